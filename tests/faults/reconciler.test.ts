/** Rows and runs held against each other, both ways, and what an operator sees and repairs. */
import path from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, type WorkflowBundleOption } from '@temporalio/worker';
import knex, { type Knex } from 'knex';
import { newsSignalName } from '../../domain/cases/kinds';
import { createDataConverter } from '../../platform/payload-codec';
import { builtProduct } from '../../tools/build/product';
import type { PatientClient } from '../../tools/faults/client/patientClient';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import { replayHistories } from '../../tools/replay/replayHistories';
import { historiesOfOpenRuns } from '../../tools/replay/run';
import { eventually } from '../support/eventually';
import { testPayloadKeys } from '../support/payloadKeys';
import { daysFromNow, expectStatus, recordProspect, type OpportunityBody } from '../support/story';
import { bothWaysSuite } from './reconciler/bothWays';
import { incidentsSuite } from './reconciler/incidents';
import { poisonSuite } from './reconciler/poison';
import { goesOnWithinMs, withRuns } from './reconciler/runs';

jest.setTimeout(300_000 + 2 * goesOnWithinMs);

let product: Plant;
let owner: Knex;
let connection: Connection;
let engine: Client;
let claire: PatientClient;
let adrien: PatientClient;
let account: { id: string };

beforeAll(async () => {
  product = await startPlant();
  owner = knex({ client: 'pg', connection: product.ownerUrl, pool: { min: 0, max: 2 } });
  connection = await Connection.connect({ address: product.temporalAddress });
  const companyOf = async () => (await owner('companies').first<{ id: string }>('id')).id;
  engine = new Client({
    connection,
    dataConverter: createDataConverter({ keys: testPayloadKeys, companyOf, onError: (error) => console.error(error) }),
  });
  [claire, adrien] = await Promise.all([logIn('Claire Berthelin'), logIn('Adrien Quincampoix')]);
  account = await recordProspect(claire, '099999526');
});
afterAll(async () => {
  await connection.close();
  await owner.destroy();
  await product.stop();
});

const plant = () => ({ product, owner, connection, engine, claire, adrien, account });
const { logIn, untilRunning, opened } = withRuns(plant);

describe('held against each other', () => bothWaysSuite(plant));

test('news that is doubled, out of order, or late on a closed case changes nothing', async () => {
  const id = await opened('told too often');
  const handle = engine.workflow.getHandle(`opportunity/${id}`);
  await Promise.all(Array.from({ length: 20 }, () => handle.signal(newsSignalName)));
  expectStatus(
    await claire.post<OpportunityBody>(`/opportunities/${id}/transitions`, {
      body: { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) },
    }),
    200,
  );
  await eventually(
    'read to its end',
    async () =>
      (await owner('cases')
        .where({ id })
        .whereRaw('processed_seq = last_seq')
        .first<{ id: string } | undefined>('id')) ?? null,
  );
  await untilRunning(id, false);
  const left = async () => [
    await owner('case_events').where({ case_id: id }).orderBy('seq').select('seq', 'type'),
    await owner('case_steps').where({ case_id: id }).orderBy('position').select('node', 'round', 'outcome'),
  ];
  const before = await left();
  expect(
    before[0]!.map(({ type }: { type: string }) => type).filter((type, index, all) => all.indexOf(type) !== index),
  ).toEqual([]);
  await engine.workflow.signalWithStart('opportunity', {
    workflowId: `opportunity/${id}`,
    taskQueue: 'cases',
    args: [{ kind: 'opportunity', caseId: id }],
    signal: newsSignalName,
  });
  await untilRunning(id, false);
  expect(await left()).toEqual(before);
});

test('before a build is deployed its workflows are tried on every open run, and a run that would go another way is named', async () => {
  const id = await opened('to be rehearsed');
  await eventually('its first step', async () =>
    (await owner('case_steps').where({ case_id: id })).length === 1 ? true : null,
  );
  const rehearse = async (workflowBundle: WorkflowBundleOption) => {
    const { replayed, failures } = await replayHistories(
      { workflowBundle },
      historiesOfOpenRuns(engine),
      testPayloadKeys,
    );
    return { replayed, failed: failures.map(({ file, error }) => [file, error.name] as const) };
  };
  const { count } = await engine.workflow.count("ExecutionStatus = 'Running'");
  expect(count).toBeGreaterThan(0);
  expect(await rehearse({ codePath: path.join(await builtProduct(), 'workflows/bundle.js') })).toEqual({
    replayed: count,
    failed: [],
  });
  const changed = await bundleWorkflowCode({
    workflowsPath: path.resolve(__dirname, '../replay/planted/index.ts'),
    failureConverterPath: path.resolve(__dirname, '../../platform/payload-failures.ts'),
    logger: new DefaultLogger('ERROR'),
  });
  expect((await rehearse(changed)).failed).toContainEqual([`opportunity/${id}`, 'DeterminismViolationError']);
});

describe('poison', () => poisonSuite(plant));

describe('incidents', () => incidentsSuite(plant));
