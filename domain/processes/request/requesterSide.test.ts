/** What a requester does with the whole of their request, and who does it while they are away. */
import type { Person } from '../../principal/principal';
import { people, stateWith } from '../../templates/facts.fixture';
import { templates } from '../../templates/registry';
import { reopeningTerm } from './reopeningTerm';
import { whyNotCancelled, whyNotReopened } from './whyNot';
import type { RequestStatus } from './state';

const request = (status: RequestStatus) => stateWith(templates.otherRequest, { status });
const { regionId } = request('draft');
const somebody = (userId: string, ...groups: string[]): Person => ({
  kind: 'person',
  userId,
  companyId: 'c',
  buId: 'b',
  regionId,
  bus: ['b'],
  profile: 'main',
  name: '',
  roles: groups.map((scopeId) => ({ role: 'business_support', scope: 'region', scopeId })),
});
const standIn = somebody('marc');

test.each<[string, RequestStatus, Person, string | null, string | null]>([
  ['its requester', 'in_progress', somebody(people.requester), null, null],
  ['a colleague', 'in_progress', standIn, null, 'not_allowed'],
  ['whoever stands in', 'in_progress', standIn, 'marc', null],
  ['another while somebody stands in', 'in_progress', somebody('ana'), 'marc', 'not_allowed'],
  ['whoever stands in, when it is over', 'refused', standIn, 'marc', 'request_closed'],
])('taken back by %s', (_, status, by, standInId, code) => {
  expect(whyNotCancelled(request(status), by.userId, standInId)?.code ?? null).toBe(code);
});

test.each<[string, RequestStatus, Person, string | null, string | null]>([
  ['its requester', 'resolved', somebody(people.requester), null, null],
  ['a colleague', 'resolved', standIn, null, 'not_allowed'],
  ['whoever stands in', 'resolved', standIn, 'marc', null],
  ['whoever stands in and works for its group', 'resolved', somebody('marc', regionId), 'marc', 'own_work'],
  ['whoever stands in and works for another group', 'resolved', somebody('marc', 'elsewhere'), 'marc', null],
  ['whoever stands in, when it was refused', 'refused', standIn, 'marc', 'request_closed'],
])('reopened by %s', (_, status, by, standInId, code) => {
  expect(whyNotReopened(request(status), by, standInId, false)?.code ?? null).toBe(code);
});

const until = new Date('2026-12-09T17:00:00Z');
test.each<[string, RequestStatus, boolean, string | null, ReturnType<typeof reopeningTerm>]>([
  ['under way', 'in_progress', false, null, null],
  ['returned', 'returned', false, null, null],
  ['answered', 'resolved', false, 'done', { until: until.toISOString(), final: null }],
  ['answered, its time over', 'resolved', true, 'done', { until: until.toISOString(), final: 'timeOver' }],
  ['closed', 'closed', true, 'done', { until: until.toISOString(), final: 'timeOver' }],
  ['unanswered', 'closed', false, 'unanswered', { until: until.toISOString(), final: null }],
  ['unanswered, its time over', 'closed', true, 'unanswered', { until: until.toISOString(), final: 'timeOver' }],
  ['refused', 'refused', false, 'refused', { until: null, final: 'refused' }],
  ['taken back', 'cancelled', false, null, { until: null, final: 'cancelled' }],
])('until when a request that is %s may be reopened', (_, status, closing, decision, term) => {
  const state = { ...request(status), closing, decision };
  expect(reopeningTerm(state, until)).toEqual(term);
  expect(whyNotReopened(state, somebody(people.requester), null, false) === null).toBe(
    term !== null && term.final === null,
  );
});

test('not while another is under way in its place; that it is final says more', () => {
  const reopened = (status: RequestStatus) =>
    whyNotReopened(request(status), somebody(people.requester), null, true)?.code;
  expect([reopened('resolved'), reopened('refused')]).toEqual(['request_exists', 'request_closed']);
});
