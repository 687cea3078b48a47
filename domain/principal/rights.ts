import type { Person } from './principal';

type Rights = Pick<Person, 'companyId' | 'bus' | 'roles'>;

/** Whether somebody may less than a moment ago: a role or a business unit is gone, or their account is closed (null). More is no loss. */
export function hasLostRights(before: Rights, now: Rights | null): boolean {
  if (now?.companyId !== before.companyId) return true;
  const held = new Set(now.roles.map(({ role, scope, scopeId }) => `${role}/${scope}/${scopeId}`));
  return (
    before.roles.some(({ role, scope, scopeId }) => !held.has(`${role}/${scope}/${scopeId}`)) ||
    before.bus.some((unit) => !now.bus.includes(unit))
  );
}
