import { commandFor, inverseOf, type BulkAction, type BulkCommand } from './bulk';
import type { Colleague, Task } from './task';
import { heldTask } from './task.fixture';

const free: Task = {
  ...heldTask,
  state: 'open',
  excludedUserId: null,
  assigneeId: null,
  assigneeName: null,
  dueAt: '2026-11-24T11:00:00.000Z',
};
const held: Task = { ...free, state: 'claimed', assigneeId: 'lea', assigneeName: 'Léa' };
const karim: Colleague = { userId: 'karim', name: 'Karim', worksForRegion: true, seesCase: true };
const undoing = 'Annulation d’une action groupée';

test.each<[string, BulkAction, Task, BulkAction | null]>([
  ['a claim is given back', { type: 'claim' }, free, { type: 'release' }],
  ['a claim of what one held changed nothing', { type: 'claim' }, held, null],
  ['what was given back is taken again', { type: 'release', note: 'x' }, held, { type: 'claim' }],
  [
    'a hand-over goes back to whoever held it',
    { type: 'reassign', assigneeId: 'karim', reason: 'x' },
    held,
    { type: 'reassign', assigneeId: 'lea', reason: undoing },
  ],
  ['a hand-over of what nobody held does not', { type: 'reassign', assigneeId: 'karim', reason: 'x' }, free, null],
  [
    'a day put on what had none is taken away',
    { type: 'followUp', on: '2026-12-01' },
    held,
    { type: 'followUp', on: null },
  ],
  [
    'a day put in place of another gives that one back',
    { type: 'followUp', on: '2026-12-01' },
    { ...held, followUpAt: '2026-11-30T08:00:00.000Z' },
    { type: 'followUp', on: '2026-11-30' },
  ],
  [
    'a due date goes back to its very instant',
    { type: 'due', on: '2026-12-01', reason: 'x' },
    held,
    { type: 'due', on: '2026-11-24', at: '2026-11-24T11:00:00.000Z', reason: undoing },
  ],
  ['what was said stays said', { type: 'message', body: 'x', visibility: 'shared' }, held, null],
  ['an answer stays given', { type: 'complete', outcome: 'passed' }, held, null],
])('%s', (_, action, before, inverse) => {
  expect(inverseOf(action, before)).toEqual(inverse);
});

test.each<[BulkCommand, object]>([
  [{ type: 'claim' }, { type: 'claimTask', taskId: 't' }],
  [
    { type: 'release', note: 'n' },
    { type: 'releaseTask', taskId: 't', note: 'n' },
  ],
  [
    { type: 'reassign', assigneeId: 'karim', reason: 'r' },
    { type: 'reassignTask', taskId: 't', assignee: karim, reason: 'r' },
  ],
  [
    { type: 'followUp', on: null },
    { type: 'followUpTask', taskId: 't', on: null },
  ],
  [
    { type: 'due', on: '2026-12-01', reason: 'r' },
    { type: 'moveTaskDue', taskId: 't', on: '2026-12-01', reason: 'r' },
  ],
  [
    { type: 'complete', outcome: 'passed' },
    { type: 'completeTask', taskId: 't', completion: { outcome: 'passed' } },
  ],
])('%j is the command of the screen', (action, command) => {
  expect(commandFor(action, 't', karim)).toEqual(command);
});
