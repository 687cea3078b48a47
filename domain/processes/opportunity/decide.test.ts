import { isRefusal } from '../../errors/refusal';
import type { Person } from '../../principal/principal';
import type { LineEdit, OpportunityCommand } from './commands';
import { decideOpportunity } from './decideOpportunity';
import { at, facts, fields, mission, proposal, today } from './opportunity.fixture';
import type { OpportunityFacts, OpportunityState } from './state';

const anna = { kind: 'person', userId: 'u1' } as Person;
const system = { kind: 'system', process: 'missionSetup' } as const;

function answer(state: OpportunityState, command: OpportunityCommand, known = facts()): string | string[] {
  const by = [
    'changeFields',
    'transition',
    'editLine',
    'submitProposal',
    'reviseProposal',
    'sendProposal',
    'signProposal',
  ].includes(command.type)
    ? anna
    : system;
  const decision = decideOpportunity(state, command, known, by);
  return isRefusal(decision) ? decision.code : decision.events.map(({ type }) => type);
}

test.each<[string, OpportunityCommand, string | undefined]>([
  ['edits as people do', { type: 'changeFields', version: 1, fields: { name: 'RSE_Bilan' } }, undefined],
  ['moves a card by its gate alone', { type: 'transition', to: 'lost', fields: {} }, 'loss_needs_request'],
  ['touches no proposal', { type: 'submitProposal', proposalId: 'p1' }, 'not_allowed'],
])('HubSpot %s', (_what, command, code) => {
  const hubspot = { kind: 'system', process: 'hubspot' } as const;
  const decided = decideOpportunity(at({}), command, facts(), hubspot);
  expect(isRefusal(decided) ? decided.code : undefined).toBe(code);
});

describe('the amount (D31)', () => {
  const type = (amountCents: number | null): OpportunityCommand => ({
    type: 'changeFields',
    version: 1,
    fields: { amountCents },
  });

  test.each([
    ['estimated', null, 400_000, ['fieldsChanged']],
    ['with a draft', proposal('draft'), 400_000, ['fieldsChanged']],
    ['under approval', proposal('pending_approval'), 400_000, ['fieldsChanged']],
    ['approved', proposal('approved'), 400_000, 'amount_follows_proposals'],
    ['approved, and written as it is', proposal('approved'), 334_000, []],
    ['sent', proposal('sent'), 400_000, 'amount_follows_proposals'],
    ['signed', proposal('sent', { letterSigned: true }), 400_000, 'amount_follows_proposals'],
    ['refused by the approver', proposal('refused'), 400_000, ['fieldsChanged']],
  ] as const)('%s', (_name, current, cents, expected) => {
    expect(answer(at({ proposal: current }), type(cents))).toEqual(expected);
  });

  test('is no more open to the dialog of a move', () => {
    const command: OpportunityCommand = { type: 'transition', to: 'proposition', fields: { amountCents: 1 } };
    expect(answer(at({ stage: 'qualification', proposal: proposal('approved') }), command)).toBe(
      'amount_follows_proposals',
    );
  });
});

describe('sending the letter (D13)', () => {
  const paule = { contactId: 'c1', name: 'Paule Ardoisier', email: 'paule@ardoisier.example' };
  const mail: OpportunityCommand = { type: 'sendProposal', proposalId: 'p1', recipients: ['c1'] };

  test.each([
    ['by hand', { type: 'sendProposal', proposalId: 'p1' }, {}, ['proposalSent']],
    ['by mail', mail, { recipients: [paule] }, ['proposalSent', 'letterMailed']],
    ['to somebody of another client', mail, { recipients: [] }, 'reference_unknown'],
    ['to a contact without an address', mail, { recipients: [{ ...paule, email: null }] }, 'contact_without_email'],
    ['by a firm without letterhead', mail, { recipients: [paule], letterhead: false }, 'letterhead_missing'],
    ['before the acceptance', mail, { recipients: [paule], acceptance: 'requested' }, 'acceptance_not_granted'],
  ] as const)('%s', (_name, command, known, expected) => {
    expect(
      answer(
        at({ proposal: proposal('approved') }),
        command as OpportunityCommand,
        facts(known as Partial<OpportunityFacts>),
      ),
    ).toEqual(expected);
  });
});

describe('a loss that comes back', () => {
  const recall: OpportunityCommand = { type: 'recallLoss' };

  test.each([
    ['on its day', { stage: 'lost', recallOn: today }, ['lossRecalled']],
    ['late, after the engine was down', { stage: 'lost', recallOn: '2026-11-02' }, ['lossRecalled']],
    ['before its day', { stage: 'lost', recallOn: '2026-11-25' }, []],
    ['a second time', { stage: 'lost', recallOn: null }, []],
    ['after it was revived', { stage: 'qualification', recallOn: today }, []],
  ] as const)('%s', (_name, state, expected) => {
    expect(answer(at(state), recall)).toEqual(expected);
  });

  test('a person does not recall', () => {
    expect(isRefusal(decideOpportunity(at({ stage: 'lost', recallOn: today }), recall, facts(), anna))).toBe(true);
  });
});

