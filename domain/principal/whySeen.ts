import type { Profile } from './principal';

/** A record's unit, or the several that work with it; the 360° profile opens what belongs to the CRM module. */
export interface Walled {
  unitIds: readonly string[];
  crm: boolean;
}

interface Reader {
  profile: Profile;
  ownUnitId: string;
  /** What their roles open, their own unit included. */
  unitIds: readonly string[];
}

export type WhySeen = 'own_unit' | 'perimeter' | 'wide_profile';

/**
 * Why somebody sees a record, or null when they do not: what row-level security decides, in words that a person can be told
 * (requirements 296-300). The walls decide; a test compares the two.
 */
export function whySeen({ unitIds, crm }: Walled, { profile, ownUnitId, unitIds: perimeter }: Reader): WhySeen | null {
  if (unitIds.includes(ownUnitId)) return 'own_unit';
  if (unitIds.some((unit) => perimeter.includes(unit))) return 'perimeter';
  return crm && profile === '360' ? 'wide_profile' : null;
}
