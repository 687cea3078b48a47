/** Counting what passed: a static check counts as one, a jest run as its tests. */
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';

export interface Tally {
  passed: number;
  failed: number;
  /** What failed, each by its name and the beginning of what it said: a long run is read from its end. */
  failures: string[];
}

const jestReport = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  /** Files that could not run: their tests were never counted, so each counts as one failure. */
  numRuntimeErrorTestSuites: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

type JestReport = z.infer<typeof jestReport>;

const MOST_LINES = 12;
const LONGEST_LINE = 400;

function begun(message: string): string {
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines
    .slice(0, MOST_LINES)
    .map((line) => `    ${line.slice(0, LONGEST_LINE)}`)
    .join('\n');
}

/** A file whose tests never began has no assertion, only what it said. */
function failuresOf({ testResults }: JestReport): string[] {
  return testResults.flatMap(({ name: file, message, assertionResults }) => {
    const name = path.relative(process.cwd(), path.resolve(file));
    if (assertionResults.length === 0 && message !== '') return [`${name}\n${begun(message)}`];
    return assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName, failureMessages }) => `${name}: ${fullName}\n${begun(failureMessages.join('\n'))}`);
  });
}

/**
 * Reads the report that jest wrote.
 * @param report the JSON text, or undefined when jest wrote none: it ended before it could, which is one failure.
 */
export function tallyOfJest(report: string | undefined, exitCode: number): Tally {
  if (report === undefined) return { passed: 0, failed: 1, failures: ['jest ended without a report'] };
  const read = jestReport.parse(JSON.parse(report));
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = read;
  // The budget of skipped tests is none: one that did not run has shown nothing.
  const failed = numFailedTests + numRuntimeErrorTestSuites + numPendingTests + numTodoTests;
  // Jest may refuse a run whose tests all passed (a coverage bound, an error at the end): never green.
  return { passed: numPassedTests, failed: failed === 0 && exitCode !== 0 ? 1 : failed, failures: failuresOf(read) };
}

export const tallyOfCheck = (exitCode: number, name: string): Tally =>
  exitCode === 0 ? { passed: 1, failed: 0, failures: [] } : { passed: 0, failed: 1, failures: [name] };

export function sum(tallies: readonly Tally[]): Tally {
  const count = (what: 'passed' | 'failed') => tallies.reduce((total, tally) => total + tally[what], 0);
  return { passed: count('passed'), failed: count('failed'), failures: tallies.flatMap(({ failures }) => failures) };
}

/** What a run ends with: whatever failed, then the one line that CI reads. */
export const endOf = ({ passed, failed, failures }: Tally): string =>
  [...failures.map((failure) => `✗ ${failure}`), `${passed} passed, ${failed} failed`].join('\n');
