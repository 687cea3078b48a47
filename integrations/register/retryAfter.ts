/** One hour: a longer wait, or nonsense, would only keep the register closed by our own doing. */
const LONGEST_SECONDS = 3600;

/** Reads a `Retry-After` header, seconds or HTTP date. @returns whole seconds from 1 to 3600, or undefined when absent or unreadable. */
export function readRetryAfter(header: string | null, nowMs: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = /^\s*\d+\s*$/.test(header) ? Number(header) : (Date.parse(header) - nowMs) / 1000;
  if (Number.isNaN(seconds)) return undefined;
  return Math.min(LONGEST_SECONDS, Math.max(1, Math.ceil(seconds)));
}
