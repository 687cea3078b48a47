/** What `npm test` proves, in the order it is proved. */

/** A check without tests of its own: passes or not. Two run at a time. */
export interface StaticCheck {
  name: string;
  /** A program of node_modules/.bin and its arguments. */
  command: readonly string[];
}

/** Jest projects that may share one run. */
export interface JestRun {
  name: string;
  projects: readonly string[];
  /** Files at a time for each processor. What drives a browser or waits for processes to come back leaves half of one idle. */
  perProcessor: number;
}

export const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'lint', command: ['eslint', '--cache', '--cache-location', '.cache/eslint/', '--max-warnings', '0', '.'] },
  { name: 'types-web', command: ['tsc', '-p', 'web/tsconfig.json'] },
  { name: 'boundaries', command: ['npm', 'run', '--silent', 'boundaries'] },
];

export const JEST_RUNS: readonly JestRun[] = [
  { name: 'unit', projects: ['unit'], perProcessor: 1 },
  { name: 'services', projects: ['workflows', 'api', 'replay'], perProcessor: 1 },
  { name: 'walls', projects: ['walls'], perProcessor: 1 },
  { name: 'faults', projects: ['faults', 'bench'], perProcessor: 1.5 },
  { name: 'e2e', projects: ['e2e'], perProcessor: 1 },
];
