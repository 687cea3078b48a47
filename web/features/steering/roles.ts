import { reportRoles } from '../../../contracts/reports';
import type { Role } from '../../../domain/principal/roles';

/** The page is offered to those whom its operation answers. */
export const steeringRoles: readonly Role[] = reportRoles;
export const maySteer = (held: readonly Role[]): boolean => steeringRoles.some((role) => held.includes(role));
