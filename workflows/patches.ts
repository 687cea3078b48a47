/** The register of `patched()`: each id that stands in the code of the workflows, and each that ever stood there. */
export interface Patch {
  id: string;
  /** The day it came in. */
  since: `${number}-${number}-${number}`;
  /** What a run does differently once it has this patch. */
  changes: string;
  /** Runs of which build must have ended before the old way may go (`deprecatePatch`, a release later nothing). */
  mayGoWhen: string;
}

/** In the code now. A change of what a workflow asks for, in an order that a recorded history shows, gets a line here first. */
export const patches: readonly Patch[] = [
  {
    id: 'silence-closes',
    since: '2026-11-28',
    changes:
      'A request whose requester stays silent waits to be reopened, then closes, where the run went back to the review.',
    mayGoWhen: 'No run is left that a build of before 28 November 2026 may have driven past the end of a silence.',
  },
];

/** No longer in the code. An id is one answer for the life of a run: none is ever used again. */
export const retiredPatches: readonly string[] = [];
