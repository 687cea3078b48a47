/** Missions under way and their clients: what may be asked of them, and what is written. */
import { isRefusal } from '../errors/refusal';
import { totalCents } from '../billing/billed';
import type { RequestFacts } from '../processes/request/facts';
import { additionalSiteTemplate } from './additionalSite';
import { clientChangeTemplate } from './clientChange';
import { clientExitTemplate } from './clientExit';
import { clientGroupTemplate } from './clientGroup';
import type { Consequence } from './consequences';
import { factsWith, stateWith, today } from './facts.fixture';
import type { FieldValues } from './field';
import { missionChangeTemplate } from './missionChange';
import { onboardingTemplate } from './onboarding';
import type { RequestTemplate } from './template';

const { client, mission, bonds } = factsWith() as {
  client: RequestFacts['client'];
  mission: NonNullable<RequestFacts['mission']>;
  bonds: NonNullable<RequestFacts['bonds']>;
};
const stateOf = (template: RequestTemplate, fields: FieldValues) => stateWith(template, { fields: { ...fields } });
const sendCode = (template: RequestTemplate, fields: FieldValues, more: Partial<RequestFacts> = {}) =>
  template.maySubmit(stateOf(template, fields), factsWith(more))?.code ?? null;

function written(
  template: RequestTemplate,
  fields: FieldValues,
  step: string,
  more: Partial<RequestFacts> = {},
): Consequence | string {
  const answer = template.carryOut!(stateOf(template, fields), factsWith(more), step);
  return isRefusal(answer) ? answer.code : (answer.events[0]!.data as Consequence);
}

describe('a mission', () => {
  test.each([
    ['AVV', false],
    ['CHK', false],
    ['REA', true],
    ['TER', false],
    ['PER', false],
  ] as const)('in %s may be changed: %s', (state, may) => {
    expect(missionChangeTemplate.mayBeMade(factsWith({ mission: { ...mission, state } })) === null).toBe(may);
  });

  test.each<[FieldValues, string | null]>([
    [{ action: 'change' }, 'nothing_changes'],
    [{ action: 'change', endsOn: '2027-01-01' }, null],
    [{ action: 'change', deliveryLeadId: 'x' }, null],
    [{ action: 'renewal', renewedUntil: '2027-12-31' }, 'renewal_not_later'],
    [{ action: 'renewal', renewedUntil: '2028-01-01' }, null],
    [{ action: 'closing' }, null],
  ])('asked %j → %s', (fields, code) => {
    expect(sendCode(missionChangeTemplate, fields)).toBe(code);
  });

  test('renewed, its order grows by the new fee to the cent, and nothing that stands is touched', () => {
    const found = written(
      missionChangeTemplate,
      {
        action: 'renewal',
        renewedUntil: '2028-12-31',
        amount: '1000.01',
        rhythm: 'quarterly',
        firstBillingOn: '2028-01-15',
      },
      'changeMission',
    );
    expect(found).toMatchObject({ endsOn: '2028-12-31', closing: null });
    const { added } = found as Extract<Consequence, { step: 'changeMission' }>;
    expect([added.length, totalCents(added)]).toEqual([4, 100_001]);
  });

  test.each([
    ['bill_now', [{ dueOn: today, amountCents: 80_000 }], 0],
    ['give_up', [], 80_000],
  ] as const)('closed with %s', (remainder, settled, givenUpCents) => {
    expect(
      written(missionChangeTemplate, { action: 'closing', closedOn: '2026-11-20', remainder }, 'changeMission'),
    ).toMatchObject({ added: [], closing: { missionId: mission.id, on: '2026-11-20', settled, givenUpCents } });
  });

  test('closed by somebody else meanwhile, the step is refused', () => {
    expect(
      written(missionChangeTemplate, { action: 'closing', remainder: 'bill_now' }, 'changeMission', {
        mission: { ...mission, state: 'TER' },
      }),
    ).toBe('mission_state_differs');
  });

  test.each([
    ['renewal', undefined, ['details', 'amendment']],
    ['closing', 'terminated_by_client', ['details', 'termination']],
    ['closing', 'completed', ['details']],
    ['change', undefined, ['details']],
  ])('%s %s asks for %j', (action, closingReason, lines) => {
    expect(
      missionChangeTemplate
        .checklist(client, { action, ...(closingReason && { closingReason }) })
        .map(({ key }) => key),
    ).toEqual(lines);
  });
});

