import { controls, partiesIn, partyProblem, sharesTogether, writeParties, type Party } from './parties';

const party = (more: Partial<Party> = {}): Party => ({ name: 'Holding des Essais', siren: '', share: '', ...more });

test.each([
  ['Holding;732829320;55,5 %', [{ name: 'Holding', siren: '732829320', share: '55.5' }]],
  ['Holding\t732 829 320\t55,5', [{ name: 'Holding', siren: '732829320', share: '55.5' }]],
  ['Une personne;;12\n\n  Une autre ', [party({ name: 'Une personne', share: '12' }), party({ name: 'Une autre' })]],
  ['', []],
])('%j says %j', (text, parties) => {
  expect(partiesIn(text)).toEqual(parties);
});

test('what is written reads the same, and a name cannot break its line', () => {
  const written = writeParties([
    party({ name: 'A; B\nC', siren: '732829320' }),
    party({ share: '40.01' }),
    party({ name: '' }),
  ]);
  expect(written).toBe('A  B C;732829320\nHolding des Essais;;40.01');
  expect(writeParties(partiesIn(written))).toBe(written);
});

test.each<[Partial<Party>, boolean, string | null]>([
  [{}, false, null],
  [{}, true, 'share_missing'],
  [{ name: '' }, false, 'party_unnamed'],
  [{ name: 'x'.repeat(161) }, false, 'party_unnamed'],
  [{ siren: '732829320' }, false, null],
  [{ siren: '732829321' }, false, 'siren_wrong'],
  [{ share: '100' }, true, null],
  [{ share: '100.01' }, true, 'share_wrong'],
  [{ share: '0' }, true, 'share_wrong'],
  [{ share: '0.01' }, true, null],
  [{ share: 'tout' }, false, 'share_wrong'],
  [{ share: '33.333' }, false, 'share_wrong'],
])('%j, share required %s → %s', (more, required, problem) => {
  expect(partyProblem(party(more), required)).toBe(problem);
});

test.each([
  ['39.99', false],
  ['40', false],
  ['40.01', true],
  ['100', true],
  ['', false],
])('with %s %% of the voting rights, 40 %% being the threshold: control %s (requirement 248)', (share, expected) => {
  expect(controls(party({ share }), 4_000)).toBe(expected);
});

test('shares add up exactly', () => {
  expect(sharesTogether([party({ share: '33.33' }), party({ share: '66.67' }), party()])).toBe(10_000);
});
