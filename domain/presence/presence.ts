/** Who is on a request with me. A note is written among the desk: to everybody else its writer just looks. */
export const doings = ['looking', 'writing', 'writingNote'] as const;
export type Doing = (typeof doings)[number];

/** A screen says that it is still there three times before it is taken for gone. */
export const TOLD_EVERY_MS = 15_000;
export const GONE_AFTER_MS = 50_000;

export type SeenDoing = 'looking' | 'writing';

/** What somebody reads of what another does. */
export function seenAs(doing: Doing, readsNotes: boolean): SeenDoing {
  if (doing === 'writingNote') return readsNotes ? 'writing' : 'looking';
  return doing;
}
