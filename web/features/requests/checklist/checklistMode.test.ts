import type { RequestView } from '../../../../contracts/requests/request';
import { checklistModeOf } from './checklistMode';

const task = { node: 'review', state: 'claimed', mine: false, candidate: false, outcomes: ['passed', 'returned'] };
const edit = (allowed: boolean) => [{ action: 'edit', allowed, code: allowed ? null : 'not_allowed' }];

test.each<[string, object, string]>([
  ['who holds the first review judges', { task: { ...task, mine: true } }, 'judge'],
  ['who holds a later step reads', { task: { ...task, node: 'kyc', mine: true, outcomes: ['passed'] } }, 'read'],
  ['who holds nothing reads', { task }, 'read'],
  [
    'whose task it is answers',
    { status: 'returned', permissions: edit(true), task: { ...task, mine: true } },
    'answer',
  ],
  [
    'whoever asked answers while a colleague holds the task',
    { status: 'returned', permissions: edit(true), task: { ...task, node: 'complete' } },
    'answer',
  ],
  ['anybody else reads what came back', { status: 'returned', permissions: edit(false), task }, 'read'],
])('%s', (_, facts, mode) => {
  expect(checklistModeOf({ status: 'in_progress', permissions: edit(false), ...facts } as unknown as RequestView)).toBe(
    mode,
  );
});
