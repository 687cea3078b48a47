/** The campaign must be able to fail: each planted defect is seen by the invariant that is there for it, and nothing is seen without one. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import knex, { type Knex } from 'knex';
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
import { emailOf, expectStatus, openOpportunity, type OpportunityBody } from '../support/story';

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

const settled = () =>
  eventually('everything settled', async () => {
    const { rows } = await owner.raw<{ rows: { waits: boolean }[] }>(
      'SELECT EXISTS (SELECT FROM cases WHERE processed_seq < last_seq) OR EXISTS (SELECT FROM effects WHERE sent_at IS NULL) AS waits',
    );
    return rows[0]?.waits === false ? true : null;
  });

test('without a defect, a whole story breaks nothing', async () => {
  await proposed(people.desks[0]!, chance, known);
  await settled();
  await eventually('no violation', async () => ((await violationsOf(facts())).length === 0 ? true : null));
});

/** A defect in what is written to a table, whatever statement writes it. @returns takes it out again */
async function plantTrigger(table: string, before: 'INSERT' | 'UPDATE', body: string): Promise<() => Promise<void>> {
  const plantIt = `
    CREATE FUNCTION planted_${table}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$;
    CREATE TRIGGER planted BEFORE ${before} ON ${table} FOR EACH ROW EXECUTE FUNCTION planted_${table}()`;
  await owner.raw(plantIt);
  return async () => {
    await owner.raw(`DROP TRIGGER planted ON ${table}`);
  };
}

describe('one story over a product with four defects', () => {
  beforeAll(async () => {
    const triggers = [
      await plantTrigger('audit', 'INSERT', 'RETURN NULL;'),
      await plantTrigger('proposals', 'UPDATE', 'NEW.net_cents := OLD.net_cents; RETURN NEW;'),
    ];
    const bugs = (['effectWithoutKey', 'rowBeforeBlob'] as const).map((bug) => plant.orders.plantBug(bug));
    await proposed(people.desks[0]!, chance, known);
    await settled();
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
  await settled();
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

test('a PostgreSQL that may forget what it acknowledged is refused before anything is proved on it', async () => {
  await refuseForgetful(plant.ownerUrl);
  const forgetful = await createTestDatabase();
  await expect(refuseForgetful(forgetful.ownerUrl)).rejects.toThrow('may forget');
  await forgetful.drop();
});
