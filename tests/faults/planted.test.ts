/** The campaign must be able to fail: each planted defect is seen by the invariant that is there for it, and nothing is seen without one. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import knex, { type Knex } from 'knex';
import { createSealer } from '../../db/audit/seal';
import { openPool } from '../../db/pool';
import { chanceOf } from '../../tools/faults/campaign/chance';
import { newCompany } from '../../tools/faults/campaign/companies';
import { admitPeople, type People } from '../../tools/faults/campaign/people';
import { attack, proposed, type Known } from '../../tools/faults/campaign/scripts';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { openJournal, type Journal } from '../../tools/faults/client/journal';
import { PatientClient } from '../../tools/faults/client/patientClient';
import { invariants, violationsOf } from '../../tools/faults/invariants/check';
import { refuseForgetful } from '../../tools/faults/plant/database';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import { eventually } from '../support/eventually';
import { createTestDatabase } from '../support/postgres';
import {
  decide,
  emailOf,
  expectStatus,
  openOpportunity,
  prepareRequest,
  qualify,
  submit,
  type OpportunityBody,
} from '../support/story';
import { auditLossSuite } from './planted/audit';
import { plantTrigger, settled } from './planted/database';
import { engineSuite } from './planted/engine';
import { toldSuite } from './planted/told';

jest.setTimeout(300_000);

const since = new Date();
const chance = chanceOf(20_261_125);
const journalDir = mkdtempSync(path.join(os.tmpdir(), 'jalon-journal-'));
const known: Known = { opportunities: [], accounts: [] };
const attackerSuccesses: string[] = [];
let plant: Plant;
let owner: Knex;
let connection: Connection;
let journal: Journal;
let people: People;
/** Asks once: a file that is gone stays gone. */
let reader: PatientClient;

beforeAll(async () => {
  plant = await startPlant();
  owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
  connection = await Connection.connect({ address: plant.temporalAddress });
  journal = openJournal(path.join(journalDir, 'journal.jsonl'));
  people = await admitPeople(plant, journal.write, 20_000);
  reader = new PatientClient({ urls: plant.baseUrls, name: 'reader', patienceMs: 0 });
  await reader.login({ email: emailOf('Claire Berthelin'), password: DEMO_PASSWORD });
});
afterAll(async () => {
  journal.close();
  await Promise.all([owner.destroy(), connection.close()]);
  await plant.stop();
  rmSync(journalDir, { recursive: true });
});

const facts = () => ({
  owner,
  ownerUrl: plant.ownerUrl,
  engine: new Client({ connection }),
  mailFolder: plant.mailFolder,
  journal: journal.entries,
  since,
  readers: [reader],
  attackerSuccesses,
});

const seenBy = async (id: string) =>
  (
    await Promise.all(invariants.filter((invariant) => invariant.id === id).map(({ broken }) => broken(facts())))
  ).flat();

test('without a defect, a whole story breaks nothing', async () => {
  await proposed(people.desks[0]!, chance, known);
  await settled(owner);
  await eventually('no violation', async () => ((await violationsOf(facts())).length === 0 ? true : null));
});

describe('lines of the audit that are changed or lost', () =>
  auditLossSuite(() => ({ owner, people, chance, seenBy })));

describe('one story over a product with four defects', () => {
  beforeAll(async () => {
    const triggers = [
      await plantTrigger(owner, 'audit', 'INSERT', 'RETURN NULL;'),
      await plantTrigger(owner, 'proposals', 'UPDATE', 'NEW.net_cents := OLD.net_cents; RETURN NEW;'),
    ];
    const bugs = (['effectWithoutKey', 'rowBeforeBlob'] as const).map((bug) => plant.orders.plantBug(bug));
    await proposed(people.desks[0]!, chance, known);
    await settled(owner);
    for (const undo of triggers) await undo();
    bugs.forEach((undo) => undo());
  });

  test.each([
    ['I10', 'the audit line of a command dropped'],
    ['I6', 'a total that does not follow its lines'],
    ['I9', 'a mail that leaves under another id each time'],
    ['I11', 'a row committed without its file'],
  ])('%s sees %s', async (id) => expect(await seenBy(id)).not.toEqual([]));
});

