import { desk, people, stateWith, taskAt } from '../../templates/facts.fixture';
import { templates } from '../../templates/registry';
import type { Person } from '../../principal/principal';
import type { Role } from '../../principal/roles';
import { isRefusal } from '../../errors/refusal';
import type { Task } from '../../tasks/task';
import type { RequestCommand } from './commands';
import { decideRequest } from './decideRequest';
import { whyNotReopened } from './whyNot';
import { factsWith } from '../../templates/facts.fixture';
import type { RequestState } from './state';

const template = templates.otherRequest;
const returned = (more: Partial<RequestState> = {}) => stateWith(template, { status: 'returned', ...more });
const { regionId } = returned();
const closesAt = '2026-11-25T09:00:00.000Z';
const silent: Task = {
  ...taskAt('complete', people.requester),
  candidate: { kind: 'person', userId: people.requester },
  closesAt,
};
const person = (userId: string, role: Role = 'business_support', scopeId = regionId): Person => ({
  kind: 'person',
  userId,
  companyId: 'c',
  buId: 'b',
  regionId,
  bus: ['b'],
  profile: 'main',
  name: '',
  roles: [{ role, scope: 'region', scopeId }],
});
const system = { kind: 'system', process: 'otherRequest' } as const;

function decide(
  command: RequestCommand,
  by: Person | typeof system,
  { state = returned(), task = silent }: { state?: RequestState; task?: Task | null } = {},
): string {
  const answer = decideRequest({ state, task, desk, facts: factsWith() }, command, by, template);
  return isRefusal(answer) ? answer.code : answer.events.map(({ type }) => type).join(' ');
}

const close: RequestCommand = { type: 'closeUnanswered', taskId: silent.id };

test.each<[string, string, RequestState | undefined, Task | null | undefined]>([
  ['on its day', 'taskCompleted requestUnanswered', undefined, undefined],
  ['a day too early, when it was put off since', '', undefined, { ...silent, closesAt: '2026-11-30T17:00:00.000Z' }],
  ['where silence closes nothing', '', undefined, { ...silent, closesAt: null }],
  ['answered since', '', returned({ status: 'submitted' }), taskAt('review', people.agent)],
  ['sent back once more since', '', undefined, { ...silent, id: 'another' }],
  ['cancelled since', '', returned({ status: 'cancelled' }), null],
])('the time for an answer is over, %s', (_, what, state, task) => {
  expect(decide(close, system, { ...(state && { state }), ...(task !== undefined && { task }) })).toBe(what);
});

test('no person closes a request for somebody’s silence', () => {
  expect(decide(close, person(people.agent))).toBe('not_allowed');
});

const move = (on: string): RequestCommand => ({ type: 'moveClosing', on, reason: 'Le client est en congé' });

test.each<[string, RequestCommand, Person, string, Partial<Task> | undefined]>([
  ['an agent of its group', move('2026-12-15'), person(people.agent), 'closingMoved', undefined],
  ['a supervisor of its group', move('2026-12-15'), person('chief', 'support_supervisor'), 'closingMoved', undefined],
  ['the head of its unit', move('2026-12-15'), person('head', 'bu_head', 'elsewhere'), 'closingMoved', undefined],
  ['nearer, as long as it is to come', move('2026-11-26'), person(people.agent), 'closingMoved', undefined],
  ['whoever owes the answer', move('2026-12-15'), person(people.requester, 'bu_head'), 'not_allowed', undefined],
  [
    'whoever holds it in their place',
    move('2026-12-15'),
    person('standIn', 'bu_head'),
    'not_allowed',
    { assigneeId: 'standIn' },
  ],
  [
    'a colleague of the requester',
    move('2026-12-15'),
    person('marc', 'consultant', 'elsewhere'),
    'not_allowed',
    undefined,
  ],
  [
    'an agent of another group',
    move('2026-12-15'),
    person('anna', 'business_support', 'elsewhere'),
    'not_allowed',
    undefined,
  ],
  ['to a day that is past', move('2026-11-24'), person(people.agent), 'date_not_ahead', undefined],
  ['to a Sunday', move('2026-11-29'), person(people.agent), 'office_closed', undefined],
  ['where silence closes nothing', move('2026-12-15'), person(people.agent), 'closing_not_planned', { closesAt: null }],
])('the day is moved by %s', (_, command, by, what, task) => {
  expect(decide(command, by, { task: { ...silent, ...task } })).toBe(what);
});

test('to the end of that day', () => {
  const answer = decideRequest(
    { state: returned(), task: silent, desk, facts: factsWith() },
    move('2026-12-15'),
    person(people.agent),
    template,
  );
  expect(answer).toMatchObject({
    events: [{ data: { from: closesAt, to: '2026-12-15T17:00:00.000Z', reason: 'Le client est en congé' } }],
  });
});

test.each([
  ['closed for want of an answer', { status: 'closed', decision: 'unanswered', closing: false }, null],
  ['once that is final', { status: 'closed', decision: 'unanswered', closing: true }, 'request_closed'],
  ['closed as it was granted', { status: 'closed', decision: 'granted', closing: false }, 'request_closed'],
] as const)('reopened, %s', (_, state, code) => {
  expect(whyNotReopened({ ...returned(), ...state }, person(people.requester), null, false)?.code ?? null).toBe(code);
});

test('not where another one was made in its place meanwhile', () => {
  const state = returned({ status: 'closed', decision: 'unanswered' });
  const requester = person(people.requester, 'consultant');
  const reopen = (hasSuccessor: boolean) =>
    decideRequest(
      { state, task: null, desk: null, facts: factsWith(), hasSuccessor },
      { type: 'reopenRequest', reason: 'Pièce trouvée' },
      requester,
      template,
    );
  expect([reopen(true), reopen(false)]).toMatchObject([
    { code: 'request_exists' },
    { events: [{ type: 'requestReopened' }] },
  ]);
});
