import type { OperationId } from '../../../../contracts';
import { daysFromNow } from '../../../support/story';
import { claire, lea, nathalie, type Row } from '../row';

export const reportRows = {
  readWorkReport: {
    by: nathalie,
    refusedTo: { [claire]: 'not_allowed', [lea]: 'not_allowed' },
    call: async (find) => ({
      query: { from: daysFromNow(-60), to: daysFromNow(0), businessUnitId: (await find.unit()).id },
    }),
  },
  exportWorkReport: {
    by: nathalie,
    refusedTo: { [claire]: 'not_allowed', [lea]: 'not_allowed' },
    call: async (find) => ({
      query: {
        from: daysFromNow(-60),
        to: daysFromNow(0),
        businessUnitId: (await find.unit()).id,
        part: 'quality',
        format: 'csv',
      },
    }),
  },
} satisfies Partial<Record<OperationId, Row>>;