describe('a client file', () => {
  test.each<[FieldValues, string | null]>([
    [{}, 'nothing_changes'],
    [{ explanation: 'rien' }, 'nothing_changes'],
    [{ legalName: 'Autre nom' }, null],
    [{ siret: '732 829 320 00074' }, null],
    [{ siret: '48337342900016' }, 'siret_of_another_siren'],
    [{ legalForm: '5499' }, null],
    [{ legalForm: '1000' }, 'legal_structure_differs'],
  ])('asked %j → %s', (fields, code) => {
    expect(sendCode(clientChangeTemplate, fields)).toBe(code);
  });

  test('what is left empty stays, what is typed is written without its spaces', () => {
    expect(
      written(
        clientChangeTemplate,
        {
          legalName: ' Nom nouveau ',
          tradeName: '',
          city: 'Rennes',
          siret: '732 829 320 00074',
          invoiceEmail: 'A@B.example',
        },
        'changeClient',
      ),
    ).toEqual({
      step: 'changeClient',
      siret: '73282932000074',
      changes: { legalName: 'Nom nouveau', city: 'Rennes', invoiceEmails: ['a@b.example'] },
    });
  });

  test.each<[FieldValues, string[]]>([
    [{ addressLine: '1 rue' }, ['details']],
    [{ siret: '73282932000074' }, ['details', 'kbis']],
    [{ legalForm: '5499' }, ['details', 'kbis', 'articles']],
  ])('%j must be proved by %j', (fields, lines) => {
    expect(clientChangeTemplate.checklist(client, fields).map(({ key }) => key)).toEqual(lines);
    expect(
      clientChangeTemplate.checklist({ ...client, legalStructure: 'natural_person' }, fields).map(({ key }) => key),
    ).toEqual(['details']);
  });
});

describe('an additional site', () => {
  const asked = {
    siret: '732 829 320 00082',
    name: ' Magasin de Rennes ',
    addressLine: '8 rue des Essais',
    postcode: '35000',
    city: 'Rennes',
  };

  test('stands under the SIREN of the client, with what was typed', () => {
    expect(written(additionalSiteTemplate, asked, 'openSite')).toEqual({
      step: 'openSite',
      siret: '73282932000082',
      name: 'Magasin de Rennes',
      addressLine: '8 rue des Essais',
      postcode: '35000',
      city: 'Rennes',
    });
  });

  test.each<[string, FieldValues, Partial<RequestFacts>, string | null]>([
    ['that the account does not hold', asked, {}, null],
    ['of another company', { ...asked, siret: '48337342900016' }, {}, 'siret_of_another_siren'],
    ['that is there already', { ...asked, siret: '73282932000009' }, {}, 'site_exists'],
    ['of a company being registered', asked, { client: { ...client, siren: null } }, 'client_without_siren'],
    ['of a client that has left', asked, { client: { ...client, leftOn: '2026-01-01' } }, 'client_left'],
  ])('one %s', (_, fields, facts, code) => {
    expect(sendCode(additionalSiteTemplate, fields, facts)).toBe(code);
    if (code) expect(written(additionalSiteTemplate, fields, 'openSite', facts)).toBe(code);
  });

  test('is asked for with the signed letter', () => {
    expect(additionalSiteTemplate.checklist(client, {}).map(({ key }) => key)).toEqual(['details', 'engagementLetter']);
  });
});