test('I2 and I13 see a key that is ignored', async () => {
  const { consultant } = people.desks[0]!;
  const account = await newCompany(consultant, chance);
  const undo = plant.orders.plantBug('keyIgnored');
  const key = randomUUID();
  const send = () =>
    consultant.post<OpportunityBody>('/opportunities', { key, body: { accountId: account.id, name: 'Deux fois' } });
  const first = await send();
  // The table of answers forgets, and the id no longer follows from the key.
  await owner('idempotency_keys').delete();
  expect([first.status, (await send()).status]).toEqual([201, 201]);
  undo();
  expect(await seenBy('I2')).not.toEqual([]);
  expect(await seenBy('I13')).not.toEqual([]);
});

test('I1 and I4 see news that is dropped, and a relay that does not make up for it', async () => {
  const { consultant } = people.desks[0]!;
  const account = await newCompany(consultant, chance);
  const undo = plant.orders.plantBug('newsDropped');
  await openOpportunity(consultant, account.id);
  expect(await seenBy('I1')).not.toEqual([]);
  expect(await seenBy('I4')).not.toEqual([]);
  undo();
  await settled(owner);
});

test('I7 sees two vault contacts where neither the command nor the index forbids them', async () => {
  const { consultant } = people.desks[0]!;
  const { rows } = await owner.raw<{ rows: { table: string }[] }>(
    'SELECT tablename AS "table" FROM pg_indexes WHERE indexname = \'one_vault_contact\'',
  );
  expect(rows).toHaveLength(1);
  await owner.raw('DROP INDEX one_vault_contact');
  const undo = plant.orders.plantBug('vaultHolderUnseen');
  const account = await newCompany(consultant, chance);
  for (const turn of [1, 2]) {
    expectStatus(
      await consultant.post(`/accounts/${account.id}/contacts`, {
        body: {
          civility: 'MME',
          firstName: 'Jeanne',
          lastName: `Contact ${turn}`,
          title: null,
          department: null,
          hierarchyLevel: null,
          email: `${randomUUID()}@exemple.example`,
          phone: null,
          types: ['vault'],
        },
      }),
      201,
    );
  }
  undo();
  expect(await seenBy('I7')).not.toEqual([]);
});

test('I19 and I12 see a wall that is down', async () => {
  const units = await owner('business_units').pluck<string[]>('id');
  const undo = plant.orders.plantBug('wallDown', `{${units.join(',')}}`);
  const end = Date.now() + 3000;
  attackerSuccesses.push(...(await attack(people.attackers[0]!, chance, known, () => Date.now() > end)));
  const read = await people.attackers[0]!.get(`/opportunities/${known.opportunities[0]!}`);
  undo();
  expect(read.status).toBe(200);
  expect(await seenBy('I19')).not.toEqual([]);
  expect(await seenBy('I12')).not.toEqual([]);
});

test('I14 sees a record that goes back', async () => {
  const { consultant } = people.desks[0]!;
  const id = known.opportunities.at(-1)!;
  const read = async () => expectStatus(await consultant.get<OpportunityBody>(`/opportunities/${id}`), 200).version;
  const version = await read();
  expect(await seenBy('I14')).toEqual([]);
  await owner('opportunities')
    .where({ id })
    .update({ version: version - 1 });
  await read();
  expect(await seenBy('I14')).not.toEqual([]);
});

test('I8 sees a task that was completed by somebody who is not of its group', async () => {
  const { consultant } = people.desks[0]!;
  const { id } = await openOpportunity(consultant, (await newCompany(consultant, chance)).id);
  const request = await prepareRequest(consultant, 'acceptance', await qualify(consultant, id));
  await submit(consultant, request.id);
  const { candidate_region_id: region } = await eventually(
    'the task of the group',
    async () =>
      (await owner('tasks')
        .where({ case_id: request.id })
        .first<{ candidate_region_id: string } | undefined>('candidate_region_id')) ?? null,
  );
  expect(await seenBy('I8')).toEqual([]);
  const undo = plant.orders.plantBug('anybodyInTheGroup', region);
  await decide(people.manager, request.id, 'review', { outcome: 'passed' });
  undo();
  expect(await seenBy('I8')).toHaveLength(1);
});

