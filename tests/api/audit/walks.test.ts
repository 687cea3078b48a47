/** A long chain is walked whole each night and from a day before its head each hour: what each walk finds, and when. */
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Knex } from 'knex';
import { anchorHeads, AuditTamperedError, verifyWhenDue } from '../../../activities/loops/audit';
import { createSealer } from '../../../db/audit/seal';
import { openPool } from '../../../db/pool';
import { withinCompany } from '../../../db/wall';
import { openAnchors, type Anchors } from '../../../integrations/audit-anchor/anchors';
import { createTestDatabase, type TestDatabase } from '../../support/postgres';

jest.setTimeout(120_000);

let database: TestDatabase;
let app: Knex;
let owner: Knex;
let companyId: string;
let directory: string;
let anchors: Anchors;
let ids: number[];

/** Noon, so that the hours after it are of the same day in Paris. */
const noon = new Date(Date.UTC(2026, 10, 24, 12));
const hoursLater = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);
const fail = (error: unknown) => {
  throw error;
};

async function write(lines: number): Promise<void> {
  for (let n = 0; n < lines; n += 1)
    await withinCompany(app, companyId, (trx) =>
      trx('audit').insert({
        company_id: companyId,
        principal_kind: 'system',
        action: 'tested',
        object_kind: 'test',
        outcome: 'applied',
      }),
    );
}

/** Ten links of three days ago and five of this morning, each anchored; a number of each time that nobody used. */
beforeEach(async () => {
  database = await createTestDatabase();
  app = openPool({ url: database.appUrl, name: 'test-audit', max: 2 });
  owner = openPool({ url: database.ownerUrl, name: 'test-owner', max: 2 });
  companyId = (await owner('companies').insert({ code: 'ONE', name: 'ONE' }).returning<{ id: string }[]>('id'))[0]!.id;
  directory = mkdtempSync(path.join(os.tmpdir(), 'jalon-test-anchors-'));
  anchors = openAnchors(directory, generateKeyPairSync('ed25519').privateKey);
  const seal = createSealer(app);
  for (const [lines, hours] of [
    [10, -72],
    [5, -2],
  ] as const) {
    await owner.raw("SELECT nextval(pg_get_serial_sequence('audit', 'id'))");
    await write(lines);
    await seal(hoursLater(hours));
    await anchorHeads(app, anchors, fail);
  }
  ids = await owner('audit').orderBy('id').pluck<number[]>('id');
});
afterEach(async () => {
  await Promise.all([app.destroy(), owner.destroy()]);
  await database.drop();
  rmSync(directory, { recursive: true, force: true });
});

/** How many findings the walk of that hour tells of, and what it keeps. */
async function walk(hours: number) {
  const problems: unknown[] = [];
  await verifyWhenDue(app, anchors, (error) => problems.push(error), hoursLater(hours), 10);
  const kept = await owner('audit_verifications')
    .orderBy('at', 'desc')
    .first<{ links: number; walked_after: number; findings: number }>('links', 'walked_after', 'findings');
  expect(problems).toEqual(kept.findings > 0 ? [new AuditTamperedError(companyId, kept.findings)] : []);
  return kept;
}

const whole = { links: 15, walked_after: 0, findings: 0 };
const ofToday = { links: 5, walked_after: 10, findings: 0 };

test('the first walk of a day is whole, the others begin a day before the head', async () => {
  expect(await walk(0)).toEqual(whole);
  expect(await walk(2)).toEqual(ofToday);
  // Midnight in Paris is eleven hours after noon in Greenwich.
  expect(await walk(10.5)).toEqual(ofToday);
  expect(await walk(11.6)).toEqual(whole);
});

test('a change in what is old is found at night, and stays found', async () => {
  await walk(0);
  await owner('audit').where({ id: ids[3] }).update({ outcome: 'refused' });
  expect(await walk(2)).toEqual(ofToday);
  expect(await walk(12)).toEqual({ ...whole, findings: 1 });
  expect(await walk(14)).toEqual({ ...whole, findings: 1 });
});

test('a change in what is new is found within the hour', async () => {
  await walk(0);
  await owner('audit').where({ id: ids[12] }).update({ outcome: 'refused' });
  expect(await walk(2)).toEqual({ ...ofToday, findings: 1 });
});

test('a line that is missing from the chain, or slipped in under an old number, is found within the hour', async () => {
  await walk(0);
  const forge = (id: number) =>
    owner.raw(
      `INSERT INTO audit (id, company_id, principal_kind, action, object_kind, outcome) OVERRIDING SYSTEM VALUE VALUES (?, ?, 'system', 'forged', 'test', 'applied')`,
      [id, companyId],
    );
  await forge(ids[10]! - 1);
  expect(await walk(2)).toEqual({ ...ofToday, findings: 1 });
  await createSealer(app)(hoursLater(3));
  // Sealed, it stands behind what it should stand before.
  expect(await walk(4)).toEqual({ ...ofToday, links: 6, findings: 1 });
});

test('a chain that was written anew no longer leads to its anchors: found within the hour, at the link that the walk begins with too', async () => {
  await walk(0);
  await owner('audit_seals')
    .where({ seq: 10 })
    .update({ hash: Buffer.alloc(32, 1) });
  expect(await walk(2)).toEqual({ ...ofToday, findings: 2 });
});
