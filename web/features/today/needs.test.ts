import { needOf, needyCards } from './needs';

const card = (facts: object) => ({
  stage: 'identification' as const,
  hours: null,
  signatureOverdue: false,
  gate: { to: 'qualification' as const, filled: 8, of: 8 },
  preparing: false,
  ...facts,
});

test.each([
  ['a full gate needs nothing', {}, null],
  [
    'a gate half open says how much is missing',
    { gate: { to: 'qualification', filled: 6, of: 8 } },
    { kind: 'gate', missing: 2, to: 'qualification' },
  ],
  [
    'a passed date is said before the gate',
    { signatureOverdue: true, gate: { to: 'qualification', filled: 6, of: 8 } },
    { kind: 'signaturePassed' },
  ],
  ['a proposition being prepared is left alone', { preparing: true, signatureOverdue: true }, null],
  ['what is won needs nothing', { stage: 'won', signatureOverdue: true }, null],
])('%s', (_, facts, need) => {
  expect(needOf(card(facts))).toEqual(need);
});

test('passed dates come first, then the gates nearest to done', () => {
  const gate = (missing: number) => card({ id: missing, gate: { to: 'qualification', filled: 8 - missing, of: 8 } });
  const cards = [gate(3), gate(1), card({ id: 0, signatureOverdue: true }), card({ id: 9 })];
  expect(needyCards(cards).map((one) => (one.card as unknown as { id: number }).id)).toEqual([0, 1, 3]);
});
