/** Counting what passed: a static check counts as one, a jest run as its tests. */
import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
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
  if (report === undefined) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = jestReport.parse(JSON.parse(report));
  // The budget of skipped tests is none: one that did not run has shown nothing.
  const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests + numTodoTests;
  // Jest may refuse a run whose tests all passed (a coverage bound, an error at the end): never green.
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed };
}

export const tallyOfCheck = (exitCode: number): Tally => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((total, { passed, failed }) => ({ passed: total.passed + passed, failed: total.failed + failed }), { passed: 0, failed: 0 });
}

/** The line that ends a run. */
export const lineOf = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`;
