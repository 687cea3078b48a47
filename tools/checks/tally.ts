/** Counting what passed: a static check counts as one, a jest run as its tests. */
import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const jestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** Files that could not run: their tests were never counted, so each counts as one failure. */
  numRuntimeErrorTestSuites: z.number(),
});

/**
 * Reads the report that jest wrote.
 * @param report the JSON text, or undefined when jest wrote none: it ended before it could, which is one failure.
 */
export function tallyOfJest(report: string | undefined, exitCode: number): Tally {
  if (report === undefined) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = jestReport.parse(JSON.parse(report));
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  // Jest may refuse a run whose tests all passed (a coverage bound, an error at the end): never green.
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, skipped: numPendingTests + numTodoTests };
}

export const tallyOfCheck = (exitCode: number): Tally => (exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 });

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((total, { passed, failed, skipped }) => ({ passed: total.passed + passed, failed: total.failed + failed, skipped: total.skipped + skipped }), { passed: 0, failed: 0, skipped: 0 });
}

/** The line that ends a run: "12 passed, 0 failed", skipped ones only when there are some. */
export const lineOf = ({ passed, failed, skipped }: Tally): string => `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
