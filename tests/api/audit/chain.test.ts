/** The chain of the audit: what is written is sealed, and six ways of changing it afterwards are each found. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { anchorHeads, verifyWhenDue } from '../../../activities/loops/audit';
import { GENESIS, linkOf, auditRowColumns, type AuditRow } from '../../../db/audit/chain';
import { chainHeads } from '../../../db/audit/heads';
import { createSealer } from '../../../db/audit/seal';
import { openPool } from '../../../db/pool';
import { withinCompany } from '../../../db/wall';
import { openAnchors, type Anchors } from '../../../integrations/audit-anchor/anchors';
import { readHead, type GivenHead } from '../../../tools/audit/heads';
import { verifyAudit } from '../../../tools/audit/verify';
import { eventually } from '../../support/eventually';
import { createTestDatabase, type TestDatabase } from '../../support/postgres';

jest.setTimeout(300_000);

let database: TestDatabase;
let app: Knex;
let owner: Knex;
let companyId: string;
let otherCompanyId: string;
let directory: string;
let anchors: Anchors;
const { privateKey } = generateKeyPairSync('ed25519');

const insertCompany = async (code: string) =>
  (await owner('companies').insert({ code, name: code }).returning<{ id: string }[]>('id'))[0]!.id;
const line = (more: object = {}) => ({
  company_id: companyId,
  principal_kind: 'system',
  action: 'tested',
  object_kind: 'test',
  outcome: 'applied',
  ...more,
});
const write = (company: string, more: object = {}) =>
  withinCompany(app, company, (trx) => trx('audit').insert(line({ company_id: company, ...more })));

beforeEach(async () => {
  database = await createTestDatabase();
  [app, owner] = [
    openPool({ url: database.appUrl, name: 'test-audit', max: 10 }),
    openPool({ url: database.ownerUrl, name: 'test-owner', max: 2 }),
  ];
  [companyId, otherCompanyId] = [await insertCompany('ONE'), await insertCompany('TWO')];
  directory = mkdtempSync(path.join(os.tmpdir(), 'jalon-test-anchors-'));
  anchors = openAnchors(directory, privateKey);
});
afterEach(async () => {
  await Promise.all([app.destroy(), owner.destroy()]);
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

test('a company whose audit cannot be sealed, anchored or walked keeps no other company’s waiting', async () => {
  for (const company of [companyId, otherCompanyId]) await write(company);
  await owner.raw(`
    CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN IF NEW.company_id = '${companyId}' THEN RAISE EXCEPTION 'refused by the test'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER refuse_one BEFORE INSERT ON audit_seals FOR EACH ROW EXECUTE FUNCTION refuse_one();
    CREATE TRIGGER refuse_one BEFORE INSERT ON audit_verifications FOR EACH ROW EXECUTE FUNCTION refuse_one()`);
  const problems: unknown[] = [];
  const seal = createSealer(app, (error) => problems.push(error));
  expect([await seal(), problems.length]).toEqual([1, 1]);
  expect((await chainHeads(app)).map((head) => head.companyId)).toEqual([otherCompanyId]);

  await verifyWhenDue(app, anchors, (error) => problems.push(error));
  expect(await owner('audit_verifications').pluck('company_id')).toEqual([otherCompanyId]);
  expect(problems).toHaveLength(2);

  await owner.raw('DROP TRIGGER refuse_one ON audit_seals');
  await seal();
  // Where its anchors should go, there is a folder.
  mkdirSync(path.join(directory, `${companyId}.jsonl`));
  await anchorHeads(app, anchors, (error) => problems.push(error));
  expect((await anchors.read(otherCompanyId)).heads).toHaveLength(1);
  expect(problems).toHaveLength(3);
});

/** Ten rows of one company and two of another, sealed and anchored ten minutes ago. */
async function sealedAudit(): Promise<number[]> {
  for (let n = 0; n < 10; n += 1) await write(companyId, { data: JSON.stringify({ n }) });
  for (let n = 0; n < 2; n += 1) await write(otherCompanyId);
  const then = new Date(Date.now() - 600_000);
  expect(await createSealer(app)(then)).toBe(12);
  for (const head of await chainHeads(app)) await anchors.add(head, then);
  expect(await verifyAudit(app, anchors)).toEqual({ companies: 2, links: 12, anchors: 2, findings: [] });
  return (await owner('audit').where({ company_id: companyId }).orderBy('id').select<{ id: number }[]>('id')).map(
    ({ id }) => id,
  );
}

test('a head that somebody wrote down is found as it was, and missed in a chain that was written anew', async () => {
  await sealedAudit();
  const heads = (await chainHeads(app)).map(({ companyId: company, seq, hash }) =>
    readHead(`${company}:${seq}:${hash}`),
  );
  const without = openAnchors(path.join(directory, 'none'), privateKey);
  const foundWith = async (given: readonly GivenHead[]) =>
    (await verifyAudit(app, without, { given })).findings.map(({ kind, seq }) => `${kind} ${seq}`);
  expect(await foundWith(heads)).toEqual([]);
  expect(await foundWith(heads.map((head) => ({ ...head, hash: 'f'.repeat(64) })))).toEqual([
    'rewritten 10',
    'rewritten 2',
  ]);
  expect(
    await foundWith([
      { ...heads[0]!, seq: 400 },
      { ...heads[0]!, companyId: '00000000-0000-4000-8000-000000000000', seq: 3 },
    ]),
  ).toEqual(['tail_cut 400', 'tail_cut 3']);
  expect(() => readHead('1:2')).toThrow(/n’est pas un maillon/);
});

