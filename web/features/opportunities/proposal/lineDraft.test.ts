import type { ProposalLineView } from '../../../../contracts/proposals/line';
import { asksToForce, lineChange } from './lineDraft';

const euros = (amount: string) => ({ amount, currency: 'EUR' });
const line: ProposalLineView = {
  id: 'l',
  position: 1,
  product: { id: 'p', name: 'Tenue', code: 'TEN' },
  label: 'Tenue',
  kind: 'planned',
  quantity: '24.00',
  unitPrice: euros('80.00'),
  cataloguePrice: euros('80.00'),
  priceForced: false,
  discountPercent: '0.00',
  vatPercent: '20.00',
  net: euros('1920.00'),
  resource: 'Générique',
  deliveryOn: null,
  billingOn: null,
  alwaysKept: true,
  suffix: null,
  groupLabel: null,
  billingMode: 'fixed',
  periodicity: 'once',
  assignee: null,
  free1: null,
  free2: null,
  lot: null,
  subLot: null,
  workTask: null,
  revenueAccount: '706100',
  cost: euros('1152.00'),
  margin: euros('768.00'),
  marginPercent: '40.0',
};
const forced = { ...line, unitPrice: euros('70.00'), priceForced: true };

test.each([
  ['nothing typed', line, {}, {}],
  ['the same quantity written shorter', line, { quantity: '24' }, {}],
  ['another quantity', line, { quantity: '30.00' }, { quantity: '30.00' }],
  ['an emptied quantity', line, { quantity: null }, {}],
  ['an emptied resource', line, { resource: null }, { resource: null }],
  [
    'a price that nobody forced, with a quantity',
    line,
    { unitPrice: '70.00', quantity: '30.00' },
    { quantity: '30.00' },
  ],
  ['a forced price', line, { unitPrice: '70.00', priceForced: true }, { unitPrice: '70.00', priceForced: true }],
  ['another price where one was forced already', forced, { unitPrice: '75.00' }, { unitPrice: '75.00' }],
  ['the catalogue price again', forced, { unitPrice: '80.00' }, { unitPrice: '80.00', priceForced: false }],
])('%s is saved as what it changes', (_, before, draft, change) => {
  expect(lineChange(before, draft)).toEqual(change);
});

test.each([
  [line, {}, false],
  [line, { unitPrice: '80' }, false],
  [line, { unitPrice: '70.00' }, true],
  [line, { unitPrice: '70.00', priceForced: true }, false],
  [forced, { unitPrice: '75.00' }, false],
])('the switch is asked only for a price off the catalogue that nobody forced (case %#)', (before, draft, asked) => {
  expect(asksToForce(before, draft)).toBe(asked);
});
