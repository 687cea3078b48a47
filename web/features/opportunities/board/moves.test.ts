import type { Board } from '../../../../contracts/opportunities/board';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import { columnRefusal, withMoves } from './moves';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const card = (id: string, over: Partial<OpportunityCard> = {}): OpportunityCard => ({
  id,
  number: `OPP000000${id}`,
  name: 'RSE_Diagnostic',
  account: { id: 'a', number: '9010000001', name: 'Moulin Vert', kind: 'prospect' },
  stage: 'identification',
  amount: { amount: '950.00', currency: 'CHF' },
  euroAmount: euros('1000.00'),
  weighted: euros('100.00'),
  expectedSignatureOn: null,
  hours: null,
  signatureOverdue: false,
  engagementPartner: { id: 'p', name: 'Ada Roux', code: 'AROU' },
  gate: { to: 'qualification', filled: 2, of: 8 },
  request: null,
  preparing: false,
  version: 1,
  ...over,
});
const column = (
  stage: Board['columns'][number]['stage'],
  cards: OpportunityCard[],
  total: string,
  weighted: string,
) => ({
  stage,
  count: cards.length,
  total: euros(total),
  weighted: euros(weighted),
  hours: '0.00',
  arranged: false,
  cards,
  nextCursor: null,
});

test.each([
  ['identification', 'qualification', false, null],
  ['identification', 'proposition', false, 'notNext'],
  ['qualification', 'identification', false, null],
  ['qualification', 'lost', false, null],
  ['proposition', 'identification', false, 'notNext'],
  // The dialogs of a loss and of a way back explain the request that is needed.
  ['proposition', 'qualification', false, null],
  ['proposition', 'qualification', true, 'preparing'],
  ['proposition', 'lost', false, null],
  ['proposition', 'lost', true, 'preparing'],
  ['qualification', 'qualification', false, null],
] as const)('from %s to %s (preparing: %s) the column says %s', (stage, to, preparing, refusal) => {
  expect(columnRefusal(card('1', { stage, preparing }), to)).toBe(refusal);
});

const probabilities = { identification: 10, qualification: 30, proposition: 60 };
const columns = [
  column('identification', [card('1'), card('2')], '2000.00', '200.00'),
  column('qualification', [], '0.00', '0.00'),
  column('proposition', [], '0.00', '0.00'),
];

test('a moved card takes its amount along, weighted by its new stage', () => {
  const [from, to] = withMoves({ columns, probabilities }, [{ card: card('1'), to: 'qualification' }]);
  expect(from).toMatchObject({ count: 1, total: euros('1000.00'), weighted: euros('100.00') });
  expect(to).toMatchObject({ count: 1, total: euros('1000.00'), weighted: euros('300.00') });
  expect(to?.cards[0]).toMatchObject({ id: '1', stage: 'qualification' });
});

test('a lost card leaves the board', () => {
  expect(withMoves({ columns, probabilities }, [{ card: card('2'), to: 'lost' }]).map(({ count }) => count)).toEqual([
    1, 0, 0,
  ]);
});

test('a card that the server has moved already is not counted twice', () => {
  const [, qualification, proposition] = columns;
  const moved = [
    column('identification', [card('2')], '1000.00', '100.00'),
    { ...qualification!, count: 1, cards: [card('1', { stage: 'qualification' })] },
    proposition!,
  ];
  expect(withMoves({ columns: moved, probabilities }, [{ card: card('1'), to: 'qualification' }])).toEqual(moved);
});
