import type { ProposalLineView } from '../../../../contracts/proposals/line';

export const lineColumns = ['label', 'quantity', 'unitPrice', 'discount', 'resource', 'delivery', 'net'] as const;
export type LineColumn = (typeof lineColumns)[number];

export interface SortKey {
  column: LineColumn;
  down: boolean;
}

/** A click on a column sorts by it upwards, then downwards, then as the lines stand; beside the others, they keep their turn. */
export function nextSort(sort: readonly SortKey[], column: LineColumn, beside: boolean): SortKey[] {
  const now = sort.find((key) => key.column === column);
  const next = now?.down === true ? [] : [{ column, down: now !== undefined }];
  if (!beside) return next;
  return now === undefined ? [...sort, ...next] : sort.flatMap((key) => (key === now ? next : [key]));
}

const said: Readonly<Record<LineColumn, (line: ProposalLineView) => string | number | null>> = {
  label: ({ label }) => label,
  quantity: ({ quantity }) => Number(quantity),
  unitPrice: ({ unitPrice }) => Number(unitPrice.amount),
  discount: ({ discountPercent }) => Number(discountPercent),
  resource: ({ assignee, resource }) => assignee?.name ?? resource,
  delivery: ({ deliveryOn }) => deliveryOn,
  net: ({ net }) => Number(net.amount),
};

const inFrench = new Intl.Collator('fr', { numeric: true, sensitivity: 'base' });

/** What is not told comes last, whichever way one sorts. */
function compare(one: string | number | null, other: string | number | null, down: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const up =
    typeof one === 'number' && typeof other === 'number' ? one - other : inFrench.compare(`${one}`, `${other}`);
  return down ? -up : up;
}

/** Lines by the first key, those that are equal by the next, and at last as they stand. */
export function sortLines(lines: readonly ProposalLineView[], sort: readonly SortKey[]): ProposalLineView[] {
  return lines.toSorted((one, other) => {
    for (const { column, down } of sort) {
      const order = compare(said[column](one), said[column](other), down);
      if (order !== 0) return order;
    }
    return 0;
  });
}
