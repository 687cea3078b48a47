import type { DemoPerson } from '../../../contracts/auth';
import { roles } from '../../../domain/principal/roles';
import type { Role } from '../../../domain/principal/roles';

/** Same for all; the demo's data sets it, and the API offers its people in demo mode only. */
export const demoPassword = 'jalon-demo';

export interface RoleGroup {
  role: Role;
  members: DemoPerson[];
}

/** Each person once, under the last of their roles in the order of `roles`: what sets them apart from a consultant. */
export function groupByRole(people: readonly DemoPerson[]): RoleGroup[] {
  return roles
    .map((role) => ({ role, members: people.filter((person) => highestRole(person) === role) }))
    .filter(({ members }) => members.length > 0);
}

const highestRole = ({ roles: held }: DemoPerson): Role | undefined => roles.findLast((role) => held.includes(role));
