/** What a request may wait for, and who has the ball meanwhile (D19, D20). */

export const waitCauses = ['signed_letter', 'request', 'client', 'third_party', 'date'] as const;
export type WaitCause = (typeof waitCauses)[number];

/** Whoever can bring what is awaited; `event` when it comes of itself. */
export const waitHolders = {
  signed_letter: 'event',
  request: 'event',
  client: 'client',
  third_party: 'third_party',
  date: 'event',
} as const satisfies Record<WaitCause, string>;
export type WaitHolder = (typeof waitHolders)[WaitCause];

/**
 * How a wait ends: what was awaited `happened`, or can happen no more (`moot`); the day `came` on which Business Support
 * asks again; or somebody has `taken` the request up before.
 */
export type WaitEnd = 'happened' | 'moot' | 'came' | 'taken';

/** The wait that a request is in. */
export interface ActiveWait {
  id: string;
  cause: WaitCause;
  /** The other request, or the opportunity whose letter is to be signed. */
  awaitedId: string | null;
  awaitedNumber: string | null;
}
