/** A back-up taken while people work, restored beside an engine that went on and documents that are newer: every case goes on from its row. */
import { randomUUID } from 'node:crypto';
import knex, { type Knex } from 'knex';
import { Client, Connection } from '@temporalio/client';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { PatientClient } from '../../tools/faults/client/patientClient';
import { violationsOf } from '../../tools/faults/invariants/check';
import { backUp, restore } from '../../tools/faults/plant/backup';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import { eventually } from '../support/eventually';
import { emailOf, expectStatus, opportunityWhere, recordProspect, type OpportunityBody } from '../support/story';
import { countOf, doubledTasks, unexplainedMails, wonOnce } from './expectations';
import { wonSteps, type Told } from './mainJobSteps';

jest.setTimeout(300_000);

let plant: Plant;
let owner: Knex;
let claire: PatientClient;
let lea: PatientClient;

async function logIn(name: string): Promise<PatientClient> {
  const client = new PatientClient({ urls: plant.baseUrls, name });
  await client.login({ email: emailOf(name), password: DEMO_PASSWORD });
  return client;
}

beforeAll(async () => {
  plant = await startPlant();
  owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
  [claire, lea] = await Promise.all([logIn('Claire Berthelin'), logIn('Léa Pommerel')]);
});
afterAll(async () => {
  await owner.destroy();
  await plant.stop();
});

interface Birth {
  key: string;
  body: { accountId: string; name: string };
  id: string;
}

/** Births until told to stop: a back-up is never taken of a house at rest. */
async function bear(accountId: string, stopped: () => boolean): Promise<Birth[]> {
  const births: Birth[] = [];
  while (!stopped()) {
    const asked = { key: randomUUID(), body: { accountId, name: `Pendant la sauvegarde ${births.length}` } };
    const { id } = expectStatus(await claire.post<OpportunityBody>('/opportunities', asked), 201);
    births.push({ ...asked, id });
  }
  return births;
}

test('restored, a case goes on from where its row is, one key has one answer, and what came after the back-up can be done again', async () => {
  const told = {} as Told;
  const steps = wonSteps(claire, lea, '099999534');
  const account = await recordProspect(claire, '099999526');
  const birth = { key: 'before-the-back-up', body: { accountId: account.id, name: 'Avant' } };
  const first = await claire.post<OpportunityBody>('/opportunities', birth);
  const halfway = steps.findIndex(([name]) => name === 'reviewed') + 1;
  for (const [, act] of steps.slice(0, halfway)) await act(told);

  let done = false;
  const since = new Date();
  const bearing = bear(account.id, () => done);
  const [dataDir, copy] = [plant.folder.inside('postgres'), plant.folder.inside('back-up')];
  await backUp(plant.ownerUrl, dataDir, copy);
  done = true;
  const births = await bearing;

  // What the restored database never heard of: decisions on the case, and a birth with its run.
  const forgotten = { key: 'after-the-back-up', body: { accountId: account.id, name: 'Oublié' } };
  const unborn = expectStatus(await claire.post<OpportunityBody>('/opportunities', forgotten), 201);
  const later = { ...told };
  for (const [, act] of steps.slice(halfway, halfway + 2)) await act(later);
  const mailsBefore = (await owner('effects').whereNotNull('sent_at')).length;

  await Promise.all([...plant.apis, ...plant.workers].map((part) => part.kill()));
  await plant.postgres.kill();
  restore(copy, dataDir);
  await plant.postgres.start();
  await Promise.all([...plant.apis, ...plant.workers].map((part) => part.start()));
  await plant.untilReady();
  expect(mailsBefore).toBeGreaterThanOrEqual((await owner('effects').whereNotNull('sent_at')).length);

  expect(await countOf(owner, 'opportunities', { name: 'Oublié' })).toBe(0);
  const again = await claire.post<OpportunityBody>('/opportunities', birth);
  expect([again.status, again.body]).toEqual([first.status, first.body]);
  expect(await claire.post('/opportunities', { ...birth, body: { ...birth.body, name: 'Autre' } })).toMatchObject({
    status: 422,
    body: { code: 'idempotency_key_reused' },
  });
  // The same key makes the same row again, and its run, still there from before, is its run.
  expect(expectStatus(await claire.post<OpportunityBody>('/opportunities', forgotten), 201).id).toBe(unborn.id);

  // A birth that the back-up holds whole, one that it caught between its key and its answer, and one that it never heard of.
  for (const { key, body, id: born } of births)
    expect(expectStatus(await claire.post<OpportunityBody>('/opportunities', { key, body }), 201).id).toBe(born);

  for (const [, act] of steps.slice(halfway)) await act(told);
  const { id } = await opportunityWhere(claire, told.opportunity.id, 'won', ({ stage }) => stage === 'won');
  expect(await wonOnce(owner, id)).toEqual({ missions: ['REA'], signed: 1, prepared: 1, schedules: 1 });
  expect(await doubledTasks(owner, id)).toEqual([]);
  await eventually('every mail sent', async () =>
    (await owner('effects').whereNull('sent_at')).length === 0 ? true : null,
  );

  const connection = await Connection.connect({ address: plant.temporalAddress });
  const facts = {
    owner,
    ownerUrl: plant.ownerUrl,
    engine: new Client({ connection }),
    mailFolder: plant.mailFolder,
    journal: [],
    since,
    readers: [claire],
    attackerSuccesses: [],
  };
  const broken = () => violationsOf(facts, ['I1', 'I3', 'I6', 'I7', 'I8', 'I10', 'I11', 'I18']);
  await eventually('the invariants of the rows', async () => ((await broken()).length === 0 ? true : null)).catch(
    () => undefined,
  );
  expect(await broken()).toEqual([]);
  expect(await unexplainedMails(plant.mailFolder, owner)).toEqual([]);
  await connection.close();
});
