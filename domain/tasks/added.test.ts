import { officeCalendar } from '../calendar/calendar';
import { isRefusal, type Refusal } from '../errors/refusal';
import type { Person } from '../principal/principal';
import type { Role } from '../principal/roles';
import { addTask } from '../processes/request/addTask';
import {
  cancelTask,
  dropAll,
  finish,
  MOST_ADDED,
  whyHeldUp,
  type AddedTasks,
  type AddTask,
  type OpenAdded,
} from './added';
import { possibleActions } from './possible';
import { AD_HOC, type Colleague, type Task, type TaskFacts } from './task';
import { heldTask } from './task.fixture';

const person = (userId: string, role: Role, scope: 'region' | 'bu' = 'region'): Person => ({
  kind: 'person',
  userId,
  companyId: 'firm',
  buId: 'rennes',
  regionId: 'west',
  name: userId,
  roles: [{ role, scope, scopeId: scope === 'region' ? 'west' : 'rennes' }],
  bus: ['rennes'],
  profile: 'main',
});
const lea = person('lea', 'business_support');
const karim = person('karim', 'business_support');
const chief = person('chief', 'support_supervisor');
const claire = person('claire', 'consultant', 'bu');
const marc = person('marc', 'consultant', 'bu');

// Friday 20 November 2026, 16:00 in Paris.
const desk: TaskFacts = {
  now: new Date('2026-11-20T15:00:00Z'),
  calendar: officeCalendar('FR'),
  leaseMinutes: 240,
  looksAgainAt: null,
};
const request = { requesterId: 'claire', regionId: 'west' };
const review: Task = { ...heldTask, id: 'r', claimedAt: '2026-11-20T14:00:00.000Z' };
const colleague = (userId: string, seesCase = true): Colleague => ({
  userId,
  name: userId,
  worksForRegion: false,
  seesCase,
});
const asked: AddTask = {
  type: 'addTask',
  taskId: 't',
  title: 'Appeler le greffe',
  details: null,
  to: colleague('marc'),
  on: null,
  blocking: false,
  parentId: null,
};
const part = (id: string, more: Partial<OpenAdded> = {}): OpenAdded => ({
  id,
  title: id,
  parentId: null,
  blocking: false,
  assigneeId: 'marc',
  ...more,
});
const of = (...open: OpenAdded[]): AddedTasks => ({ open, count: open.length });

const told = (answer: Refusal | { events: { type: string; data: object }[] }) =>
  isRefusal(answer) ? answer.code : answer.events.map(({ type }) => type).join(' + ');

test.each<[string, Person, Partial<AddTask>, Task | null, AddedTasks, string]>([
  ['the desk, for a colleague', lea, {}, review, of(), 'taskAdded'],
  [
    'another agent of the group, for the group, holding up the answer',
    karim,
    { to: null, blocking: true },
    review,
    of(),
    'taskAdded',
  ],
  ['whoever asked, for a colleague', claire, {}, review, of(), 'taskAdded'],
  ['whoever asked, for the group', claire, { to: null }, review, of(), 'not_allowed'],
  ['whoever asked, holding up the answer', claire, { blocking: true }, review, of(), 'not_allowed'],
  ['whoever only sees the request', marc, {}, review, of(), 'not_allowed'],
  ['for somebody who does not see it', lea, { to: colleague('ines', false) }, review, of(), 'assignee_cannot_see'],
  ['while nobody has it in hand', lea, {}, null, of(), 'request_not_in_hand'],
  ['part of another one', lea, { parentId: 'a' }, review, of(part('a')), 'taskAdded'],
  ['part of a part', lea, { parentId: 'b' }, review, of(part('a'), part('b', { parentId: 'a' })), 'reference_unknown'],
  ['part of what is not there', lea, { parentId: 'gone' }, review, of(), 'reference_unknown'],
  ['one too many', lea, {}, review, { open: [], count: MOST_ADDED }, 'too_many_tasks'],
  ['by a day that is past', lea, { on: '2026-11-19' }, review, of(), 'date_not_ahead'],
  ['by a Sunday', lea, { on: '2026-11-22' }, review, of(), 'office_closed'],
])('a task is added: %s', (_what, who, more, task, added, said) => {
  expect(told(addTask({ state: request, task, desk, added }, { ...asked, ...more }, who))).toBe(said);
});

