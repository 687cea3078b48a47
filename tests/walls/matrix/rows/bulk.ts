import type { OperationId } from '../../../../contracts';
import type { Find } from '../find.types';
import { claire, karim, lea, type Row } from '../row';

const order = async (find: Find) => ({
  body: {
    action: { type: 'reassign', assigneeId: await find.person('Karim'), reason: 'Charge de travail' },
    taskIds: [(await find.task('confirm', 'open')).id],
  },
});
const own = async (find: Find) => ({ params: { id: await find.bulk() } });

/** A bulk is its author's alone. */
const authorAlone = { [karim]: 'not_found', [claire]: 'not_found' } as const;

export const bulkRows = {
  rehearseBulk: { by: lea, call: order },
  startBulk: {
    by: lea,
    call: async (find) => ({
      body: { action: { type: 'followUp', on: null }, taskIds: [(await find.task('review', 'claimed')).id] },
    }),
    others: async (find) => [await order(find)],
  },
  listBulks: { by: lea, call: () => Promise.resolve({}) },
  getBulk: { by: lea, refusedTo: authorAlone, call: own },
  undoBulk: { by: lea, refusedTo: authorAlone, call: own },
} satisfies Partial<Record<OperationId, Row>>;
