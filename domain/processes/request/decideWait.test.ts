/** What a request may wait for, who may let it, and what ends it: by the rule alone. */
import { isRefusal } from '../../errors/refusal';
import type { Person } from '../../principal/principal';
import { desk, factsWith, people, stateWith, taskAt } from '../../templates/facts.fixture';
import { templates } from '../../templates/registry';
import type { RequestCommand } from './commands';
import { decideRequest } from './decideRequest';
import type { RequestCase } from './requestCase';
import { whatEnds } from './decideWait';
import type { RequestState, RequestStatus } from './state';
import { waitCauses, type ActiveWait, type WaitCause } from './waits';

const region = '00000000-0000-4000-8000-000000000008';
const template = templates.otherRequest;
const person = (userId: string, role: 'business_support' | 'support_supervisor' = 'business_support'): Person => ({
  kind: 'person',
  userId,
  companyId: 'c',
  buId: 'b',
  regionId: region,
  bus: ['b'],
  profile: 'main',
  name: '',
  roles: [{ role, scope: 'region', scopeId: region }],
});
const agent = person(people.agent);
const system = { kind: 'system', process: 'otherRequest' } as const;

const working = stateWith(template, { status: 'in_progress' });
const held = taskAt('review', people.agent);
const active = (cause: WaitCause): ActiveWait => ({
  id: 'w',
  cause,
  awaitedId: cause === 'request' || cause === 'signed_letter' ? 'other' : null,
  awaitedNumber: cause === 'request' ? 'DEM0000442' : null,
});
const waiting = (cause: WaitCause): RequestState => ({ ...working, status: 'waiting', wait: active(cause) });
const putOff = { ...held, paused: true, followUpAt: '2026-12-03T08:00:00.000Z' };
const unsigned = factsWith({
  proposal: { id: 'p', state: 'sent', netCents: 1, letterSigned: false, letterId: null, signedOn: null },
});
const current = (more: Partial<RequestCase> = {}): RequestCase => ({
  state: working,
  task: held,
  desk,
  facts: unsigned,
  awaitedStatus: 'in_progress',
  ...more,
});
const put = (cause: WaitCause, more: object = {}): RequestCommand => ({
  type: 'waitRequest',
  waitId: 'w',
  cause,
  link: cause === 'request' ? { linkId: 'l', toId: 'other', toNumber: 'DEM0000442', kind: 'waits_for' } : null,
  awaitedId: active(cause).awaitedId,
  on: '2026-12-03',
  comment: null,
  ...more,
});

function said(of: RequestCase, command: RequestCommand, who: Person | typeof system = agent): string {
  const answer = decideRequest(of, command, who, template);
  return isRefusal(answer)
    ? answer.code
    : answer.events.map(({ type, data }) => ('end' in data ? `${type}:${data.end}` : type)).join(' + ');
}

test.each([
  ['signed_letter', 'requestWaits + taskFollowUpSet', 'event'],
  ['request', 'requestLinked + requestWaits + taskFollowUpSet', 'event'],
  ['client', 'requestWaits + taskFollowUpSet', 'client'],
  ['third_party', 'requestWaits + taskFollowUpSet', 'third_party'],
  ['date', 'requestWaits + taskFollowUpSet', 'event'],
] as const)('waiting for %s: its task is put off, and one holder has the ball', (cause, events, holder) => {
  expect(said(current(), put(cause))).toBe(events);
  const answer = decideRequest(current(), put(cause), agent, template);
  expect(isRefusal(answer) ? null : answer.events.find(({ type }) => type === 'requestWaits')?.data).toMatchObject({
    cause,
    holder,
  });
});

const link = (fromId: string, toId: string, kind: 'waits_for' | 'relates_to') => ({ id: 'l', fromId, toId, kind });
const mine = working.id;

test.each<[string, Partial<RequestCase>, RequestCommand, string, Person?]>([
  [
    'linked so already, no second link is made',
    { links: { links: [link(mine, 'other', 'waits_for')], awaitedByOther: [] } },
    put('request'),
    'requestWaits + taskFollowUpSet',
  ],
  [
    'a cycle through others',
    { links: { links: [], awaitedByOther: ['third', mine] } },
    put('request'),
    'link_circular',
  ],
  [
    'a cycle that was linked before',
    { links: { links: [link(mine, 'other', 'waits_for')], awaitedByOther: [mine] } },
    put('request'),
    'link_circular',
  ],
  [
    'what waits for it',
    { links: { links: [link('other', mine, 'waits_for')], awaitedByOther: [mine] } },
    put('request'),
    'link_exists',
  ],
  [
    'itself',
    {},
    put('request', { link: { linkId: 'l', toId: mine, toNumber: '', kind: 'waits_for' } }),
    'link_to_itself',
  ],
  ['a request that was answered', { awaitedStatus: 'resolved' }, put('request'), 'wait_never_ends'],
  ['a request that was cancelled', { awaitedStatus: 'cancelled' }, put('request'), 'wait_never_ends'],
  ['a letter that is signed', { facts: factsWith() }, put('signed_letter'), 'wait_never_ends'],
  [
    'a letter of no opportunity',
    { facts: factsWith({ opportunityStage: null, proposal: null }) },
    put('signed_letter'),
    'wait_never_ends',
  ],
  [
    'a letter of a lost opportunity',
    { facts: { ...unsigned, opportunityStage: 'lost' } },
    put('signed_letter'),
    'wait_never_ends',
  ],
  ['until a day that is past', {}, put('client', { on: '2026-11-24' }), 'date_not_ahead'],
  ['until a Sunday', {}, put('client', { on: '2026-12-06' }), 'office_closed'],
  ['twice', { state: waiting('client'), task: putOff }, put('client'), 'request_waits'],
  ['a colleague’s request', {}, put('client'), 'task_not_yours', person('karim')],
  ['a supervisor who does not hold it', {}, put('client'), 'task_not_yours', person('chief', 'support_supervisor')],
  ['one that nobody took', { task: { ...held, state: 'open', assigneeId: null } }, put('client'), 'task_not_claimed'],
  ['one that was lent', { task: { ...held, ownerId: 'karim', ownerName: 'Karim' } }, put('client'), 'task_delegated'],
  [
    'one that is with its requester',
    { task: { ...held, candidate: { kind: 'person', userId: people.agent } } },
    put('client'),
    'not_allowed',
  ],
  ['one without an open task', { task: null }, put('client'), 'task_not_open'],
])('%s', (_, more, command, answer, who = agent) => {
  expect(said(current(more), command, who)).toBe(answer);
});

