import type { Person } from './principal';
import type { RoleGrant, Role } from './roles';

/** Where a record stands in the organisation. */
export interface Place {
  buId: string;
  hubId: string;
  regionId: string;
  companyId: string;
}

/** Whether somebody holds one of these roles over the place itself, its hub, its region or its company. */
export function holdsOver(
  { roles }: Pick<Person, 'roles'>,
  wanted: readonly Role[],
  { buId, hubId, regionId, companyId }: Place,
): boolean {
  const within: Record<RoleGrant['scope'], string> = { bu: buId, hub: hubId, region: regionId, company: companyId };
  return roles.some(({ role, scope, scopeId }) => wanted.includes(role) && within[scope] === scopeId);
}
