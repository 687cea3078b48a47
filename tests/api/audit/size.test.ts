/** An audit of years is sealed and searched by reading what is new of it: rows are counted where PostgreSQL counts them. */
import type { Knex } from 'knex';
import { createSealer } from '../../../db/audit/seal';
import { verifyCompany } from '../../../db/audit/verify';
import { openPool } from '../../../db/pool';
import { withinCompany } from '../../../db/wall';
import { createTestDatabase, type TestDatabase } from '../../support/postgres';

jest.setTimeout(120_000);

const HOURS = 40 * 24;
const ROWS_AN_HOUR = 40;
const ROWS = HOURS * ROWS_AN_HOUR;
const ROWS_A_DAY = 24 * ROWS_AN_HOUR;

let database: TestDatabase;
let owner: Knex;
/** Of one connection, so that its counters can be asked for. */
let app: Knex;
let companyId: string;

/** Forty days of rows, each sealed when it was written. */
async function fillAudit(): Promise<void> {
  await owner.raw(
    `INSERT INTO audit (company_id, principal_kind, action, object_kind, outcome, at)
       SELECT :companyId, 'system', 'tested', 'test', 'applied', now() - :hours * interval '1 hour' + n * interval '1 hour' / :anHour
       FROM generate_series(1, :rows) n`,
    { companyId, hours: HOURS, anHour: ROWS_AN_HOUR, rows: ROWS },
  );
  await owner.raw(
    `INSERT INTO audit_seals (company_id, seq, audit_id, hash, sealed_at)
       SELECT company_id, row_number() OVER (ORDER BY id), id, sha256(id::text::bytea), at FROM audit`,
  );
  await owner.raw('VACUUM ANALYZE audit');
  await owner.raw('VACUUM ANALYZE audit_seals');
}

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool({ url: database.ownerUrl, name: 'test-owner', max: 1 });
  app = openPool({ url: database.appUrl, name: 'test-audit', max: 1 });
  companyId = (await owner('companies').insert({ code: 'ONE', name: 'ONE' }).returning<{ id: string }[]>('id'))[0]!.id;
  await fillAudit();
});
afterAll(async () => {
  await Promise.all([app.destroy(), owner.destroy()]);
  await database.drop();
});

const rowsReadSoFar = async (): Promise<number> => {
  await app.raw('SELECT pg_stat_force_next_flush()');
  const { rows } = await owner.raw<{ rows: [{ read: number }] }>(
    `SELECT (SELECT sum(seq_tup_read) FROM pg_stat_user_tables WHERE relname IN ('audit', 'audit_seals'))::bigint
       + (SELECT sum(idx_tup_read) FROM pg_stat_user_indexes WHERE relname IN ('audit', 'audit_seals'))::bigint AS read`,
  );
  return rows[0].read;
};

async function rowsReadBy(work: () => Promise<unknown>): Promise<number> {
  const before = await rowsReadSoFar();
  await work();
  return (await rowsReadSoFar()) - before;
}

const write = () =>
  withinCompany(app, companyId, (trx) =>
    trx('audit').insert({
      company_id: companyId,
      principal_kind: 'system',
      action: 'tested',
      object_kind: 'test',
      outcome: 'applied',
    }),
  );

test('a sealer that knows nothing yet reads a day of the audit, and one that has been at it what is new', async () => {
  const seal = createSealer(app);
  // Its first turn finds nothing to seal, and is no reason to look at everything again.
  expect(await rowsReadBy(seal)).toBeLessThan(6 * ROWS_A_DAY);
  await write();
  let sealed = 0;
  expect(await rowsReadBy(async () => (sealed = await seal()))).toBeLessThan(6 * ROWS_A_DAY);
  expect(sealed).toBe(1);

  const later = (minutes: number) => new Date(Date.now() + minutes * 60_000);
  // Often enough for each statement to have the plan that it keeps.
  for (let turn = 2; turn < 8; turn += 1) await seal(later(turn));
  await write();
  expect(await rowsReadBy(async () => (sealed = await seal(later(10))))).toBeLessThan(50);
  expect(sealed).toBe(1);
});

test('a row that was left out a month ago is found, and no statement reads more than a piece of the audit', async () => {
  const { id } = await owner('audit').orderBy('id').offset(1000).first<{ id: number }>('id');
  await owner('audit_seals').where({ audit_id: id }).delete();
  let most = 0;
  let before = await rowsReadSoFar();
  const counted = new Proxy(app, {
    get: (target, name) => {
      if (name !== 'transaction') return Reflect.get(target, name) as unknown;
      return async (...given: Parameters<Knex['transaction']>) => {
        const result: unknown = await target.transaction(...given);
        const now = await rowsReadSoFar();
        most = Math.max(most, now - before);
        before = now;
        return result;
      };
    },
  });
  const { findings, links } = await verifyCompany(counted, companyId, []);
  expect(links).toBeGreaterThan(ROWS - 1);
  expect(findings.filter(({ kind }) => kind === 'unsealed')).toEqual([
    { kind: 'unsealed', companyId, seq: null, auditId: id },
  ]);
  // Of a piece its lines and their seals, found by two indexes; of the whole there are many more.
  expect(most).toBeLessThan(4 * 5000);
});
