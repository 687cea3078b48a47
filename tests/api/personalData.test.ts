/**
 * What people are called, write and deposit is in Postgres alone, and in documents under their keys: after the main job, nothing of it
 * stands in clear in Temporal's store and histories, in the folder of documents, in the logs, in workflow ids or search attributes.
 */
import { Client, Connection } from '@temporalio/client';
import { temporal } from '@temporalio/proto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openPool } from '../../db/pool';
import type { ApiClient } from '../support/apiClient';
import { startTestApplication, type TestApplication } from '../support/application';
import { eventually } from '../support/eventually';
import { logIn } from '../support/story';
import { words, personalStory } from './personalData/story';

jest.setTimeout(300_000);

let app: TestApplication;
let claire: ApiClient;
let lea: ApiClient;

beforeAll(async () => {
  app = await startTestApplication({ engineOnDisk: true, stories: false });
  const owner = openPool({ url: app.ownerUrl, name: 'naming', max: 1 });
  await owner('users').where({ first_name: 'Claire', last_name: 'Berthelin' }).update({ last_name: words.consultant });
  await owner('users').where({ first_name: 'Léa', last_name: 'Pommerel' }).update({ last_name: words.agent });
  await owner.destroy();
  [claire, lea] = [await logIn(app, 'Claire Berthelin'), await logIn(app, 'Léa Pommerel')];
  await mainJob();
});
afterAll(() => app.stop());

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
const bytesUnder = (folder: string): Buffer =>
  Buffer.concat(
    filesUnder(path.join(app.dataDir, folder)).flatMap((file) => [Buffer.from(`\n${file}\n`), readFileSync(file)]),
  );

/** Everything outside Postgres and the mailbox in which a word of somebody could stand. */
async function places(): Promise<Record<string, Buffer>> {
  const connection = await Connection.connect({ address: app.temporalAddress });
  const client = new Client({ connection });
  const named: string[] = [];
  const histories: Uint8Array[] = [];
  for await (const { workflowId, runId, typedSearchAttributes, memo, raw } of client.workflow.list()) {
    named.push(JSON.stringify([workflowId, typedSearchAttributes.getAll(), memo, raw]));
    const history = await client.workflow.getHandle(workflowId, runId).fetchHistory();
    histories.push(temporal.api.history.v1.History.encode(history).finish());
  }
  await connection.close();
  return {
    'ids and attributes': Buffer.from(named.join('\n')),
    histories: Buffer.concat(histories),
    'store of Temporal': bytesUnder('temporal'),
    documents: bytesUnder('documents'),
    logs: bytesUnder('logs'),
  };
}

async function found(): Promise<string[]> {
  const all = Object.entries(await places());
  return all.flatMap(([place, bytes]) =>
    Object.entries({ ...words, planted: PLANTED })
      .filter(([, word]) => bytes.includes(word))
      .map(([what]) => `${what} in ${place}`),
  );
}

const PLANTED = 'zqPlanteExpres';

const plant = () => ({ app, claire, lea });
const { mainJob } = personalStory(plant);

test('there is something to look through', async () => {
  const all = await places();
  expect(Object.fromEntries(Object.entries(all).map(([place, { length }]) => [place, length > 2000]))).toEqual({
    'ids and attributes': true,
    histories: true,
    'store of Temporal': true,
    documents: true,
    logs: true,
  });
});

test('no word of anybody stands in clear outside Postgres', async () => {
  expect(await found()).toEqual([]);
});

test('a word that was put there on purpose is found in each of the places', async () => {
  const connection = await Connection.connect({ address: app.temporalAddress });
  // Without our codec, as a process would that forgot it.
  await new Client({ connection }).workflow.start('opportunity', {
    taskQueue: 'nobody',
    workflowId: PLANTED,
    args: [PLANTED],
  });
  await connection.close();
  writeFileSync(path.join(app.dataDir, 'documents', 'planted'), PLANTED);
  await claire.get(`/accounts/${PLANTED}`);
  const all = await eventually('the planted word in the store', async () =>
    (await found()).some((one) => one.endsWith('store of Temporal')) ? found() : null,
  );
  expect(all.sort()).toEqual(
    ['documents', 'histories', 'ids and attributes', 'logs', 'store of Temporal'].map((place) => `planted in ${place}`),
  );
});
