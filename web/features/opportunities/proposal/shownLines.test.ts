import type { ProposalLineView } from '../../../../contracts/proposals/line';
import { foundLines, groupsOf, placeAfterStep } from './shownLines';

const line = (id: string, more: Partial<ProposalLineView> = {}) =>
  ({
    id,
    label: id,
    suffix: null,
    groupLabel: null,
    product: { id: 'p', name: '', code: 'CPTA' },
    resource: null,
    assignee: null,
    ...more,
  }) as ProposalLineView;
const four = ['a', 'b', 'c', 'd'].map((id) => line(id));
const ids = (lines: readonly ProposalLineView[]) => lines.map(({ id }) => id);

test.each([
  [['a'], -1, undefined],
  [['b'], -1, 'a'],
  [['a'], 1, 'c'],
  [['b', 'c'], 1, null],
  [['c', 'd'], -1, 'b'],
  [['d'], 1, undefined],
  [[], 1, undefined],
] as const)('%j one place %i goes before %p', (chosen, step, before) => {
  expect(placeAfterStep(four, new Set(chosen), step)).toBe(before);
});

test('finds without accents, in the label, the product and who does the work', () => {
  const lines = [
    line('Révision'),
    line('Tenue', { resource: 'Assistant' }),
    line('Conseil', { assignee: { id: 'u', name: 'Hugo Tessandier', code: 'HT' } }),
  ];
  expect(['revis', 'ASSIST', 'hugo', 'cpta', 'rien'].map((typed) => ids(foundLines(lines, typed)))).toEqual([
    ['Révision'],
    ['Tenue'],
    ['Conseil'],
    ['Révision', 'Tenue', 'Conseil'],
    [],
  ]);
});

test('groups stand where their first line stands', () => {
  const found = groupsOf([line('a', { groupLabel: 'Compta' }), line('b'), line('c', { groupLabel: 'Compta' })]);
  expect(found.map(({ label, lines }) => [label, ids(lines)])).toEqual([
    ['Compta', ['a', 'c']],
    [null, ['b']],
  ]);
});
