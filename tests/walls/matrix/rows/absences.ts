import type { OperationId } from '../../../../contracts';
import { daysFromNow } from '../../../support/story';
import type { Find } from '../find.types';
import { claire, karim, lea, type Row } from '../row';

const named = async (find: Find) => ({ params: { id: await find.absence() } });

export const absenceRows = {
  listAbsences: { by: lea, call: () => Promise.resolve({}) },
  recordAbsence: {
    by: lea,
    refusedTo: { [claire]: 'not_allowed', [karim]: 'not_allowed' },
    call: async (find) => ({
      body: {
        personId: await find.person('Léa'),
        substituteId: await find.person('Karim'),
        startsOn: daysFromNow(60),
        endsOn: daysFromNow(61),
        word: 'Congés',
      },
    }),
  },
  absenceWork: { by: lea, refusedTo: { [claire]: 'not_found' }, call: named },
  cancelAbsence: { by: lea, refusedTo: { [claire]: 'not_found', [karim]: 'not_allowed' }, call: named },
} satisfies Partial<Record<OperationId, Row>>;
