import { caseKinds } from '../../../domain/cases/kinds';
import { graphs } from '../../../domain/processes/graphs';
import type { ApprovalReason } from '../../../domain/processes/opportunity/approvalNeed';
import { AD_HOC } from '../../../domain/tasks/task';
import { fr } from '../../i18n/resources';

const { cases } = fr;

const userTasks = Object.values(graphs).flatMap(({ nodes }) =>
  Object.entries(nodes).flatMap(([name, node]) => (node.type === 'userTask' ? [name] : [])),
);
const approvalReasons: Record<ApprovalReason, true> = { amount: true, discount: true, client_total: true };

test.each([
  ['human task of a process, or added to a request,', cases.todo, [...userTasks, AD_HOC]],
  ['kind of case', cases.kind, caseKinds],
  ['reason of an approval', cases.approvalReason, Object.keys(approvalReasons)],
])('every %s has its French words, and none is left over', (_, texts, keys) => {
  expect(Object.keys(texts).sort()).toEqual([...new Set(keys)].sort());
});
