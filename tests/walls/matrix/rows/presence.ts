import type { OperationId } from '../../../../contracts';
import { claire, marc, type Row } from '../row';
import type { Find } from '../find.types';

const onSetup = async (find: Find) => ({ params: { id: (await find.request('missionSetup', 'draft')).id } });

export const presenceRows = {
  requestPresence: { by: claire, refusedTo: { [marc]: 'not_found' }, call: onSetup },
  tellPresence: {
    by: claire,
    refusedTo: { [marc]: 'not_found' },
    call: async (find) => ({ ...(await onSetup(find)), body: { doing: 'writing' } }),
  },
} satisfies Partial<Record<OperationId, Row>>;
