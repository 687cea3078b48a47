import tseslint from 'typescript-eslint';

/** Constant pieces of SQL that queries share. A new one is added here, on purpose. */
const sqlFragments = [
  'accountRef',
  'taskColumns',
  'decisionColumns',
  'messageSelect',
  'interactionSelect',
  'inMyBus',
  'caseColumns',
  'holderColumns',
  'holderJoins',
  'sortKey',
  'key',
  'direction',
  'beyond',
  'filters',
  'from',
  'sql',
  'priceInForce',
  'costInForce',
  'contentJson',
  'copied',
  'lastChange',
  'inSight',
  'ofAnAccountInSight',
  'table',
  'companyWall',
  'rows',
  'alwaysKept',
  'bulkSelect',
  'ownRows',
  'ofMyCompany',
  'viewSelect',
  'inboxFrom',
  'notificationSelect',
  'join',
  'joinAccounts',
  'joinOpportunities',
  'sortJoin',
  'written',
  'matches',
  'signedBy',
  'theMission',
  'inScope',
  'sentAt',
  'doneAt',
  'holidaysOfCase',
  'agentRef',
  'weekSent',
  'weekDone',
  'groupName',
  'stands',
  'opportunitiesWithPlace',
  'missionOf',
  'segmentLabel',
  'sectorLabel',
  'dynamicLabel',
  'standingFirst',
  'liveTargetState',
];
/** Pieces that are made of other named pieces. */
const sqlPieces = ['cardSelect', 'taskSelect'];

/** A test that does not run, or keeps others from running, shows nothing. */
const switchedOff = ['test', 'it', 'describe'].flatMap((object) =>
  ['skip', 'todo', 'only', 'failing'].map((property) => ({
    object,
    property,
    message: 'No test is switched off: make it pass, or remove it.',
  })),
);

const nodeBuiltins = [
  'node:*',
  'fs',
  'path',
  'crypto',
  'os',
  'http',
  'https',
  'net',
  'child_process',
  'worker_threads',
];

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      'node_modules/**',
      '.cache/**',
      '.data/**',
      'artifacts/**',
      '**/*.mjs',
      '**/*.cjs',
      '**/*.js',
    ],
  },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'max-depth': ['error', 4],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false } },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-console': 'error',
      'no-restricted-syntax': [
        'error',
        // A value spliced into SQL text is how injection starts. What may stand in a template is a constant piece of SQL, by name.
        {
          selector: `CallExpression[callee.property.name='raw'] > TemplateLiteral > :not(TemplateElement):not(Identifier[name=/^(${sqlFragments.join('|')})$/]):not(CallExpression[callee.name=/^(${sqlPieces.join('|')})$/]:not(:has(TemplateLiteral))):not(MemberExpression[property.name='sql']):not(MemberExpression[object.name='queues'])`,
          message: 'Pass values to raw() as bindings; only named constant pieces of SQL may stand in its text.',
        },
      ],
    },
  },
  {
    files: ['domain/**/*.ts', 'workflows/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: nodeBuiltins, message: 'domain/ and workflows/ are pure: no Node built-ins.' }] },
      ],
      'no-restricted-globals': ['error', 'process', 'fetch', 'Buffer'],
    },
  },
  {
    // Rules take "now" as data; a workflow reads it from Temporal's deterministic clock.
    files: ['domain/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'Pass the instant in.' },
        { object: 'Math', property: 'random', message: 'Pass chance in.' },
      ],
    },
  },
  { files: ['tools/**/*.ts', 'tests/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off', '@typescript-eslint/no-unsafe-assignment': 'off' },
  },
  {
    files: ['**/*.test.ts', '**/*.test.tsx'],
    rules: {
      'no-restricted-properties': ['error', ...switchedOff],
      'no-restricted-globals': ['error', 'xit', 'xtest', 'xdescribe', 'fit', 'fdescribe'],
    },
  },
);
