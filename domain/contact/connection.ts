import { refuse, type Refusal } from '../errors/refusal';
import { hasRole, type Principal } from '../principal/principal';
import type { Role } from '../principal/roles';

/** Who on-board clients to the platform (requirement 25). */
export const connectionRecorders = ['client_relations'] as const satisfies readonly Role[];

/**
 * « Connexion réalisée » is for Client Relations alone to give and to take back (requirements 79, 327). Whoever sends the value that
 * stands already, in a form or a file, says nothing.
 */
export function connectionRefusal(by: Principal, standing: boolean, given: boolean | undefined): Refusal | null {
  return given === undefined || given === standing || hasRole(by, ...connectionRecorders)
    ? null
    : refuse('connection_reserved');
}
