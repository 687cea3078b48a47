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

const run = (script: string) => ['npm', 'run', '--silent', script];

export const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'types', command: run('types:server') },
  { name: 'types-web', command: run('types:web') },
  { name: 'format', command: ['oxfmt', '--check'] },
  { name: 'boundaries', command: run('boundaries') },
  { name: 'lint', command: run('lint:rules') },
  { name: 'lint-syntax', command: run('lint:syntax') },
];

export const JEST_RUNS: readonly JestRun[] = [
  { name: 'unit', projects: ['unit'], perProcessor: 1 },
  { name: 'services', projects: ['workflows', 'api', 'replay'], perProcessor: 1 },
  { name: 'walls', projects: ['walls'], perProcessor: 1 },
  { name: 'faults', projects: ['faults', 'bench'], perProcessor: 2 },
  { name: 'e2e', projects: ['e2e'], perProcessor: 1 },
];