describe('the signed letter (D13, requirement 289)', () => {
  const sign: OpportunityCommand = { type: 'signProposal', proposalId: 'p1', documentId: 'd' };

  test.each([
    ['to the cent', 334_000, ['letterSigned']],
    ['a cent short', 333_999, 'letter_amount_differs'],
    ['a cent over', 334_001, 'letter_amount_differs'],
  ])('%s', (_name, feeCents, expected) => {
    expect(
      answer(
        at({ proposal: proposal('sent') }),
        sign,
        facts({ letter: { documentId: 'd', feeCents, signedOn: today } }),
      ),
    ).toEqual(expected);
  });

  test('has to be there', () => {
    expect(answer(at({ proposal: proposal('sent') }), sign)).toBe('letter_missing');
  });
});

describe('a line (requirements 161, 168-170)', () => {
  const edit = (change: LineEdit): OpportunityCommand => ({
    type: 'editLine',
    proposalId: 'p1',
    version: 1,
    edit: change,
  });
  const line = { id: 'l', cataloguePriceCents: 8000, unitPriceCents: 8000, priceForced: false, alwaysKept: false };

  test.each([
    ['goes', { kind: 'remove', lineId: 'l' }, line, ['lineEdited']],
    [
      'stays when the standard proposal always keeps it',
      { kind: 'remove', lineId: 'l' },
      { ...line, alwaysKept: true },
      'line_always_kept',
    ],
    [
      'which is kept can still be emptied',
      { kind: 'update', lineId: 'l', values: { quantityHundredths: 0 } },
      { ...line, alwaysKept: true },
      ['lineEdited'],
    ],
    [
      'at another price says that it is forced',
      { kind: 'update', lineId: 'l', values: { unitPriceCents: 7999 } },
      line,
      'price_not_forced',
    ],
    [
      'which says so passes',
      { kind: 'update', lineId: 'l', values: { unitPriceCents: 7999, priceForced: true } },
      line,
      ['lineEdited'],
    ],
    [
      'forced before may not hide it',
      { kind: 'update', lineId: 'l', values: { priceForced: false } },
      { ...line, unitPriceCents: 7999, priceForced: true },
      'price_not_forced',
    ],
  ] as const)('%s', (_name, change, known, expected) => {
    expect(answer(at({ proposal: proposal('draft') }), edit(change), facts({ line: known }))).toEqual(expected);
  });

  test('that changes after the approval voids it first (D12)', () => {
    expect(
      answer(at({ proposal: proposal('approved') }), edit({ kind: 'remove', lineId: 'l' }), facts({ line })),
    ).toEqual(['approvalLost', 'lineEdited']);
  });
});

describe('a mission (D14)', () => {
  const moves: readonly [OpportunityCommand, Readonly<Record<string, string | string[]>>][] = [
    [{ type: 'startControl' }, { AVV: ['missionStateChanged'], CHK: [] }],
    [{ type: 'releaseControl' }, { CHK: ['missionStateChanged'], AVV: [] }],
    [
      { type: 'activateMission', deliveryLeadId: 'u2' },
      { CHK: ['missionStateChanged'], REA: [] },
    ],
    [{ type: 'loseMission' }, { AVV: ['missionStateChanged'], PER: [] }],
  ];
  const every = moves.flatMap(([command, moved]) =>
    (['AVV', 'CHK', 'REA', 'TER', 'PER'] as const).map(
      (state) => [command.type, state, command, moved[state] ?? 'mission_state_differs'] as const,
    ),
  );

  test.each(every)('%s in %s', (_type, state, command, expected) => {
    expect(answer(at({ mission: mission(state) }), command)).toEqual(expected);
  });
});

describe('the site that a request opened (requirement 40)', () => {
  const named: OpportunityCommand = { type: 'nameSite', siteId: 's2' };
  const chosen = { ...fields, siteId: 's1' };

  test.each([
    ['is the opportunity’s from then on', {}, ['fieldsChanged']],
    ['not in the place of one that somebody chose', { fields: chosen }, []],
    ['not on what is won already', { stage: 'won' }, []],
    ['not on what is lost', { stage: 'lost' }, []],
  ] as const)('%s', (_name, state, expected) => {
    expect(answer(at(state), named)).toEqual(expected);
  });
});

describe('won (D15)', () => {
  const signed = proposal('signed', { letterSigned: true });

  test.each([
    ['follows from letter, order and mission', { proposal: signed, mission: mission('REA') }, ['stageChanged']],
    [
      'not without the order',
      { proposal: proposal('sent', { letterSigned: true }), mission: mission('REA') },
      'not_ready_to_win',
    ],
    ['not without the letter', { proposal: proposal('signed'), mission: mission('REA') }, 'not_ready_to_win'],
    ['not before the mission is in production', { proposal: signed, mission: mission('CHK') }, 'not_ready_to_win'],
    ['once only', { stage: 'won', proposal: signed, mission: mission('REA') }, []],
  ] as const)('%s', (_name, more, expected) => {
    expect(answer(at(more), { type: 'win' })).toEqual(expected);
  });

  test('is never set by hand', () => {
    expect(
      answer(at({ proposal: signed, mission: mission('REA') }), { type: 'transition', to: 'won', fields: {} }),
    ).toBe('won_is_automatic');
  });
});
