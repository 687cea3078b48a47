/** Going back from Proposition by the rule alone: what is announced is what the decision writes, or it is refused. */
import { isRefusal } from '../../errors/refusal';
import { missionStates } from '../../mission/state';
import { proposalStates, type ProposalState } from '../../proposal/state';
import { desk, factsWith, people, stateWith, taskAt } from '../../templates/facts.fixture';
import { stageReturnTemplate } from '../../templates/stageReturn';
import { sayReturnEffect } from '../../french/stageReturn';
import { stages } from '../../opportunity/stage';
import type { Person } from '../../principal/principal';
import { decideOpportunity } from '../opportunity/decideOpportunity';
import type { OpportunityFacts, OpportunityState } from '../opportunity/state';
import { decideRequest } from '../request/decideRequest';
import { returnThings, type ReturnEffect, type ReturnFacts } from './announced';
import { effectsOfReturn, isStillSo, whyNotReturned } from './effects';

const proposal = { number: 'EME27000012', state: 'draft' as ProposalState, netCents: 320_000, letterSigned: false };
const mission = { number: '3200001', state: 'AVV' as const, hasTimeOrExpenses: false, planningBlocks: 3 };
const facts = (more: Partial<ReturnFacts> = {}): ReturnFacts => ({
  stage: 'proposition',
  proposal,
  mission,
  estimateCents: 300_000,
  acceptance: 'granted',
  ...more,
});
const code = (known: ReturnFacts | null) => whyNotReturned(known)?.code ?? null;

test.each<[string, ReturnFacts | null, string | null]>([
  ['no opportunity', null, 'template_not_applicable'],
  ...stages
    .filter((stage) => stage !== 'proposition')
    .map((stage): [string, ReturnFacts, string] => [stage, facts({ stage }), 'template_not_applicable']),
  ['its mission and draft are on their way', facts({ mission: null, proposal: null }), 'proposition_not_ready'],
  ['time was entered', facts({ mission: { ...mission, hasTimeOrExpenses: true } }), 'time_or_expenses_entered'],
  ...missionStates
    .filter((state) => state !== 'AVV' && state !== 'PER')
    .map((state): [string, ReturnFacts, string] => [
      `a mission in ${state}`,
      facts({ mission: { ...mission, state } }),
      'mission_active',
    ]),
  ['the letter is with the client', facts({ proposal: { ...proposal, state: 'sent' } }), 'letter_sent'],
  ['the letter is signed', facts({ proposal: { ...proposal, state: 'sent', letterSigned: true } }), 'letter_signed'],
  ['an order', facts({ proposal: { ...proposal, state: 'signed' } }), 'letter_signed'],
  ...(['draft', 'pending_approval', 'approved', 'refused'] as const).map((state): [string, ReturnFacts, null] => [
    `a proposal in ${state}`,
    facts({ proposal: { ...proposal, state } }),
    null,
  ]),
])('%s: %#', (_, known, refusal) => {
  expect(code(known)).toBe(refusal);
});

const said = (known: ReturnFacts) => effectsOfReturn(known).map(({ becomes, what }) => `${becomes} ${what}`);
const always = [
  'cancelled proposal',
  'cancelled mission',
  'cancelled planning',
  'kept fields',
  'kept papers',
  'kept acceptance',
  'again newMission',
  'again newProposal',
];

test.each<[string, Partial<ReturnFacts>, string[], string[]]>([
  ['a draft', {}, [], []],
  ['under approval', { proposal: { ...proposal, state: 'pending_approval' } }, ['cancelled approval'], []],
  [
    'approved, so that the amount follows it',
    { proposal: { ...proposal, state: 'approved' } },
    ['cancelled amount'],
    [],
  ],
  ['nothing planned', { mission: { ...mission, planningBlocks: 0 } }, [], ['cancelled planning']],
  ['no acceptance yet', { acceptance: 'none' }, [], ['kept acceptance']],
])('%s: it says what becomes of it', (_, more, and, without) => {
  expect(said(facts(more)).sort()).toEqual([...always.filter((one) => !without.includes(one)), ...and].sort());
});

test.each(returnThings)('%s is said in words', (what) => {
  const effect: ReturnEffect = { becomes: 'kept', what, number: 'N1', state: 'draft', count: 2, cents: 100 };
  expect(sayReturnEffect(effect)).toMatch(/^[A-ZÀ-Ý].{10,}$/);
});

