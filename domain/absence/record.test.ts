import type { Person } from '../principal/principal';
import type { Role, RoleGrant } from '../principal/roles';
import type { Absence } from './absence';
import { mayRecordFor, whyNotCancelled, whyNotRecorded, whyNotSubstitute } from './record';

const person = (
  userId: string,
  role: Role,
  more: { scope?: RoleGrant['scope']; scopeId?: string; bus?: string[] } = {},
): Person => ({
  kind: 'person',
  userId,
  companyId: 'firm',
  buId: 'rennes',
  regionId: 'west',
  name: userId,
  profile: 'main',
  roles: [{ role, scope: more.scope ?? 'bu', scopeId: more.scopeId ?? 'rennes' }],
  bus: more.bus ?? ['rennes'],
});
const desk = (userId: string, role: Role = 'business_support', region = 'west') =>
  person(userId, role, { scope: 'region', scopeId: region, bus: ['rennes', 'brest'] });

const lea = desk('lea');
const karim = desk('karim');
const chief = desk('chief', 'support_supervisor');
const elsewhere = desk('emilie', 'business_support', 'east');
const claire = person('claire', 'consultant');
const head = person('head', 'bu_head');
const hub = person('hub', 'hub_director', { scope: 'hub', scopeId: 'h', bus: ['rennes', 'brest'] });
const auditor = person('solange', 'auditor', { scope: 'company', bus: ['rennes', 'brest'] });

test.each([
  [lea, lea, true],
  [karim, lea, false],
  [chief, lea, true],
  [chief, elsewhere, false],
  [chief, claire, false],
  [head, claire, true],
  [person('other', 'bu_head', { bus: ['brest'] }), claire, false],
  [claire, head, false],
  [auditor, auditor, false],
])('$userId writes down that $userId is away: %#', (by, absent, may) => {
  expect(mayRecordFor(by, absent)).toBe(may);
});

test.each([
  ['a colleague of the group', lea, karim, null],
  ['oneself', lea, lea, 'substitute_self'],
  ['an agent of another group', lea, elsewhere, 'substitute_role'],
  ['somebody of no group', lea, hub, 'substitute_role'],
  ['a colleague who approves nothing, of a head', head, claire, 'substitute_role'],
  ['whoever is above, of a head', head, hub, null],
  ['a head who sees one unit, of one who sees two', hub, head, 'substitute_perimeter'],
  ['an agent, of a consultant', claire, lea, null],
  ['an auditor, of a consultant', claire, auditor, 'substitute_role'],
])('replaced by %s', (_who, absent, substitute, code) => {
  expect(whyNotSubstitute(absent, substitute)?.code ?? null).toBe(code);
});

const known: Absence[] = [{ userId: 'lea', substituteId: 'chief', startsOn: '2026-12-07', endsOn: '2026-12-11' }];
const facts = { by: lea, absent: lea, substitute: karim, known, today: '2026-11-26' };

test.each([
  ['next week', '2026-11-30', '2026-12-04', {}, null],
  ['today alone', '2026-11-26', '2026-11-26', {}, null],
  ['yesterday', '2026-11-25', '2026-11-26', {}, 'absence_dates'],
  ['backwards', '2026-12-04', '2026-11-30', {}, 'absence_dates'],
  ['on a day that is none', '2026-11-31', '2026-12-01', {}, 'absence_dates'],
  ['over another', '2026-12-11', '2026-12-14', {}, 'absence_overlaps'],
  ['of somebody unknown', '2026-11-30', '2026-12-04', { absent: null }, 'reference_unknown'],
  ['of a colleague', '2026-11-30', '2026-12-04', { by: karim }, 'not_allowed'],
  ['replaced by somebody who left', '2026-11-30', '2026-12-04', { substitute: null }, 'substitute_gone'],
  [
    'of the one who replaces, by whom they replace',
    '2026-12-07',
    '2026-12-07',
    { by: chief, absent: chief, substitute: lea },
    'substitute_circular',
  ],
])('%s', (_when, startsOn, endsOn, more, code) => {
  expect(whyNotRecorded({ startsOn, endsOn }, { ...facts, ...more })?.code ?? null).toBe(code);
});

test.each([
  ['running', { cancelled: false, endsOn: '2026-11-26' }, lea, null],
  ['over', { cancelled: false, endsOn: '2026-11-25' }, lea, 'absence_over'],
  ['cancelled before', { cancelled: true, endsOn: '2026-12-25' }, lea, 'absence_over'],
  ['of a colleague', { cancelled: false, endsOn: '2026-12-25' }, karim, 'not_allowed'],
])('one that is %s is called off', (_how, absence, by, code) => {
  expect(whyNotCancelled(absence, by, lea, '2026-11-26')?.code ?? null).toBe(code);
});
