/** Which Temporal is too old to be trusted. */

/** The first of each line in which a worker of the engine itself no longer acts in whatever namespace a caller names (CVE-2026-5199). */
const mended: Readonly<Record<string, number>> = { '1.29': 5, '1.30': 3 };

/** @param version as the engine says it. One that says nothing of the kind is not known to be too old. */
export function hasKnownHole(version: string): boolean {
  const [, major, minor, patch] = /^v?(\d+)\.(\d+)\.(\d+)/.exec(version) ?? [];
  if (patch === undefined) return false;
  const from = mended[`${major}.${minor}`];
  if (from !== undefined) return Number(patch) < from;
  return Number(major) < 1 || (Number(major) === 1 && Number(minor) < 29);
}