test('I3 sees a decision that is gone, and a step that its process does not know', async () => {
  const before = await seenBy('I3');
  const event = await owner('case_events')
    .where({ case_id: known.opportunities[0]!, seq: 1 })
    .first<Record<string, unknown>>();
  await owner('case_events').where({ case_id: known.opportunities[0]!, seq: 1 }).delete();
  expect(await seenBy('I3')).toHaveLength(before.length + 1);
  await owner('case_events').insert(event);
  const step = await owner('case_steps')
    .where({ case_id: known.opportunities[0]! })
    .orderBy('position')
    .first<{ node: string; position: number }>('node', 'position');
  const written = (node: string) =>
    owner('case_steps').where({ case_id: known.opportunities[0]!, position: step.position }).update({ node });
  await written('elsewhere');
  expect(await seenBy('I3')).toHaveLength(before.length + 1);
  await written(step.node);
});

test('I18 sees a key that nobody gives back', async () => {
  expect(await seenBy('I18')).toEqual([]);
  const { key } = await owner('idempotency_keys')
    .where({ operation: 'createOpportunity' })
    .first<{ key: string }>('key');
  await owner('idempotency_keys')
    .where({ key })
    .update({ status: null, created_at: owner.raw("now() - interval '1 minute'") });
  expect(await seenBy('I18')).toHaveLength(1);
});

test('I10 sees a chain that forked where nothing keeps two who seal at once apart', async () => {
  const forks = async () => (await seenBy('I10')).filter((seen) => seen.includes('seal_missing'));
  expect(await forks()).toEqual([]);
  const [company] = await owner('companies').pluck<string[]>('id');
  // Neither the lock nor the index: what stands in the way of one is also what the other is there for.
  await owner.raw(`
    CREATE SCHEMA planted; CREATE FUNCTION planted.pg_try_advisory_xact_lock(bigint) RETURNS boolean LANGUAGE sql AS 'SELECT true';
    ALTER TABLE audit_seals DROP CONSTRAINT audit_seals_pkey, DROP CONSTRAINT audit_seals_audit_id_key;
  `);
  const slowly = await plantTrigger(owner, 'audit_seals', 'INSERT', 'PERFORM pg_sleep(0.5); RETURN NEW;');
  const pools = [1, 2].map((turn) =>
    openPool({
      url: `${plant.ownerUrl}?options=${encodeURIComponent('-c search_path=planted,pg_catalog,public')}`,
      name: `sealing ${turn}`,
      max: 1,
    }),
  );
  // Held as a worker would, so that none of them seals meanwhile.
  await owner.transaction(async (trx) => {
    await trx.raw('SELECT pg_advisory_xact_lock(hashtextextended(?, 0))', [`audit seals of ${company!}`]);
    await owner('audit').insert({
      company_id: company,
      at: new Date(),
      principal_kind: 'system',
      action: 'planted',
      object_kind: 'company',
      object_id: company,
      outcome: 'applied',
      data: '{}',
    });
    await Promise.all(pools.map((pool) => createSealer(pool)()));
  });
  await Promise.all(pools.map((pool) => pool.destroy()));
  await slowly();
  expect(await forks()).not.toEqual([]);
});

describe('told once too often, or wrongly', () =>
  toldSuite(() => ({ owner, people, chance, baseUrls: plant.baseUrls, write: journal.write, since, seenBy })));

describe('in the engine alone', () =>
  engineSuite(() => ({
    connection,
    engine: new Client({ connection }),
    caseId: () => known.opportunities[0]!,
    seenBy,
  })));

test('a PostgreSQL that may forget what it acknowledged is refused before anything is proved on it', async () => {
  await refuseForgetful(plant.ownerUrl);
  const forgetful = await createTestDatabase();
  await expect(refuseForgetful(forgetful.ownerUrl)).rejects.toThrow('may forget');
  await forgetful.drop();
});
