/**
 * SIREN that make the simulated register misbehave, so that a demonstration or a test can show what Jalon does then.
 * Luhn-valid like the others; the French table for users is in `docs/operations/registre-simule.md`.
 */
export const troubles = {
  tooManyRequests: '099999922',
  slow: '099999930',
  serverError: '099999948',
  truncated: '099999955',
  otherCompany: '099999963',
  connectionCut: '099999971',
  htmlPage: '099999989',
} as const;

export type Trouble = keyof typeof troubles;

/** Valid, and known to nobody. */
export const unknownSiren = '099999997';

/** @returns the trouble that a SIREN, or a SIRET of it, stands for. */
export function troubleOf(query: string): Trouble | undefined {
  return (Object.keys(troubles) as Trouble[]).find((name) => query.startsWith(troubles[name]));
}