const changed: [string, Partial<ReturnFacts>][] = [
  ...proposalStates
    .filter((state) => state !== 'draft')
    .map((state): [string, Partial<ReturnFacts>] => [
      `the proposal went to ${state}`,
      { proposal: { ...proposal, state } },
    ]),
  ['a line was added', { proposal: { ...proposal, netCents: 320_001 } }],
  ['another proposal', { proposal: { ...proposal, number: 'EME27000013' } }],
  ['another mission', { mission: { ...mission, number: '3200002' } }],
  ['a block was planned', { mission: { ...mission, planningBlocks: 4 } }],
  ['the acceptance ran out', { acceptance: 'none' }],
];
test.each(changed)('since %s, what was announced no longer holds', (_, more) => {
  expect([isStillSo(effectsOfReturn(facts()), facts()), isStillSo(effectsOfReturn(facts()), facts(more))]).toEqual([
    true,
    false,
  ]);
});

describe('the decision on the opportunity', () => {
  const state = {
    stage: 'proposition',
    recallOn: null,
    version: 1,
    mission: { id: 'm', state: 'AVV', hasTimeOrExpenses: false, planningBlocks: 3, hasBillingSchedule: false },
    proposal: { id: 'p', ...proposal },
  } as unknown as OpportunityState;
  const decide = (announced: readonly ReturnEffect[], known: ReturnFacts) =>
    decideOpportunity(
      state,
      { type: 'returnToQualification', reason: 'Une filiale de plus', announced },
      { stageReturn: known } as unknown as OpportunityFacts,
      { kind: 'system', process: 'returnToQualification' },
    );

  test('does in one all that was announced, and nothing more', () => {
    const answer = decide(effectsOfReturn(facts()), facts());
    expect(isRefusal(answer) ? answer.code : answer.events).toEqual([
      { type: 'proposalArchived', data: { proposalId: 'p' } },
      { type: 'missionStateChanged', data: { missionId: 'm', from: 'AVV', to: 'PER', deliveryLeadId: null } },
      { type: 'planningBlocksDeleted', data: { missionId: 'm' } },
      {
        type: 'stageChanged',
        data: {
          from: 'proposition',
          to: 'qualification',
          reason: 'Une filiale de plus',
          lossReason: null,
          lostOn: null,
          comment: null,
        },
      },
    ]);
  });

  test.each(changed)('%s: nothing is done', (_, more) => {
    expect(decide(effectsOfReturn(facts()), facts(more))).toMatchObject({
      code: expect.stringMatching(/^(announcement_stale|letter_sent|letter_signed)$/) as string,
    });
  });

  test('a person does not do it', () => {
    const anna = { kind: 'person', userId: 'u1' } as Person;
    expect(
      decideOpportunity(
        state,
        { type: 'returnToQualification', reason: null, announced: effectsOfReturn(facts()) },
        { stageReturn: facts() } as unknown as OpportunityFacts,
        anna,
      ),
    ).toMatchObject({ code: 'not_allowed' });
  });
});

describe('Business Support', () => {
  const agent = {
    kind: 'person',
    userId: people.agent,
    companyId: 'c',
    buId: 'b',
    regionId: 'r',
    bus: ['b'],
    profile: 'main',
    name: '',
    roles: [{ role: 'business_support', scope: 'region', scopeId: '00000000-0000-4000-8000-000000000008' }],
  } as unknown as Person;
  const pass = (announced: ReturnEffect[] | undefined) => {
    const judged = stateWith(stageReturnTemplate, { status: 'in_progress' });
    const request = { ...judged, items: judged.items.map((item) => ({ ...item, state: 'accepted' as const })) };
    const task = taskAt('review', people.agent);
    return decideRequest(
      { state: request, task, desk, facts: factsWith({ stageReturn: facts() }) },
      { type: 'completeTask', taskId: task.id, completion: { outcome: 'passed', announced } },
      agent,
      stageReturnTemplate,
    );
  };

  test('agrees to what it was shown', () => {
    const answer = pass(effectsOfReturn(facts()));
    expect(isRefusal(answer) ? answer.code : answer.events.at(-1)).toEqual({
      type: 'returnAgreed',
      data: { effects: effectsOfReturn(facts()) },
    });
  });

  test.each([
    ['nothing was shown', undefined],
    ['something else was shown', effectsOfReturn(facts({ acceptance: 'none' }))],
  ])('%s: it does not pass', (_, announced) => {
    expect(pass(announced)).toMatchObject({ code: 'announcement_stale' });
  });
});
