import { answerInvariants } from './answers';
import { auditInvariants } from './audit';
import { caseInvariants } from './cases';
import type { Facts } from './facts';
import { recordInvariants } from './records';

export const invariants = [...answerInvariants, ...caseInvariants, ...recordInvariants, ...auditInvariants];

export interface Violation {
  id: string;
  says: string;
  seen: string[];
}

/** Every invariant, or every one of those asked for, that does not hold, with what was seen. */
export async function violationsOf(
  facts: Facts,
  among: readonly string[] = invariants.map(({ id }) => id),
): Promise<Violation[]> {
  const violations: Violation[] = [];
  for (const { id, says, broken } of invariants.filter((invariant) => among.includes(invariant.id))) {
    const seen = await broken(facts);
    if (seen.length > 0) violations.push({ id, says, seen: seen.slice(0, 10) });
  }
  return violations;
}
