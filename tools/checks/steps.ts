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
  /** One file at a time: what drives a browser must not fight for two cores. What kills processes may: nobody promises it a quiet machine. */
  oneByOne: boolean;
}

export const STATIC_CHECKS: readonly StaticCheck[] = [
  { name: 'types', command: ['tsc', '-p', 'tsconfig.json'] },
  { name: 'lint', command: ['eslint', '--cache', '--cache-location', '.cache/eslint/', '--max-warnings', '0', '.'] },
  { name: 'types-web', command: ['tsc', '-p', 'web/tsconfig.json'] },
  { name: 'boundaries', command: ['npm', 'run', '--silent', 'boundaries'] },
];

export const JEST_RUNS: readonly JestRun[] = [
  { name: 'unit', projects: ['unit'], oneByOne: false },
  { name: 'services', projects: ['workflows', 'api', 'replay'], oneByOne: false },
  { name: 'walls', projects: ['walls'], oneByOne: false },
  { name: 'faults', projects: ['faults', 'bench'], oneByOne: false },
  { name: 'e2e', projects: ['e2e'], oneByOne: true },
];
