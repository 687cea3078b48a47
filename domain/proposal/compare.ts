import { sumCents, type Cents } from '../money/cents';
import type { VersionContent, VersionLine } from './version';

/** What of a line can differ between two versions, in the order of the table. */
export const comparedFields = [
  'label',
  'quantityHundredths',
  'unitPriceCents',
  'priceForced',
  'discountBasisPoints',
  'vatBasisPoints',
  'netCents',
  'resource',
  'deliveryOn',
  'billingOn',
] as const satisfies readonly (keyof VersionLine)[];
export type ComparedField = (typeof comparedFields)[number];

export interface ChangedLine {
  before: VersionLine;
  after: VersionLine;
  fields: ComparedField[];
}

export interface Comparison {
  added: VersionLine[];
  removed: VersionLine[];
  changed: ChangedLine[];
  unchanged: number;
  /** Total excluding VAT, after minus before. */
  netDifferenceCents: Cents;
}

/** What became of the lines between two versions; a line is the same line as long as it has its id, wherever it stands. */
export function compareVersions(before: VersionContent, after: VersionContent): Comparison {
  const old = new Map(before.lines.map((line) => [line.id, line]));
  const kept = after.lines.flatMap((line) => {
    const was = old.get(line.id);
    return was
      ? [{ before: was, after: line, fields: comparedFields.filter((field) => was[field] !== line[field]) }]
      : [];
  });
  const stays = new Set(kept.map((line) => line.after.id));
  const changed = kept.filter(({ fields }) => fields.length > 0);
  return {
    added: after.lines.filter(({ id }) => !old.has(id)),
    removed: before.lines.filter(({ id }) => !stays.has(id)),
    changed,
    unchanged: kept.length - changed.length,
    netDifferenceCents: netOf(after) - netOf(before),
  };
}

function netOf({ lines }: VersionContent): Cents {
  return sumCents(lines.map(({ netCents }) => netCents));
}
