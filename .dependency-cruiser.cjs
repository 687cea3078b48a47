/** Who may import whom. A broken boundary is a failing check, not a review comment. */
const only = (from, allowed, extra = {}) => ({
  name: `${from}-imports`,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: '^(api|web|workflows|activities|db|domain|contracts|integrations|platform|migrations|tests|tools|worker\\.ts)',
    pathNot: `^(${[from, ...allowed].join('|')})/`,
    ...extra,
  },
});
const noPackage = (from, packages, why) => ({
  name: `${from}-is-pure`,
  comment: why,
  severity: 'error',
  from: { path: `^${from}/`, pathNot: '\\.test\\.tsx?$' },
  to: { path: packages },
});

module.exports = {
  forbidden: [
    only('domain', []),
    only('contracts', ['domain']),
    only('web', ['contracts', 'domain']),
    only('db', ['domain']),
    only('integrations', ['domain', 'platform']),
    only('activities', ['db', 'integrations', 'domain', 'platform']),
    only('platform', []),
    only('migrations', []),
    // workflows see activities as types only
    only('workflows', ['domain', 'activities']),
    {
      name: 'workflows-import-activities-as-types',
      severity: 'error',
      from: { path: '^workflows/', pathNot: '\\.test\\.ts$' },
      to: { path: '^activities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'loops-are-no-activities',
      comment: 'the worker alone starts what goes on by itself; a process and its activities never call it',
      severity: 'error',
      from: { path: '^(api|workflows|activities/(?!loops/))' },
      to: { path: '^activities/loops/' },
    },
    only('api', ['contracts', 'domain', 'db', 'platform', 'integrations']),
    {
      name: 'feature-does-not-import-feature',
      severity: 'error',
      from: { path: '^web/features/([^/]+)/' },
      to: { path: '^web/features/([^/]+)/', pathNot: '^web/features/$1/' },
    },
    noPackage(
      'domain',
      'node_modules/(knex|pg|express|zod|pino|@temporalio)',
      'domain/ holds pure rules: data in, data out',
    ),
    noPackage(
      'workflows',
      'node_modules/(knex|pg|express|zod|pino)',
      'workflow code is bundled and replayed: nothing that does I/O or allocates per cached workflow',
    ),
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan-dependency',
      severity: 'error',
      from: {
        path: '^(api|web|workflows|activities|db|domain|contracts|integrations|platform|migrations|worker\\.ts)',
      },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
