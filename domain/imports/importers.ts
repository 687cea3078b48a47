import type { Person } from '../principal/principal';
import type { Role } from '../principal/roles';
import type { ImportKind } from './columns';

/** Who brings accounts, contacts, time and expenses in by file, and takes them back. */
export const importers = ['business_support', 'support_supervisor', 'administrator'] as const;

const importsForAll = (roles: readonly Role[]): boolean => roles.some((role) => importers.some((one) => one === role));

const rolesOf = ({ roles }: Person): Role[] => roles.map(({ role }) => role);

export const mayImport = (person: Person): boolean => importsForAll(rolesOf(person));

/**
 * Whoever opens opportunities one by one may bring a list of theirs: each row is held to what they may do by hand. Who audits and does
 * nothing else opens none.
 */
export const mayBringIn = (roles: readonly Role[], kind: ImportKind): boolean =>
  importsForAll(roles) || (kind === 'opportunities' && !roles.every((role) => role === 'auditor'));

/** Files of others stay with those who import for everybody. */
export function whoseImports(person: Person, kind: ImportKind): 'all' | 'own' | 'none' {
  if (mayImport(person)) return 'all';
  return mayBringIn(rolesOf(person), kind) ? 'own' : 'none';
}
