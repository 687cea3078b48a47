import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { KNOWN_VARIABLES, readConfig } from '../platform/config';
import { hasKnownHole } from '../platform/engineVersion';
import { serverFiles } from './build/compile';
import { testDocumentKeys, written } from '../tests/support/payloadKeys';

interface Service {
  image?: string;
  restart?: string;
  command?: string[];
  environment?: Record<string, string | number>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
}

const root = path.resolve(__dirname, '..');
const { services } = parse(readFileSync(path.join(root, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};
const ours = Object.entries(services).filter(([, { image }]) => image === 'jalon');

/** What compose does with `${NAME:-default}` and `${NAME:?message}`, every NAME being set to the given text. */
const filledIn = (value: string | number, text: string) =>
  String(value).replace(
    /\$\{(\w+)(:-([^}]*))?(:\?[^}]*)?\}/g,
    (_all, _name, _d, otherwise?: string) => otherwise ?? text,
  );

test('the services are PostgreSQL, Temporal with its screens, and Jalon', () => {
  expect(Object.keys(services).sort()).toEqual(['api', 'migrate', 'postgres', 'temporal', 'temporal-ui', 'worker']);
  expect(ours.map(([name]) => name).sort()).toEqual(['api', 'migrate', 'worker']);
});

test('Temporal is of a version without a known hole', () => {
  const [, version = ''] = /^temporalio\/auto-setup:(\d+\.\d+\.\d+)$/.exec(services['temporal']?.image ?? '') ?? [];
  expect({ version, named: version !== '', hole: hasKnownHole(version) }).toMatchObject({ named: true, hole: false });
});

test.each(ours)('every variable given to %s is one that Jalon reads', (_name, { environment = {} }) => {
  expect(Object.keys(environment).filter((name) => !(KNOWN_VARIABLES as string[]).includes(name))).toEqual([]);
});

test.each(['api', 'worker'])('%s starts with the environment it is given, and without the owner’s address', (name) => {
  const environment = services[name]?.environment ?? {};
  const env = Object.fromEntries(
    Object.entries(environment).map(([variable, value]) => [
      variable,
      filledIn(value, variable === 'DOCUMENT_KEYS' ? written(testDocumentKeys) : 'a-secret-of-more-than-32-characters'),
    ]),
  );
  expect(readConfig(env)).toMatchObject({ ownerDatabaseUrl: undefined, dataDir: '/data' });
});

test.each(Object.entries(services).filter(([, { restart }]) => restart !== 'no'))(
  '%s, which keeps running, has a health check',
  (_name, { healthcheck }) => {
    expect(healthcheck?.test.length).toBeGreaterThan(1);
  },
);

test.each(Object.entries(services))(
  '%s waits for services to be healthy, or done when they end',
  (_name, { depends_on = {} }) => {
    for (const [dependency, { condition }] of Object.entries(depends_on)) {
      expect(condition).toBe(
        services[dependency]?.restart === 'no' ? 'service_completed_successfully' : 'service_healthy',
      );
    }
  },
);

test('some of the services publish a port', () => {
  expect(Object.values(services).some(({ ports = [] }) => ports.length > 0)).toBe(true);
});

test.each(Object.entries(services))('%s publishes its ports on the loopback only', (_name, { ports = [] }) => {
  for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
});

test.each(ours)(
  'the program that %s runs, and the one that asks after its health, are in the build',
  (_name, { command = [], healthcheck }) => {
    const programs = [...command, ...(healthcheck?.test ?? [])].filter((word) => word.startsWith('dist/'));
    expect(programs).toContain(command.at(-1));
    expect(serverFiles(root)).toEqual(
      expect.arrayContaining(programs.map((program) => program.replace(/^dist\/(.+)\.js$/, '$1.ts'))),
    );
  },
);