const everyRow = `SELECT ${auditRowColumns} FROM audit a WHERE a.company_id = ? ORDER BY a.id`;
const found = async () =>
  (await verifyAudit(app, anchors)).findings.map(({ kind, auditId, seq }) => `${kind} ${auditId ?? seq}`);

test('an edited row is found', async () => {
  const ids = await sealedAudit();
  await owner('audit').where({ id: ids[4] }).update({ outcome: 'refused' });
  expect(await found()).toEqual([`altered ${ids[4]}`]);
});

test('a deleted row is found, and so is its deletion together with its seal', async () => {
  const ids = await sealedAudit();
  await owner('audit').where({ id: ids[4] }).delete();
  expect(await found()).toEqual([`row_missing ${ids[4]}`]);
  await owner('audit_seals').where({ audit_id: ids[4] }).delete();
  expect(await found()).toEqual(['seal_missing 5', `altered ${ids[5]}`]);
});

test('two rows that changed places are found', async () => {
  const ids = await sealedAudit();
  await owner.raw('UPDATE audit a SET data = b.data FROM audit b WHERE (a.id, b.id) IN ((:one, :two), (:two, :one))', {
    one: ids[2]!,
    two: ids[6]!,
  });
  expect(await found()).toEqual([`altered ${ids[2]}`, `altered ${ids[6]}`]);
});

test('a row inserted between others is found, sealed or not', async () => {
  // A number that some transaction took and never committed: the gap into which a forger can write.
  const { rows } = await owner.raw<{ rows: { spare: number }[] }>(
    "SELECT nextval(pg_get_serial_sequence('audit', 'id')) AS spare",
  );
  const { spare } = rows[0]!;
  await sealedAudit();
  await owner.raw(
    `INSERT INTO audit (id, company_id, principal_kind, action, object_kind, outcome) OVERRIDING SYSTEM VALUE VALUES (?, ?, 'system', 'forged', 'test', 'applied')`,
    [spare, companyId],
  );
  expect(await found()).toEqual([`unsealed ${spare}`]);
  await createSealer(app)();
  expect(await found()).toEqual([`inserted ${spare}`]);
});

test('a tail cut off with its seals is found by the anchor alone', async () => {
  const ids = await sealedAudit();
  await owner('audit_seals').whereIn('audit_id', ids.slice(7)).delete();
  await owner('audit').whereIn('id', ids.slice(7)).delete();
  expect(await found()).toEqual(['tail_cut 10']);
  expect((await verifyAudit(app, openAnchors(path.join(directory, 'none'), privateKey))).findings).toEqual([]);
});

test('a history rewritten with new seals throughout is found by the anchor alone', async () => {
  const ids = await sealedAudit();
  await owner('audit').where({ id: ids[4] }).update({ action: 'somethingElse' });
  const { rows } = await owner.raw<{ rows: AuditRow[] }>(everyRow, [companyId]);
  let hash: Buffer = GENESIS;
  const sealedAt = new Date();
  for (const row of rows) {
    hash = linkOf(hash, row, sealedAt);
    await owner('audit_seals').where({ audit_id: row.id }).update({ hash, sealed_at: sealedAt });
  }
  expect(await found()).toEqual([`rewritten ${ids[9]}`]);
  expect((await verifyAudit(app, openAnchors(path.join(directory, 'none'), privateKey))).findings).toEqual([]);
});

test('an anchor written by somebody without the key is found', async () => {
  await sealedAudit();
  const forger = openAnchors(directory, generateKeyPairSync('ed25519').privateKey);
  await forger.add({ companyId, seq: 11, hash: '00' }, new Date());
  expect(await found()).toEqual(['anchor_forged null']);
});

test('rows that commit late, and sixteen writers at once with two sealers, make one chain without a fork or a gap', async () => {
  const late = await app.transaction();
  await late.raw("SELECT set_config('jalon.company', ?, true)", [companyId]);
  await late('audit').insert(line({ action: 'late' }));
  const [one, two] = [createSealer(app), createSealer(app)];
  let writing = true;
  const sealing = [one, two].map(async (seal) => {
    while (writing) await seal();
  });
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (let n = 0; n < 40; n += 1) await write(companyId);
    }),
  );
  await eventually('a seal on each row that is committed', async () =>
    (await owner('audit_seals').where({ company_id: companyId })).length === 320 ? true : null,
  );
  await late.commit();
  writing = false;
  await Promise.all(sealing);
  await one();
  expect(await verifyAudit(app, anchors)).toMatchObject({ links: 321, findings: [] });
  // The late one has the lowest number of all and stands at the end.
  const [last] = await owner('audit as a')
    .join('audit_seals as s', 's.audit_id', 'a.id')
    .where({ action: 'late' })
    .select<{ seq: number }[]>('s.seq');
  expect(last!.seq).toBe(321);
});

test.each(['audit', 'audit_seals'])('the application’s role adds to %s and changes nothing', async (table) => {
  await sealedAudit();
  for (const statement of [
    `UPDATE ${table} SET company_id = company_id`,
    `DELETE FROM ${table}`,
    `TRUNCATE ${table}`,
  ]) {
    await expect(withinCompany(app, companyId, (trx) => trx.raw(statement))).rejects.toMatchObject({ code: '42501' });
  }
});
