import { holderKinds } from '../../../domain/serviceLevel/ledger';
import { caseKinds } from '../../../domain/cases/kinds';
import { idOf, oneOf, textOf, written } from '../../format/address';

export const trackedKinds = caseKinds;
export const trackedHolders = holderKinds;
export const dueFilters = ['late', 'today', 'week'] as const;
export type DueFilter = (typeof dueFilters)[number];
export const trackingSorts = [
  'due',
  '-due',
  'since',
  '-since',
  'opened',
  '-opened',
  'amount',
  '-amount',
  'number',
  '-number',
] as const;

/** The filters as they stand in the address: `?echeance=late&nature=acceptance&tri=-amount`. */
export interface TrackingSearch {
  echeance?: DueFilter;
  nature?: (typeof trackedKinds)[number];
  chez?: (typeof trackedHolders)[number];
  bu?: string;
  q?: string;
  tri?: (typeof trackingSorts)[number];
}

export function readTrackingSearch({ echeance, nature, chez, bu, q, tri }: Record<string, unknown>): TrackingSearch {
  return written({
    echeance: oneOf(dueFilters, echeance),
    nature: oneOf(trackedKinds, nature),
    chez: oneOf(trackedHolders, chez),
    bu: idOf(bu),
    q: textOf(q),
    tri: oneOf(trackingSorts, tri),
  });
}

export const isFiltered = ({ echeance, nature, chez, bu, q }: TrackingSearch): boolean =>
  [echeance, nature, chez, bu, q].some((filter) => filter !== undefined);
