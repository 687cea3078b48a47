import { endOf, sum, tallyOfCheck, tallyOfJest } from './tally';

const report = (numbers: Record<string, unknown>) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    numRuntimeErrorTestSuites: 0,
    testResults: [],
    ...numbers,
  });

test.each([
  ['tests that passed', report({ numPassedTests: 3 }), 0, { passed: 3, failed: 0 }],
  ['tests that failed', report({ numPassedTests: 3, numFailedTests: 2 }), 1, { passed: 3, failed: 2 }],
  [
    'files that could not run count as failures',
    report({ numPassedTests: 3, numRuntimeErrorTestSuites: 1 }),
    1,
    { passed: 3, failed: 1 },
  ],
  [
    'skipped and to-do tests count as failures',
    report({ numPassedTests: 3, numPendingTests: 2, numTodoTests: 1 }),
    0,
    { passed: 3, failed: 3 },
  ],
  ['jest refused although every test passed', report({ numPassedTests: 3 }), 1, { passed: 3, failed: 1 }],
  ['jest ended without a report', undefined, 0, { passed: 0, failed: 1 }],
])('%s', (_case, text, exitCode, expected) => {
  expect(tallyOfJest(text, exitCode)).toMatchObject(expected);
});

test('a static check counts as one', () => {
  expect(
    sum([tallyOfCheck(0, 'types'), tallyOfCheck(2, 'lint'), tallyOfJest(report({ numPassedTests: 3 }), 0)]),
  ).toEqual({ passed: 4, failed: 1, failures: ['lint'] });
});

const ofFile = (message: string, ...assertionResults: object[]) => ({
  name: 'tests/a.test.ts',
  message,
  assertionResults,
});

test('a run ends with what failed, by name and the beginning of its words, and with its line', () => {
  const long = Array.from({ length: 40 }, (_, line) => `line ${line}`).join('\n');
  const testResults = [
    ofFile(
      '',
      { fullName: 'one holds', status: 'passed', failureMessages: [] },
      { fullName: 'one does not', status: 'failed', failureMessages: [`\u001b[31mred\u001b[39m\n${long}`] },
    ),
    ofFile('Cannot find module'),
  ];
  const end = endOf(
    tallyOfJest(report({ numPassedTests: 1, numFailedTests: 1, numRuntimeErrorTestSuites: 1, testResults }), 1),
  );
  expect(end).toContain('✗ tests/a.test.ts: one does not\n    red\n    line 0\n');
  expect(end).toContain('line 10');
  expect(end).not.toContain('line 11');
  expect(end).toContain('✗ tests/a.test.ts\n    Cannot find module');
  expect(end.split('\n').at(-1)).toBe('1 passed, 2 failed');
});
