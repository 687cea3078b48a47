import { officeCalendar } from '../calendar/calendar';
import { isRefusal } from '../errors/refusal';
import type { Person } from '../principal/principal';
import type { Role } from '../principal/roles';
import { decideTask } from './decideTask';
import { possibleActions } from './possible';
import type { Colleague, Task, TaskCommand, TaskFacts } from './task';
import { heldTask } from './task.fixture';

const west = 'west';
const person = (userId: string, role: Role, scope: 'region' | 'bu' = 'region'): Person => ({
  kind: 'person',
  userId,
  companyId: 'firm',
  buId: 'rennes',
  regionId: west,
  name: userId,
  roles: [{ role, scope, scopeId: scope === 'region' ? west : 'rennes' }],
  bus: ['rennes'],
  profile: 'main',
});
const lea = person('lea', 'business_support');
const karim = person('karim', 'business_support');
const chief = person('chief', 'support_supervisor');
const head = person('head', 'bu_head', 'bu');
const claire = person('claire', 'consultant', 'bu');
const process = { kind: 'system', process: 'acceptance' } as const;

// Friday 20 November 2026, 16:00 in Paris; office time ends at 18:00.
const friday = new Date('2026-11-20T15:00:00Z');
const at = (now: Date): TaskFacts => ({ now, calendar: officeCalendar('FR'), leaseMinutes: 240, looksAgainAt: null });
const colleague = (userId: string, more: Partial<Colleague> = {}): Colleague => ({
  userId,
  name: userId,
  worksForRegion: true,
  seesCase: true,
  ...more,
});

const open: Task = {
  ...heldTask,
  state: 'open',
  candidate: { kind: 'group', regionId: west },
  assigneeId: null,
  assigneeName: null,
  dueAt: '2026-11-24T11:00:00.000Z',
};
// Four office hours from Friday 16:00 end on Monday at 11:00.
const monday11 = '2026-11-23T10:00:00.000Z';
const held: Task = {
  ...open,
  state: 'claimed',
  assigneeId: 'lea',
  assigneeName: 'Léa',
  claimedAt: friday.toISOString(),
  leaseUntil: monday11,
};
const lent: Task = { ...held, assigneeId: 'karim', assigneeName: 'Karim', ownerId: 'lea', ownerName: 'Léa' };
const own: Task = {
  ...open,
  state: 'claimed',
  candidate: { kind: 'person', userId: 'claire' },
  excludedUserId: null,
  assigneeId: 'claire',
  assigneeName: 'Claire',
  claimedAt: friday.toISOString(),
};
const done: Task = { ...held, state: 'completed' };

const claim: TaskCommand = { type: 'claimTask', taskId: 't' };
const release: TaskCommand = { type: 'releaseTask', taskId: 't' };
const back: TaskCommand = { type: 'returnTask', taskId: 't' };
const expire: TaskCommand = { type: 'expireTaskLease', taskId: 't' };
const complete: TaskCommand = { type: 'completeTask', taskId: 't', completion: { outcome: 'passed' } };
const lendTo = (to: Colleague): TaskCommand => ({
  type: 'delegateTask',
  taskId: 't',
  delegate: to,
  note: 'Votre avis ?',
});
const giveTo = (to: Colleague): TaskCommand => ({ type: 'reassignTask', taskId: 't', assignee: to, reason: 'absence' });
const followUp = (on: string | null): TaskCommand => ({ type: 'followUpTask', taskId: 't', on });
const due = (on: string): TaskCommand => ({ type: 'moveTaskDue', taskId: 't', on, reason: 'pièce attendue' });

function said(task: Task, command: TaskCommand, who: Person | typeof process, now = friday): string {
  const answer = decideTask(task, command, who, ['passed'], at(now));
  return isRefusal(answer) ? answer.code : answer.events.map(({ type }) => type).join(' + ');
}

const before = new Date('2026-11-23T09:59:59Z');
const after = new Date(monday11);

