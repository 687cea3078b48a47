/** Who keeps an eye on the bank details of an account. */
export interface AccountPeople {
  /** Its lead partner and its manager, where it has them. */
  responsible: readonly string[];
  /** Heads of its business unit. */
  heads: readonly string[];
}

/**
 * Who is told that new bank details stand on an account: those responsible for it besides whoever asked for them, else
 * the heads of its business unit. A mandate that nobody else expected is how a fraud begins, so that it is never told
 * to its author alone.
 */
export function whoHearsOfBankDetails({ responsible, heads }: AccountPeople, askedBy: string): string[] {
  const others = (people: readonly string[]) => [...new Set(people)].filter((person) => person !== askedBy);
  const own = others(responsible);
  return own.length > 0 ? own : others(heads);
}
