import type { OperationId } from '../../../../contracts';
import type { Find } from '../find.types';
import { claire, karim, lea, type Row } from '../row';

async function order(find: Find) {
  const { id } = await find.task('confirm', 'open');
  const action = { type: 'reassign', assigneeId: await find.person('Karim'), reason: 'Charge de travail' };
  return { body: { action, taskIds: [id] } };
}

/** With what was seen of a task beside it. */
async function orderAsSeen(find: Find) {
  const { body } = await order(find);
  return { body: { ...body, seen: body.taskIds.map((taskId) => ({ taskId, version: 1 })) } };
}
const own = async (find: Find) => ({ params: { id: await find.bulk() } });

/** A bulk is its author's alone. */
const authorAlone = { [karim]: 'not_found', [claire]: 'not_found' } as const;

export const bulkRows = {
  rehearseBulk: { by: lea, call: order, others: async (find) => [await orderAsSeen(find)] },
  startBulk: {
    by: lea,
    call: async (find) => ({
      body: { action: { type: 'followUp', on: null }, taskIds: [(await find.task('review', 'claimed')).id] },
    }),
    others: async (find) => [await orderAsSeen(find)],
  },
  listBulks: { by: lea, call: () => Promise.resolve({}) },
  getBulk: { by: lea, refusedTo: authorAlone, call: own },
  undoBulk: { by: lea, refusedTo: authorAlone, call: own },
} satisfies Partial<Record<OperationId, Row>>;
