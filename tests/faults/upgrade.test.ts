/** A deployment under load: this build on the schema of the last release, the migrations while people work, and the rest of the main job on what they made. */
import knex, { type Knex } from 'knex';
import { migrateToLatest } from '../../db/migrate';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { PatientClient } from '../../tools/faults/client/patientClient';
import type { JournalEntry } from '../../tools/faults/client/journal';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import { releasedMigration } from '../../tools/schema/released';
import { emailOf, opportunityWhere, recordProspect } from '../support/story';
import { wonOnce } from './expectations';
import { wonSteps, type Told } from './mainJobSteps';

jest.setTimeout(300_000);

const journal: JournalEntry[] = [];
let plant: Plant;
let owner: Knex;

async function logIn(name: string): Promise<PatientClient> {
  const client = new PatientClient({ urls: plant.baseUrls, name, write: (entry) => void journal.push(entry) });
  await client.login({ email: emailOf(name), password: DEMO_PASSWORD });
  return client;
}

beforeAll(async () => {
  plant = await startPlant({ schema: releasedMigration() });
  owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
});
afterAll(async () => {
  await owner.destroy();
  await plant.stop();
});

/** Columns with a default on the tables that everybody writes to: what a migration of the next release will do. */
const next = ['cases', 'case_events', 'tasks', 'opportunities', 'audit'];

/** Births until told to stop. @returns how many */
async function bear(somebody: PatientClient, accountId: string, until: AbortSignal): Promise<number> {
  let born = 0;
  for (; !until.aborted; born += 1)
    await somebody.post('/opportunities', { body: { accountId, name: `Pendant la migration ${born}` } });
  return born;
}

test('the main job begins on the schema of the last release, is migrated under load, and is won', async () => {
  const [claire, lea, sophie] = [
    await logIn('Claire Berthelin'),
    await logIn('Léa Pommerel'),
    await logIn('Sophie Kaltenbrun'),
  ];
  const told = {} as Told;
  const steps = wonSteps(claire, lea, '099999526');
  const halfway = steps.findIndex(([name]) => name === 'reviewed') + 1;
  for (const [, act] of steps.slice(0, halfway)) await act(told);

  const account = await recordProspect(sophie, '099999534');
  const work = new AbortController();
  const births = bear(sophie, account.id, work.signal);
  await migrateToLatest(plant.ownerUrl);
  for (const table of next)
    await owner.schema.alterTable(
      table,
      (columns) => void columns.text('of_the_next_release').notNullable().defaultTo(''),
    );
  for (const [, act] of steps.slice(halfway)) await act(told);
  work.abort();

  expect(await births).toBeGreaterThan(5);
  await opportunityWhere(claire, told.opportunity.id, 'won', ({ stage }) => stage === 'won');
  expect(await wonOnce(owner, told.opportunity.id)).toEqual({
    missions: ['REA'],
    signed: 1,
    prepared: 1,
    schedules: 1,
  });
  expect(
    journal.filter(({ status }) => status >= 500).map(({ method, path, code }) => `${method} ${path} ${code ?? ''}`),
  ).toEqual([]);
});