describe('a client that leaves', () => {
  test.each<[string, Partial<RequestFacts>, string | null]>([
    ['whose missions are all of this unit', {}, null],
    ['that is still a prospect', { client: { ...client, kind: 'prospect' } }, 'client_is_prospect'],
    ['that has left', { client: { ...client, leftOn: '2026-01-01' } }, 'client_left'],
    ['to whom something is being sold', { bonds: { ...bonds, openOpportunities: 1 } }, 'client_has_open_work'],
    ['for whom another unit works', { bonds: { ...bonds, elsewhere: 2 } }, 'client_served_elsewhere'],
    ['without any mission', { bonds: { ...bonds, missions: [] } }, null],
  ])('one %s → %s', (_, more, code) => {
    expect(clientExitTemplate.mayBeMade(factsWith(more))?.code ?? null).toBe(code);
    expect(sendCode(clientExitTemplate, {}, more)).toBe(code);
  });

  const fields = { leftOn: '2026-11-20', remainder: 'give_up', reason: 'ceased' };

  test('each mission is closed on that day', () => {
    expect(written(clientExitTemplate, fields, 'closeMissions')).toEqual({
      step: 'closeMissions',
      closings: [{ missionId: mission.id, on: '2026-11-20', settled: [], givenUpCents: 80_000 }],
    });
  });

  test('each document starts its own clock', () => {
    expect(written(clientExitTemplate, fields, 'startRetention')).toMatchObject({
      leftOn: '2026-11-20',
      reason: 'ceased',
      retentions: [
        { ground: 'contract', keepUntil: '2031-11-20' },
        { ground: 'know_your_client', keepUntil: '2031-11-20' },
      ],
    });
  });

  test('what forbids it is asked when it begins, never between its steps: nothing stays half left', () => {
    const barred = { bonds: { ...bonds, openOpportunities: 1 } };
    expect(written(clientExitTemplate, fields, 'closeMissions', barred)).toBe('client_has_open_work');
    for (const step of ['closeVault', 'stopSynchronisations', 'startRetention'])
      expect(written(clientExitTemplate, fields, step, barred)).toMatchObject({ step });
  });

  test('a step that it does not have is refused', () => {
    expect(written(clientExitTemplate, fields, 'issueCreditNote')).toBe('not_allowed');
  });
});

test.each<[FieldValues, boolean, string | null]>([
  [{ vault: 'yes' }, false, 'vault_contact_missing'],
  [{ vault: 'yes' }, true, null],
  [{ vault: 'no' }, false, null],
])('on-boarding with %j and a vault contact %s → %s', (fields, hasVaultContact, code) => {
  expect(sendCode(onboardingTemplate, fields, { client: { ...client, hasVaultContact } })).toBe(code);
});

test('on-boarding asks for the whole file of the client, besides what is typed', () => {
  expect(onboardingTemplate.checklist(client, {}).map(({ key }) => key)).toEqual([
    'details',
    'ownershipChart',
    'identity',
    'kbis',
    'beneficialOwners',
    'beneficialOwnerIdentity',
    'articles',
    'activity',
  ]);
});

describe('a client group', () => {
  const groups = factsWith().groups!;
  const asked = { name: 'Boulangerie des Essais', kind: 'capital', companies: '732 829 320, 483373429, 483373429' };

  test('takes the next code, the name cut at 14 characters, and each company once', () => {
    expect(written(clientGroupTemplate, asked, 'createGroup')).toEqual({
      step: 'createGroup',
      code: 'AA07',
      label: 'Boulangerie de',
      name: asked.name,
      kind: 'capital',
      principalSiren: '732829320',
      secondarySirens: ['483373429'],
    });
  });

  test.each<[string, Partial<typeof groups>, string | null, Record<string, string> | undefined]>([
    ['whose companies are in no group', {}, null, undefined],
    [
      'whose label there is already',
      { named: { code: 'AA01', label: 'BOULANGERIE DE' } },
      'group_exists',
      { group: 'AA01 - BOULANGERIE DE' },
    ],
    [
      'of a client that has one',
      { ofClient: { code: 'AA02', label: 'X' } },
      'company_in_group',
      { company: 'Boulangerie des Essais', group: 'AA02 - X' },
    ],
    [
      'of a company that another group holds',
      { taken: [{ siren: '483373429', code: 'AA03', label: 'Y' }] },
      'company_in_group',
      { company: '483373429', group: 'AA03 - Y' },
    ],
  ])('one %s', (_, more, code, params) => {
    const facts = { groups: { ...groups, ...more } };
    const refusal = clientGroupTemplate.maySubmit(stateOf(clientGroupTemplate, asked), factsWith(facts));
    expect([refusal?.code ?? null, refusal?.params]).toEqual([code, params]);
    if (code) expect(written(clientGroupTemplate, asked, 'createGroup', facts)).toBe(code);
  });
});