test('it is due at the end of the office day', () => {
  const answer = addTask({ state: request, task: review, desk, added: of() }, { ...asked, on: '2026-11-24' }, lea);
  expect(answer).toMatchObject({
    events: [{ data: { node: AD_HOC, toUserId: 'marc', dueAt: '2026-11-24T17:00:00.000Z' } }],
  });
});

const added: Task = {
  ...review,
  id: 'a',
  node: AD_HOC,
  candidate: { kind: 'person', userId: 'marc' },
  excludedUserId: null,
  assigneeId: 'marc',
  assigneeName: 'Marc',
  added: { byId: 'lea', title: 'Appeler le greffe' },
};
const forGroup: Task = {
  ...added,
  candidate: { kind: 'group', regionId: 'west' },
  state: 'open',
  assigneeId: null,
  assigneeName: null,
};

test.each<[string, Person, Task, AddedTasks, string, string]>([
  ['by its holder', marc, added, of(part('a')), 'done', 'taskDone'],
  ['by another', claire, added, of(part('a')), 'done', 'task_not_yours'],
  ['before it is taken', lea, forGroup, of(part('a')), 'done', 'task_not_claimed'],
  ['with a part of it open', marc, added, of(part('a'), part('b', { parentId: 'a' })), 'done', 'task_parts_open'],
  ['with an answer of a process', marc, added, of(part('a')), 'approved', 'outcome_not_allowed'],
  ['twice', marc, { ...added, state: 'completed' }, of(), 'done', 'task_not_open'],
])('it is done: %s', (_what, who, task, all, outcome, said) => {
  expect(told(finish(task, { outcome } as Parameters<typeof finish>[1], who, all))).toBe(said);
});

test.each<[string, Person, Task | null, string]>([
  ['by whoever added it, with its parts', lea, added, 'taskCancelled + taskCancelled'],
  ['by its holder', marc, added, 'not_allowed'],
  ['by the supervisor, where it is the group’s', chief, forGroup, 'taskCancelled + taskCancelled'],
  ['when it is over', lea, { ...added, state: 'cancelled' }, 'task_not_open'],
  ['a task of the process', chief, review, 'task_of_process'],
  ['one that is not there', lea, null, 'not_found'],
])('it is cancelled: %s', (_what, who, task, said) => {
  expect(
    told(
      cancelTask(
        task,
        { type: 'cancelTask', taskId: 'a', reason: 'Le greffe a répondu' },
        who,
        of(part('a'), part('b', { parentId: 'a' }), part('c')),
      ),
    ),
  ).toBe(said);
});

test('what holds up the answer says which; with the request all of them end', () => {
  expect(whyHeldUp(of(part('a')))).toBeNull();
  expect(whyHeldUp(of(part('a'), part('b', { blocking: true })))).toMatchObject({
    code: 'blocking_task_open',
    params: { task: 'b' },
  });
  expect(dropAll(of(part('a'), part('b'))).map(({ data }) => data)).toEqual([
    { taskId: 'a', node: AD_HOC, toUserId: 'marc', reason: null },
    { taskId: 'b', node: AD_HOC, toUserId: 'marc', reason: null },
  ]);
});

test('whoever added it moves its date and gives it to another; its holder lends it, puts it off and does it', () => {
  expect(possibleActions(added, lea, desk.now)).toEqual(['reassign', 'due', 'cancel']);
  expect(possibleActions(added, marc, desk.now)).toEqual(['complete', 'delegate', 'followUp']);
  expect(possibleActions(forGroup, karim, desk.now)).toEqual(['claim']);
  expect(possibleActions({ ...added, assigneeId: 'lea' }, lea, desk.now)).toEqual([
    'complete',
    'delegate',
    'reassign',
    'due',
    'followUp',
    'cancel',
  ]);
});