/** State × action × who: every cell that means something. */
test.each<[string, Task, TaskCommand, Person | typeof process, Date, string]>([
  ['a free task is taken', open, claim, lea, friday, 'taskClaimed'],
  ['a held one is not', held, claim, karim, friday, 'task_already_claimed'],
  ['its holder taking it again changes nothing', held, claim, lea, friday, ''],
  ['a lease still runs a second before its end', held, claim, karim, before, 'task_already_claimed'],
  ['a lease that is over needs nobody to say so', held, claim, karim, after, 'taskLeaseExpired + taskClaimed'],
  ['what was lent comes back to its owner first', lent, claim, chief, after, 'task_already_claimed'],
  ['the requester never takes their own', open, claim, claire, friday, 'own_work'],
  ['another region does not', open, claim, person('x', 'consultant'), friday, 'task_not_candidate'],
  ['the process ends a lease at its instant', held, expire, process, after, 'taskLeaseExpired'],
  ['not before', held, expire, process, before, ''],
  ['nor one of a task given back', open, expire, process, after, ''],
  ['nor of one that is done', done, expire, process, after, ''],
  ['nobody else may end it', held, expire, lea, after, 'not_allowed'],
  ['a process claims nothing', open, claim, process, friday, 'not_allowed'],
  ['the holder gives it back', held, release, lea, friday, 'taskReleased'],
  ['nobody else does', held, release, karim, friday, 'task_not_yours'],
  ['a free one cannot be given back', open, release, lea, friday, 'task_not_claimed'],
  ['what belongs to one person stays theirs', own, release, claire, friday, 'outcome_not_allowed'],
  ['the holder lends it', held, lendTo(colleague('karim')), lea, friday, 'taskDelegated'],
  ['not to oneself', held, lendTo(colleague('lea')), lea, friday, 'task_not_candidate'],
  ['not to the requester', held, lendTo(colleague('claire')), lea, friday, 'own_work'],
  [
    'not outside the group',
    held,
    lendTo(colleague('bob', { worksForRegion: false })),
    lea,
    friday,
    'task_not_candidate',
  ],
  [
    'not to somebody who cannot see the case',
    held,
    lendTo(colleague('bob', { seesCase: false })),
    lea,
    friday,
    'task_not_candidate',
  ],
  ['what is lent is lent once', lent, lendTo(colleague('chief')), karim, friday, 'task_delegated'],
  ['the borrower does not decide', lent, complete, karim, friday, 'task_delegated'],
  ['nor does the owner while it is lent', lent, complete, lea, friday, 'task_not_yours'],
  ['the borrower gives it back to the owner', lent, back, karim, friday, 'taskReturned'],
  ['the owner calls it back', lent, back, lea, friday, 'taskReturned'],
  ['nobody else does', lent, back, chief, friday, 'task_not_yours'],
  ['nor does the borrower give it to the group', lent, release, karim, friday, 'task_delegated'],
  ['what is not lent does not come back', held, back, lea, friday, 'task_not_delegated'],
  ['a supervisor gives it to an agent', held, giveTo(colleague('karim')), chief, friday, 'taskReassigned'],
  ['an agent does not', held, giveTo(colleague('karim')), lea, friday, 'not_allowed'],
  ['never to the requester', held, giveTo(colleague('claire')), chief, friday, 'own_work'],
  [
    'never outside the group',
    held,
    giveTo(colleague('bob', { worksForRegion: false })),
    chief,
    friday,
    'task_not_candidate',
  ],
  ['the holder puts it off', held, followUp('2026-11-25'), lea, friday, 'taskFollowUpSet'],
  ['not to a week-end', held, followUp('2026-11-28'), lea, friday, 'office_closed'],
  ['not to a holiday', held, followUp('2026-12-25'), lea, friday, 'office_closed'],
  ['not to the past', held, followUp('2026-11-20'), lea, friday, 'date_not_ahead'],
  ['nobody else does', held, followUp('2026-11-25'), karim, friday, 'task_not_yours'],
  ['a day that was never set is not taken away', held, followUp(null), lea, friday, ''],
  ['a supervisor moves the due date', held, due('2026-11-26'), chief, friday, 'taskDueMoved'],
  ['the holder does not move their own', held, due('2026-11-26'), lea, friday, 'not_allowed'],
  ['nor a supervisor that holds it', { ...held, assigneeId: 'chief' }, due('2026-11-26'), chief, friday, 'not_allowed'],
  ['the head of the unit moves that of its people', own, due('2026-11-26'), head, friday, 'taskDueMoved'],
  ['not to a Sunday', held, due('2026-11-29'), chief, friday, 'office_closed'],
  ['not behind', held, due('2026-11-19'), chief, friday, 'date_not_ahead'],
  ['the holder completes it', held, complete, lea, friday, 'taskCompleted'],
  ['also when the lease is over and nobody came', held, complete, lea, after, 'taskCompleted'],
  ['nobody else does', held, complete, karim, friday, 'task_not_yours'],
  ['nothing happens to a task that is over', done, claim, karim, friday, 'task_not_open'],
])('%s', (_, task, command, who, now, answer) => {
  expect(said(task, command, who, now)).toBe(answer);
});

test('a lease counts office time: four hours from Friday 16:00 end on Monday at 11:00', () => {
  const answer = decideTask(open, claim, lea, [], at(friday));
  expect(isRefusal(answer) ? answer : answer.events).toEqual([
    { type: 'taskClaimed', data: { taskId: 't', node: 'review', assigneeId: 'lea', leaseUntil: monday11 } },
  ]);
});

test('what belongs to one person has no lease to lose', () => {
  const answer = decideTask(
    { ...own, assigneeId: 'chief', ownerId: 'claire', ownerName: 'Claire' },
    back,
    claire,
    [],
    at(friday),
  );
  expect(isRefusal(answer) ? answer : answer.events[0]?.data).toMatchObject({ leaseUntil: null });
});

test('the loser of a race learns who holds it, since when, and until when at the latest', () => {
  expect(decideTask(held, claim, karim, [], at(friday))).toMatchObject({
    winner: { name: 'Léa', since: friday.toISOString(), until: monday11 },
  });
});

test('a lease lasts until the day of the promise and a lease more', () => {
  const answer = decideTask(held, followUp('2026-12-01'), lea, [], at(friday));
  // Tuesday 9:00, then 3 h 30 in the morning and 30 minutes after lunch.
  expect(isRefusal(answer) ? answer : answer.events[0]?.data).toMatchObject({
    at: '2026-12-01T08:00:00.000Z',
    leaseUntil: '2026-12-01T13:30:00.000Z',
  });
});

test.each([
  ['Léa, who holds it', held, lea, ['release', 'complete', 'delegate', 'followUp']],
  ['Karim, who does not', held, karim, []],
  ['Karim, before it is taken', open, karim, ['claim']],
  ['the supervisor', held, chief, ['reassign', 'due']],
  ['Karim, to whom it was lent', lent, karim, ['return', 'followUp']],
  ['Léa, who lent it', lent, lea, ['return']],
  ['the requester', held, claire, []],
  ['anybody once it is done', done, chief, []],
] as const)('what %s may do', (_, task, who, actions) => {
  expect(possibleActions(task, who, friday)).toEqual(actions);
});
