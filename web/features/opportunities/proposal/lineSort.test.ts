import type { ProposalLineView } from '../../../../contracts/proposals/line';
import { nextSort, sortLines, type SortKey } from './lineSort';

const money = (amount: string) => ({ amount, currency: 'EUR' });
const line = (id: string, label: string, quantity: string, more: Partial<ProposalLineView> = {}) =>
  ({
    id,
    label,
    quantity,
    unitPrice: money('80.00'),
    net: money('0.00'),
    discountPercent: '0.00',
    resource: null,
    assignee: null,
    deliveryOn: null,
    ...more,
  }) as ProposalLineView;

const lines = [
  line('a', 'Tenue', '24.00', { deliveryOn: '2027-01-01' }),
  line('b', 'révision', '8.00', { resource: 'Assistant' }),
  line('c', 'Révision', '100.00', { resource: 'Zoé', assignee: { id: 'u', name: 'Anne Orvanne', code: 'AO' } }),
  line('d', 'Supervision 10', '8.00', { unitPrice: money('155.00'), deliveryOn: '2026-12-01' }),
  line('e', 'Supervision 2', '8.00', { unitPrice: money('1000.00') }),
];
const up = (column: SortKey['column']): SortKey => ({ column, down: false });
const down = (column: SortKey['column']): SortKey => ({ column, down: true });

test.each<[SortKey[], string]>([
  [[], 'abcde'],
  [[up('label')], 'bceda'],
  [[up('quantity')], 'bdeac'],
  [[down('quantity')], 'cabde'],
  [[up('quantity'), down('unitPrice')], 'edbac'],
  [[up('delivery')], 'dabce'],
  [[down('delivery')], 'adbce'],
  [[up('resource')], 'cbade'],
])('by %j: %s', (sort, order) => {
  expect(
    sortLines(lines, sort)
      .map(({ id }) => id)
      .join(''),
  ).toBe(order);
});

test.each<[SortKey[], SortKey['column'], boolean, SortKey[]]>([
  [[], 'net', false, [up('net')]],
  [[up('net')], 'net', false, [down('net')]],
  [[down('net')], 'net', false, []],
  [[up('net')], 'label', false, [up('label')]],
  [[up('net')], 'label', true, [up('net'), up('label')]],
  [[up('net'), up('label')], 'net', true, [down('net'), up('label')]],
  [[down('net'), up('label')], 'net', true, [up('label')]],
  [[up('net'), up('label')], 'label', false, [down('label')]],
])('sorted by %j, a click on %s (beside the others: %s) sorts by %j', (sort, column, beside, next) => {
  expect(nextSort(sort, column, beside)).toEqual(next);
});
