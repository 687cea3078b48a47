import type { TaskView } from '../../../../contracts/tasks/task';
import { actionOf, byReason, emptyDraft, offeredActions, offeredOutcomes } from './bulkActions';

const task = (
  may: TaskView['may'],
  outcomes: string[] = [],
  kind: TaskView['subject']['kind'] = 'proposalApproval',
) => ({ may, outcomes, subject: { kind } });

test('an action is offered when at least one task takes it', () => {
  expect(offeredActions([task(['claim']), task(['release', 'followUp'])])).toEqual(['claim', 'release', 'followUp']);
});

test('only answers that need nothing else are offered, and only of tasks that wait for one', () => {
  const tasks = [task(['complete'], ['passed', 'returned', 'refused']), task([], ['approved'])];
  expect(offeredOutcomes(tasks)).toEqual(['passed', 'returned']);
  expect(offeredActions([task(['complete'], ['granted', 'refused'])])).toEqual([]);
});

test('something can be said wherever one of them is about a request', () => {
  expect(offeredActions([task([]), task([], [], 'creditNote')])).toEqual(['message']);
});

test('whoever is of no desk writes to all; a message needs words', () => {
  expect(actionOf({ ...emptyDraft('message', false), reason: ' Bonjour ' })).toEqual({
    type: 'message',
    body: 'Bonjour',
    visibility: 'shared',
  });
  expect(actionOf({ ...emptyDraft('message'), reason: 'x' })).toMatchObject({ visibility: 'internal' });
  expect(actionOf(emptyDraft('message'))).toBeNull();
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
