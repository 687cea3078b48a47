import type { Person } from '../principal/principal';
import type { RoleGrant } from '../principal/roles';
import {
  decideTarget,
  needsReason,
  sidesMissing,
  targetActs,
  whoHearsOfTarget,
  type TargetAct,
  type TargetFacts,
  type TargetStanding,
} from './priorityTarget';

const place = { buId: 'rennes', hubId: 'bretagne', regionId: 'ouest', companyId: 'firm' };
const who = (userId: string, ...roles: RoleGrant[]): Person => ({
  kind: 'person',
  userId,
  companyId: 'firm',
  buId: 'rennes',
  regionId: 'ouest',
  name: userId,
  roles,
  bus: ['rennes'],
  profile: 'main',
});
const [director, lead] = [
  who('director', { role: 'hub_director', scope: 'hub', scopeId: 'bretagne' }),
  who('lead', { role: 'development_lead', scope: 'region', scopeId: 'ouest' }),
];
const both = who('both', ...director.roles, ...lead.roles);
const team = who('team', { role: 'development_team', scope: 'company', scopeId: 'firm' });
const partner = who('partner', { role: 'consultant', scope: 'bu', scopeId: 'rennes' });
const elsewhere = who(
  'elsewhere',
  { role: 'hub_director', scope: 'hub', scopeId: 'alsace' },
  { role: 'development_lead', scope: 'region', scopeId: 'est' },
);
const consultant = who('consultant', ...partner.roles);

const proposed: TargetStanding = { state: 'proposed', given: {} };
const half: TargetStanding = { state: 'proposed', given: { hub: 'director' } };
const validated: TargetStanding = { state: 'validated', given: { hub: 'director', development: 'lead' } };
const facts = (target: TargetStanding | null, more: Partial<TargetFacts> = {}): TargetFacts => ({
  target,
  place,
  clientLeadPartnerId: 'partner',
  hasLeft: false,
  ...more,
});
const refused = (code: string) => expect.objectContaining({ refused: true, code }) as object;

test.each<[string, TargetAct, TargetStanding | null, Person, object]>([
  ['the development team proposes', 'propose', null, team, { state: 'proposed' }],
  ['whoever answers for the client proposes', 'propose', null, partner, { state: 'proposed' }],
  ['a director proposes in their hub', 'propose', null, director, { state: 'proposed' }],
  ['a colleague does not', 'propose', null, consultant, refused('not_allowed')],
  ['nor a director of elsewhere', 'propose', null, elsewhere, refused('not_allowed')],
  ['once a year', 'propose', proposed, team, refused('target_stands')],
  ['not what is validated', 'propose', validated, team, refused('target_stands')],
  ['again after a refusal', 'propose', { state: 'refused', given: {} }, team, { state: 'proposed' }],
  ['again after it was withdrawn', 'propose', { state: 'withdrawn', given: {} }, partner, { state: 'proposed' }],
  [
    'the director validates, and it waits for the lead',
    'validate',
    proposed,
    director,
    { state: 'proposed', gives: 'hub' },
  ],
  ['the lead first', 'validate', proposed, lead, { state: 'proposed', gives: 'development' }],
  ['the second one validates it', 'validate', half, lead, { state: 'validated', gives: 'development' }],
  ['not twice by one person', 'validate', half, director, refused('target_needs_another')],
  [
    'nor by one who is both',
    'validate',
    { state: 'proposed', given: { hub: 'both' } },
    both,
    refused('target_needs_another'),
  ],
  ['whoever is both gives what is missing', 'validate', half, both, { state: 'validated', gives: 'development' }],
  [
    'not a side that is given',
    'validate',
    { state: 'proposed', given: { hub: 'other' } },
    director,
    refused('target_needs_another'),
  ],
  ['whoever proposes does not validate', 'validate', proposed, team, refused('not_allowed')],
  ['nor does a lead of elsewhere', 'validate', proposed, elsewhere, refused('not_allowed')],
  ['what nobody proposed', 'validate', null, director, refused('target_not_waiting')],
  ['what was withdrawn', 'validate', { state: 'withdrawn', given: {} }, director, refused('target_not_waiting')],
  ['a validator refuses', 'refuse', half, lead, { state: 'refused' }],
  ['nobody else', 'refuse', half, partner, refused('not_allowed')],
  ['not once it is validated', 'refuse', validated, lead, refused('target_not_waiting')],
  ['whoever may propose takes a proposal back', 'withdraw', half, partner, { state: 'withdrawn' }],
  ['what is validated is taken back by those who validate', 'withdraw', validated, director, { state: 'withdrawn' }],
  ['and by nobody else', 'withdraw', validated, partner, refused('not_allowed')],
  ['nothing to take back', 'withdraw', null, director, refused('target_not_waiting')],
])('%s', (_case, act, target, person, expected) => {
  expect(decideTarget(act, facts(target), person)).toEqual(expected);
});

test('a client that left is no target', () => {
  expect(decideTarget('propose', facts(null, { hasLeft: true }), team)).toEqual(refused('client_left'));
});

test('an account without anybody who answers for it is nobody’s to propose without a role', () => {
  expect(targetActs.map((act) => decideTarget(act, facts(null, { clientLeadPartnerId: null }), partner))).toEqual(
    targetActs.map(() => refused('not_allowed')),
  );
});

test.each<[TargetStanding, string[]]>([
  [proposed, ['hub', 'development']],
  [half, ['development']],
  [validated, []],
  [{ state: 'refused', given: {} }, []],
])('%j waits for %j', (target, sides) => {
  expect(sidesMissing(target)).toEqual(sides);
});

test('whoever refuses says why; whoever proposes, validates or takes back need not', () => {
  expect(targetActs.filter(needsReason)).toEqual(['refuse']);
});

test.each([
  [
    'a proposal is for whoever validates, the proposer excepted',
    'proposed',
    'propose',
    { actorId: 'lead', proposedBy: 'lead', validators: ['lead', 'hub', 'hub'] },
    ['hub'],
  ],
  [
    'one validation of two is nobody’s news',
    'proposed',
    'validate',
    { actorId: 'hub', proposedBy: 'anna', validators: [] },
    [],
  ],
  [
    'the second is the proposer’s',
    'validated',
    'validate',
    { actorId: 'lead', proposedBy: 'anna', validators: [] },
    ['anna'],
  ],
  ['so is a refusal', 'refused', 'refuse', { actorId: 'lead', proposedBy: 'anna', validators: [] }, ['anna']],
  [
    'what one takes back oneself is no news',
    'withdrawn',
    'withdraw',
    { actorId: 'anna', proposedBy: 'anna', validators: [] },
    [],
  ],
] as const)('%s', (_what, state, act, people, hearing) => {
  expect(whoHearsOfTarget(state, act, people)).toEqual(hearing);
});
