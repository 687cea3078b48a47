import type { OperationId } from '../../../../contracts';
import type { Find } from '../find.types';
import { daysFromNow } from '../../../support/story';
import { claire, karim, lea, marc, nathalie, type Row } from '../row';

const on = (node: string, state: string) => async (find: Find) => ({
  params: { id: (await find.task(node, state)).id },
});

/** Colleagues who see it and do not hold it. */
const notTheirs = { [karim]: 'task_not_yours', [claire]: 'task_not_yours', [marc]: 'task_not_yours' } as const;

/** A Tuesday some weeks from now: no holiday of France falls on one in winter or in spring. */
export function workingDayAhead(): string {
  const tuesday = [21, 22, 23, 24, 25, 26, 27]
    .map(daysFromNow)
    .find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 2);
  return tuesday ?? daysFromNow(21);
}

export const taskRows = {
  listTasks: { by: lea, call: () => Promise.resolve({ query: { limit: '100' } }) },
  listTaskViews: { by: lea, call: () => Promise.resolve({}) },
  saveTaskView: {
    by: lea,
    refusedTo: { [claire]: 'not_allowed' },
    call: async (find) => ({
      body: { name: 'À Paris', filter: { queue: 'group' }, groupId: (await find.unit()).regionId },
    }),
  },
  deleteTaskView: {
    by: lea,
    refusedTo: { [karim]: 'not_found', [claire]: 'not_found' },
    call: async (find) => ({ params: { id: await find.view() } }),
  },
  getTask: { by: lea, call: on('review', 'claimed') },
  claimTask: { by: lea, refusedTo: { [claire]: 'own_work', [marc]: 'task_not_candidate' }, call: on('review', 'open') },
  saveTaskDraft: {
    by: lea,
    refusedTo: notTheirs,
    call: async (find) => ({ ...(await on('review', 'claimed')(find)), body: { text: 'Il manque une page' } }),
  },
  followUpTask: {
    by: lea,
    refusedTo: notTheirs,
    call: async (find) => ({ ...(await on('review', 'claimed')(find)), body: { on: null } }),
  },
  moveTaskDue: {
    by: nathalie,
    refusedTo: { [lea]: 'not_allowed', [claire]: 'not_allowed' },
    call: async (find) => ({
      ...(await on('review', 'claimed')(find)),
      body: { on: workingDayAhead(), reason: 'Le greffe est fermé' },
    }),
  },
  delegateTask: {
    by: lea,
    refusedTo: notTheirs,
    call: async (find) => ({
      ...(await on('review', 'claimed')(find)),
      body: { delegateId: await find.person('Karim'), note: 'Connaissez-vous ce client ?' },
    }),
  },
  returnTask: {
    by: lea,
    refusedTo: { [claire]: 'task_not_delegated', [karim]: 'task_not_delegated' },
    call: async (find) => ({ ...(await on('review', 'claimed')(find)), body: { note: 'Je reprends' } }),
  },
  releaseTask: { by: lea, refusedTo: notTheirs, call: on('review', 'claimed') },
  reassignTask: {
    by: nathalie,
    refusedTo: { [karim]: 'not_allowed', [claire]: 'not_allowed', [marc]: 'not_allowed' },
    call: async (find) => ({
      ...(await on('confirm', 'open')(find)),
      body: { assigneeId: await find.person('Karim'), reason: 'Charge de travail' },
    }),
  },
  completeTask: {
    by: lea,
    refusedTo: { [karim]: 'task_not_yours', [claire]: 'own_work', [marc]: 'task_not_yours' },
    call: async (find) => ({
      ...(await on('configure', 'claimed')(find)),
      body: {
        outcome: 'configured',
        deliveryLeadId: await find.person('Hugo'),
        billingMode: 'monthly',
        firstBillingOn: daysFromNow(40),
      },
    }),
  },
  listAddedTasks: {
    by: claire,
    call: async (find) => ({ params: { id: (await find.task('adHoc', 'claimed')).caseId } }),
  },
  addTask: {
    by: lea,
    refusedTo: { [claire]: 'not_allowed', [marc]: 'not_allowed' },
    call: async (find) => {
      const { id, caseId } = await find.task('adHoc', 'claimed');
      return {
        params: { id: caseId },
        body: {
          title: 'Relire les statuts',
          details: 'Article 12',
          assigneeId: await find.person('Karim'),
          parentId: id,
          dueOn: workingDayAhead(),
          blocking: true,
        },
      };
    },
  },
  cancelTask: {
    by: lea,
    refusedTo: { [karim]: 'not_allowed', [claire]: 'not_allowed', [marc]: 'not_allowed' },
    call: async (find) => ({ ...(await on('adHoc', 'claimed')(find)), body: { reason: 'Le greffe a répondu' } }),
  },
  trackProcesses: {
    by: claire,
    call: async (find) => ({ query: { businessUnitId: (await find.unit()).id, limit: '100' } }),
  },
  listenToEvents: { by: claire, call: () => Promise.resolve({}) },
} satisfies Partial<Record<OperationId, Row>>;
