import type { Role, RoleGrant } from './roles';

/** The main profile is walled to its business units; the 360° profile opens the CRM module of the same company (requirements 296-300). */
export type Profile = 'main' | '360';

/** Somebody at a screen. `bus` is the perimeter that their roles give them, their own business unit included. */
export interface Person {
  kind: 'person';
  userId: string;
  companyId: string;
  buId: string;
  regionId: string;
  name: string;
  roles: RoleGrant[];
  bus: string[];
  profile: Profile;
}

/** A process acting by itself; its wall is the row's own company and business unit. */
export interface SystemPrincipal {
  kind: 'system';
  process: string;
}

/** Who acts (D33). */
export type Principal = Person | SystemPrincipal;

export function hasRole(principal: Principal, ...wanted: Role[]): boolean {
  return principal.kind === 'person' && principal.roles.some((grant) => wanted.includes(grant.role));
}

/** Whoever audits and does nothing else changes nothing: not even where everybody of the company may. */
export function onlyAudits({ roles }: Person): boolean {
  return roles.length > 0 && roles.every(({ role }) => role === 'auditor');
}

/** The regions whose Business Support work somebody does: as an agent or as a supervisor. */
export function regionsOf(person: Person): string[] {
  return person.roles
    .filter(({ role, scope }) => scope === 'region' && (role === 'business_support' || role === 'support_supervisor'))
    .map(({ scopeId }) => scopeId);
}

export const worksForRegion = (person: Person, regionId: string): boolean => regionsOf(person).includes(regionId);
