import { reportRoles } from '../../contracts/reports';
import type { Role } from '../../domain/principal/roles';

/** Whoever answers for the work of others: the reports on it answer them alone. */
export const steeringRoles: readonly Role[] = reportRoles;
export const maySteer = (held: readonly Role[]): boolean => steeringRoles.some((role) => held.includes(role));
