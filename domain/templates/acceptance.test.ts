import { acceptanceTemplate } from './acceptance';
import { factsWith } from './facts.fixture';
import type { FieldValues } from './field';

const planned = {
  name: 'ESC_EC',
  partnerId: '00000000-0000-4000-8000-000000000001',
  startsOn: '2027-01-01',
  endsOn: '2027-12-31',
  euroCents: 450_000,
};
const proposal = { id: 'p', state: 'draft', netCents: 0, letterSigned: false, letterId: null, signedOn: null };
const valuesOf = (more: Parameters<typeof factsWith>[0]) =>
  Object.fromEntries(
    Object.entries(acceptanceTemplate.prefill(factsWith(more), '2026-11-25')).map(([key, { value }]) => [key, value]),
  );

test('what the opportunity knows of the mission is filled in (requirements 249, 251)', () => {
  expect(valuesOf({ planned, proposal })).toEqual({
    variant: 'existing_client',
    partnerId: planned.partnerId,
    missionDescription: 'ESC_EC',
    periodFees: '4500.00',
    missionStartsOn: '2027-01-01',
    missionEndsOn: '2027-12-31',
  });
});

test('a proposal that somebody priced says the fees better than the estimate', () => {
  expect(
    acceptanceTemplate.prefill(factsWith({ planned, proposal: { ...proposal, netCents: 510_050 } }), ''),
  ).toMatchObject({
    periodFees: { value: '5100.50', from: 'fromProposal' },
  });
});

test('what it does not know stays empty', () => {
  const nothing = { name: 'ESC_EC', partnerId: null, startsOn: null, endsOn: null, euroCents: null };
  expect(Object.keys(valuesOf({ planned: nothing, proposal: null }))).toEqual(['variant', 'missionDescription']);
});

test('the principal company of its group is the parent (requirement 252)', () => {
  expect(valuesOf({ parent: { name: 'Holding; des Essais', siren: '732829320' } })['parentCompany']).toBe(
    'Holding  des Essais;732829320',
  );
});

const lines = (fields: FieldValues) => acceptanceTemplate.checklist(factsWith().client, fields).map(({ key }) => key);

test.each<[FieldValues, boolean]>([
  [{ variant: 'new_client' }, false],
  [{ missionDescription: 'ESC_EC', periodFees: '10.00', missionStartsOn: '2027-01-01' }, false],
  [{ taxonomy: 'FISCAL' }, true],
  [{ networkEntityId: '12' }, true],
  [{ parentCompany: 'Holding' }, true],
  [{ owners: 'Holding;;60' }, true],
  [{ otherParties: 'Holding' }, true],
  [{ otherParties: '' }, false],
])('%j is judged as a line: %s', (fields, judged) => {
  expect(lines(fields).includes('details')).toBe(judged);
});
