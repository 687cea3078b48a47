import { hasRole, type Person } from '../principal/principal';

/** Who makes one account of two, and takes that back: Business Support and administrators, within their perimeter. */
export const mergers = ['business_support', 'support_supervisor', 'administrator'] as const;

export const mayMerge = (person: Person): boolean => hasRole(person, ...mergers);

/** How long a merge can be taken back. */
const MERGE_UNDO_DAYS = 30;

export const undoableUntil = (mergedAt: Date): Date => new Date(mergedAt.getTime() + MERGE_UNDO_DAYS * 86_400_000);

/** Why two accounts are not made one. */
export const mergeProblems = [
  'itself',
  'sirens',
  'client',
  'left',
  'groups',
  'mandates',
  'services',
  'perimeter',
] as const;
export type MergeProblem = (typeof mergeProblems)[number];

/** What of an account decides whether it can be merged. */
export interface MergeParty {
  id: string;
  siren: string | null;
  kind: 'prospect' | 'client';
  hasLeft: boolean;
  inGroup: boolean;
  liveMandate: boolean;
  liveServices: readonly string[];
  /** Business units that work with it. */
  buIds: readonly string[];
}

/** Everything that stands in the way, so that all of it can be put right before one asks again. */
export function whyNotMerged(kept: MergeParty, other: MergeParty, person: Pick<Person, 'bus'>): MergeProblem[] {
  if (kept.id === other.id) return ['itself'];
  const standsInTheWay: Record<Exclude<MergeProblem, 'itself'>, boolean> = {
    // Two numbers are two companies (D1), whatever their names.
    sirens: kept.siren !== null && other.siren !== null && kept.siren !== other.siren,
    client: kept.kind === 'prospect' && other.kind === 'client',
    left: kept.hasLeft && !other.hasLeft,
    groups: kept.inGroup && other.inGroup,
    mandates: kept.liveMandate && other.liveMandate,
    services: kept.liveServices.some((service) => other.liveServices.includes(service)),
    perimeter: [...kept.buIds, ...other.buIds].some((unit) => !person.bus.includes(unit)),
  };
  return mergeProblems.filter((problem) => problem !== 'itself' && standsInTheWay[problem]);
}
