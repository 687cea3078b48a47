import type { TaskView } from '../../../../contracts/tasks/task';
import { actionOf, byReason, emptyDraft, offeredActions, offeredOutcomes } from './bulkActions';

const task = (may: TaskView['may'], outcomes: string[] = []) => ({ may, outcomes });

test('an action is offered when at least one task takes it', () => {
  expect(offeredActions([task(['claim']), task(['release', 'followUp'])])).toEqual(['claim', 'release', 'followUp']);
});

test('only answers that need nothing else are offered, and only of tasks that wait for one', () => {
  const tasks = [task(['complete'], ['passed', 'returned', 'refused']), task([], ['approved'])];
  expect(offeredOutcomes(tasks)).toEqual(['passed', 'returned']);
  expect(offeredActions([task(['complete'], ['granted', 'refused'])])).toEqual([]);
});

test.each([
  ['a hand-over needs somebody and a reason', { ...emptyDraft('reassign'), assigneeId: 'x', reason: ' ' }, null],
  [
    'a hand-over with both',
    { ...emptyDraft('reassign'), assigneeId: 'x', reason: ' absence ' },
    { type: 'reassign', assigneeId: 'x', reason: 'absence' },
  ],
  [
    'a day alone does for putting off',
    { ...emptyDraft('followUp'), day: '2026-12-01' },
    { type: 'followUp', on: '2026-12-01' },
  ],
  ['a due date needs its reason', { ...emptyDraft('due'), day: '2026-12-01' }, null],
  ['an answer needs choosing', emptyDraft('complete'), null],
])('%s', (_, draft, action) => {
  expect(actionOf(draft)).toEqual(action);
});

test('blocked rows are told by reason, the most frequent first', () => {
  const row = (code: string) => ({ why: { code, title: code } });
  expect(byReason([row('a'), row('b'), row('b')]).map(({ code, rows }) => [code, rows.length])).toEqual([
    ['b', 2],
    ['a', 1],
  ]);
});
