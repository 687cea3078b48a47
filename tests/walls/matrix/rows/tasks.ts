import type { OperationId } from '../../../../contracts';
import type { Find } from '../find';
import { daysFromNow } from '../../../support/story';
import { claire, karim, lea, marc, nathalie, type Row } from '../row';

const on = (node: string, state: string) => async (find: Find) => ({ params: { id: (await find.task(node, state)).id } });

export const taskRows = {
  listTasks: { by: lea, call: () => Promise.resolve({ query: { limit: '100' } }) },
  getTask: { by: lea, call: on('review', 'claimed') },
  claimTask: { by: lea, refusedTo: { [claire]: 'own_work', [marc]: 'task_not_candidate' }, call: on('review', 'open') },
  releaseTask: { by: lea, refusedTo: { [karim]: 'task_not_yours', [claire]: 'task_not_yours', [marc]: 'task_not_yours' }, call: on('review', 'claimed') },
  reassignTask: {
    by: nathalie,
    refusedTo: { [karim]: 'not_allowed', [claire]: 'not_allowed', [marc]: 'not_allowed' },
    call: async (find) => ({ ...(await on('confirm', 'open')(find)), body: { assigneeId: await find.person('Karim'), reason: 'Charge de travail' } }),
  },
  completeTask: {
    by: lea,
    refusedTo: { [karim]: 'task_not_yours', [claire]: 'own_work', [marc]: 'task_not_yours' },
    call: async (find) => ({ ...(await on('configure', 'claimed')(find)), body: { outcome: 'configured', deliveryLeadId: await find.person('Hugo'), billingMode: 'monthly', firstBillingOn: daysFromNow(40) } }),
  },
  trackProcesses: { by: claire, call: async (find) => ({ query: { businessUnitId: (await find.unit()).id, limit: '100' } }) },
  listenToEvents: { by: claire, call: () => Promise.resolve({}) },
} satisfies Partial<Record<OperationId, Row>>;
