/** What the button says and what the command answers: one question, asked in every situation that can be generated. */
import { isRefusal } from '../../errors/refusal';
import { stages } from '../../opportunity/stage';
import type { Person } from '../../principal/principal';
import { proposalStates } from '../../proposal/state';
import { settingModes } from '../../settings/mode';
import { settingsAt } from '../../settings/settings';
import type { OpportunityCommand } from './commands';
import { decideOpportunity } from './decideOpportunity';
import { at, facts as factsWith, fields as atProposition, proposal, today } from './opportunity.fixture';
import { opportunityPermissions, proposalPermissions, type Permission } from './permissions';
import type { OpportunityFacts, OpportunityState, ProposalState } from './state';

const person: Person = {
  kind: 'person',
  userId: 'u1',
  companyId: 'c',
  buId: 'b1',
  regionId: 'r',
  bus: ['b1'],
  profile: 'main',
  name: 'Anna',
  roles: [],
};

const fields = { ...atProposition, amountCents: 500_000 };
const proposalIn = (state: ProposalState['state'], more: Partial<ProposalState> = {}) =>
  proposal(state, { version: 3, netCents: 500_000, catalogueCents: 500_000, lineCount: 2, ...more });

const live = proposalStates.filter((state): state is ProposalState['state'] => state !== 'archived');
const proposals: (ProposalState | null)[] = [
  null,
  ...live.flatMap((state) => [
    proposalIn(state),
    proposalIn(state, { letterSigned: true }),
    proposalIn(state, { netCents: 0, lineCount: 0 }),
    proposalIn(state, { netCents: 1_200_000 }),
    proposalIn(state, { id: 'another' }),
  ]),
];
const states: OpportunityState[] = stages.flatMap((stage) =>
  proposals.map((proposal) => at({ stage, version: 7, fields, proposal })),
);

const facts: OpportunityFacts[] = (['none', 'requested', 'granted', 'refused'] as const).flatMap((acceptance) =>
  settingModes.flatMap((mode) =>
    [null, { userId: 'boss', role: 'bu_head' }].map((approver) =>
      factsWith({
        acceptance,
        settings: settingsAt(
          [
            { key: 'acceptanceGrantedBefore', value: 'letter', operator: '=', mode, buId: null, validFrom: today },
            { key: 'approvalAmountCents', value: 1_000_000, operator: '>', mode, buId: null, validFrom: today },
          ],
          today,
          'b1',
        ),
        approval: { clientOthers30DaysCents: 0, approver },
        line: { id: 'l1', cataloguePriceCents: 100, unitPriceCents: 100, priceForced: false, alwaysKept: false },
        letter: { documentId: 'd', feeCents: 500_000, signedOn: today },
      }),
    ),
  ),
);
const situations = states.flatMap((state) => facts.map((known) => ({ state, known })));

function complete(action: string, { proposal }: OpportunityState): OpportunityCommand {
  const on = { proposalId: 'p1' };
  if (action === 'edit') return { type: 'changeFields', version: 7, fields: { source: 'Salon' } };
  if (action === 'proposal.edit')
    return {
      type: 'editLine',
      ...on,
      version: proposal?.version ?? 0,
      edit: { kind: 'update', lineId: 'l1', values: { quantityHundredths: 100 } },
    };
  if (action === 'proposal.submit') return { type: 'submitProposal', ...on };
  if (action === 'proposal.revise') return { type: 'reviseProposal', ...on };
  if (action === 'proposal.send') return { type: 'sendProposal', ...on };
  if (action === 'proposal.sign') return { type: 'signProposal', ...on, documentId: 'd' };
  const to = stages.find((stage) => action === `moveTo.${stage}`);
  if (!to) throw new Error(`no command for ${action}`);
  return { type: 'transition', to, fields: {}, reason: 'Besoin revu', lossReason: 'PRIX', lostOn: today };
}

/** Refusals for what is brought along, not for the action: gates have their own list, and a fee its own comparison. */
const broughtAlong = ['gate_incomplete', 'required_by_case', 'letter_amount_differs'];

function answer(action: string, state: OpportunityState, known: OpportunityFacts): string | null {
  const decision = decideOpportunity(state, complete(action, state), known, person);
  return isRefusal(decision) && !broughtAlong.includes(decision.code) ? decision.code : null;
}

function differing(permissionsIn: (state: OpportunityState, known: OpportunityFacts) => Permission[]): string[] {
  return situations.flatMap(({ state, known }) =>
    permissionsIn(state, known)
      .filter(({ action, code }) => answer(action, state, known) !== code)
      .map(
        ({ action, code }) =>
          `${state.stage} ${state.proposal?.state ?? '-'} ${action}: button ${code ?? 'yes'}, command ${answer(action, state, known) ?? 'yes'}`,
      ),
  );
}

test('moves and edits of an opportunity', () => {
  expect(differing(({ stage }) => opportunityPermissions(stage))).toEqual([]);
});

test('actions on a proposal', () => {
  expect(
    differing((state, known) =>
      proposalPermissions(state, 'p1', known).map((one) => ({ ...one, action: `proposal.${one.action}` })),
    ),
  ).toEqual([]);
});

test('every action is met allowed and barred', () => {
  const met = new Map<string, Set<boolean>>();
  for (const { state, known } of situations)
    for (const { action, allowed } of [
      ...opportunityPermissions(state.stage),
      ...proposalPermissions(state, 'p1', known).map((one) => ({ ...one, action: `proposal.${one.action}` })),
    ])
      met.set(action, (met.get(action) ?? new Set()).add(allowed));
  expect([...met].filter(([, seen]) => seen.size < 2).map(([action]) => action)).toEqual([]);
});
