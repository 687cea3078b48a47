import { lineOf, sum, tallyOfCheck, tallyOfJest } from './tally';

const report = (numbers: Record<string, number>) => JSON.stringify({ numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, numRuntimeErrorTestSuites: 0, ...numbers });

test.each([
  ['tests that passed', report({ numPassedTests: 3 }), 0, { passed: 3, failed: 0 }],
  ['tests that failed', report({ numPassedTests: 3, numFailedTests: 2 }), 1, { passed: 3, failed: 2 }],
  ['files that could not run count as failures', report({ numPassedTests: 3, numRuntimeErrorTestSuites: 1 }), 1, { passed: 3, failed: 1 }],
  ['skipped and to-do tests count as failures', report({ numPassedTests: 3, numPendingTests: 2, numTodoTests: 1 }), 0, { passed: 3, failed: 3 }],
  ['jest refused although every test passed', report({ numPassedTests: 3 }), 1, { passed: 3, failed: 1 }],
  ['jest ended without a report', undefined, 0, { passed: 0, failed: 1 }],
])('%s', (_case, text, exitCode, expected) => {
  expect(tallyOfJest(text, exitCode)).toEqual(expected);
});

test('a static check counts as one', () => {
  expect(sum([tallyOfCheck(0), tallyOfCheck(2), tallyOfJest(report({ numPassedTests: 3 }), 0)])).toEqual({ passed: 4, failed: 1 });
});

test('a run ends with its line', () => {
  expect(lineOf({ passed: 12, failed: 1 })).toBe('12 passed, 1 failed');
});
