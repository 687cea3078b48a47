/** How long an object of HubSpot that could not be read in is left alone: twice as long each time, never given up. */
const FIRST_MS = 60_000;
const LONGEST_MS = 6 * 60 * 60_000;

/** @param tries how often it was tried, the last one included */
export const readAgainAt = (at: Date, tries: number): Date =>
  new Date(at.getTime() + Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS));