const statuses: [RequestStatus | null, ReturnType<typeof whatEnds>][] = [
  ['draft', null],
  ['submitted', null],
  ['in_progress', null],
  ['returned', null],
  ['waiting', null],
  ['resolved', 'happened'],
  ['refused', 'happened'],
  ['cancelled', 'happened'],
  ['closed', 'happened'],
  [null, 'moot'],
];
test.each(statuses)('another request that is %s ends the wait: %s', (requestStatus, end) => {
  expect(whatEnds('request', { ...unsigned, requestStatus })).toBe(end);
});

test.each(['won', 'lost'] as const)(
  'a letter that was not signed when the opportunity was %s comes no more',
  (opportunityStage) => {
    expect(whatEnds('signed_letter', { ...unsigned, opportunityStage, requestStatus: null })).toBe('moot');
  },
);

const resumedBy = (end: string) => `requestResumed:${end} + taskFollowUpEnded`;

test.each<[string, RequestCommand, string, (Person | typeof system)?, Partial<RequestCase>?]>([
  [
    'what was awaited has come',
    { type: 'endWait', waitId: 'w' },
    resumedBy('happened'),
    system,
    { state: waiting('request'), awaitedStatus: 'resolved' },
  ],
  [
    'the letter is signed',
    { type: 'endWait', waitId: 'w' },
    resumedBy('happened'),
    system,
    { state: waiting('signed_letter'), facts: factsWith() },
  ],
  [
    'the opportunity is lost',
    { type: 'endWait', waitId: 'w' },
    resumedBy('moot'),
    system,
    { state: waiting('signed_letter'), facts: { ...unsigned, opportunityStage: 'lost' } },
  ],
  ['nothing has come yet', { type: 'endWait', waitId: 'w' }, '', system, { state: waiting('request') }],
  [
    'it came for an earlier wait',
    { type: 'endWait', waitId: 'before' },
    '',
    system,
    { state: waiting('request'), awaitedStatus: 'resolved' },
  ],
  ['nobody but the process says that it came', { type: 'endWait', waitId: 'w' }, 'not_allowed'],
  ['its holder takes it up', { type: 'resumeRequest' }, resumedBy('taken')],
  ['a supervisor takes it up', { type: 'resumeRequest' }, resumedBy('taken'), person('chief', 'support_supervisor')],
  ['a colleague does not', { type: 'resumeRequest' }, 'task_not_yours', person('karim')],
  [
    'one that waits for nothing',
    { type: 'resumeRequest' },
    'request_not_waiting',
    agent,
    { state: working, task: held },
  ],
  [
    'the day came',
    { type: 'endTaskFollowUp', taskId: held.id },
    resumedBy('came'),
    system,
    { desk: { ...desk, now: new Date('2026-12-03T08:00:00Z') } },
  ],
  ['the day was given up', { type: 'followUpTask', taskId: held.id, on: null }, resumedBy('taken')],
  ['the day is moved: it waits on', { type: 'followUpTask', taskId: held.id, on: '2026-12-10' }, 'taskFollowUpSet'],
  ['given back to the group', { type: 'releaseTask', taskId: held.id }, 'requestResumed:taken + taskReleased'],
  [
    'it is taken up again before it is decided',
    { type: 'completeTask', taskId: held.id, completion: { outcome: 'refused', reasonCodes: ['not_applicable'] } },
    'request_waits',
  ],
  [
    'the due date does not move while it stands still',
    { type: 'moveTaskDue', taskId: held.id, on: '2026-12-10', reason: 'x' },
    'request_waits',
    person('chief', 'support_supervisor'),
  ],
])('%s', (_, command, answer, who = agent, more = {}) => {
  expect(said(current({ state: waiting('client'), task: putOff, ...more }), command, who)).toBe(answer);
});

test('the link to what is waited for goes with the wait', () => {
  const links = { links: [link(mine, 'other', 'waits_for')], awaitedByOther: [] };
  expect(
    said(current({ state: waiting('request'), task: putOff, links }), { type: 'unlinkRequest', linkId: 'l' }),
  ).toBe('request_waits');
  expect(said(current({ state: waiting('client'), task: putOff, links }), { type: 'unlinkRequest', linkId: 'l' })).toBe(
    'requestUnlinked',
  );
});

test('only what the product sees come ends by itself', () => {
  expect(waitCauses.filter((cause) => whatEnds(cause, { ...factsWith(), requestStatus: 'closed' }) !== null)).toEqual([
    'signed_letter',
    'request',
  ]);
});
