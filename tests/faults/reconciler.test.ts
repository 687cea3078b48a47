/** Rows and runs held against each other, both ways, and what an operator sees and repairs. */
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import knex, { type Knex } from 'knex';
import type { IncidentView } from '../../contracts/admin';
import { newsSignalName } from '../../domain/cases/kinds';
import { createDataConverter } from '../../platform/payload-codec';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { PatientClient } from '../../tools/faults/client/patientClient';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import { eventually } from '../support/eventually';
import { testPayloadKeys } from '../support/payloadKeys';
import {
  daysFromNow,
  emailOf,
  expectStatus,
  openOpportunity,
  prepareRequest,
  qualify,
  recordProspect,
  submit,
  taskAt,
  type OpportunityBody,
} from '../support/story';
import { countOf } from './expectations';

/** `JALON_HEALTHY=1000` for the long way. */
const healthyCases = Number(process.env.JALON_HEALTHY ?? 30);
/** A busy machine of two processors takes as long for each. */
const goesOnWithinMs = 10_000 + 200 * healthyCases;

jest.setTimeout(300_000 + 2 * goesOnWithinMs);

let plant: Plant;
let owner: Knex;
let connection: Connection;
let engine: Client;
let claire: PatientClient;
let adrien: PatientClient;
let account: { id: string };

async function logIn(name: string): Promise<PatientClient> {
  const client = new PatientClient({ urls: plant.baseUrls, name });
  await client.login({ email: emailOf(name), password: DEMO_PASSWORD });
  return client;
}

beforeAll(async () => {
  plant = await startPlant();
  owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
  connection = await Connection.connect({ address: plant.temporalAddress });
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
  await plant.stop();
});

/** A comparison on demand, as the button does, waited for. */
async function reconcile(): Promise<void> {
  const { id } = expectStatus(await adrien.post<{ id: number }>('/admin/reconciliations'), 201);
  await eventually(
    'the comparison',
    async () =>
      (await owner('reconciliations')
        .where({ id })
        .whereNotNull('finished_at')
        .first<{ id: number } | undefined>('id')) ?? null,
  );
}

async function incidents(): Promise<IncidentView[]> {
  return expectStatus(await adrien.get<{ items: IncidentView[] }>('/admin/incidents'), 200).items;
}

const isRunning = async (workflowId: string) => {
  try {
    return (await engine.workflow.getHandle(workflowId).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
};
const untilRunning = (id: string, wanted: boolean) =>
  eventually(wanted ? 'its run' : 'no run', async () =>
    (await isRunning(`opportunity/${id}`)) === wanted ? true : null,
  );

async function opened(name: string): Promise<string> {
  const { id } = await openOpportunity(claire, account.id);
  await owner('cases').where({ id }).update({ title: name });
  await untilRunning(id, true);
  return id;
}

test('an open case whose run was terminated, deleted, or never started gets a run again', async () => {
  const [terminated, deleted, kept] = [await opened('terminated'), await opened('deleted'), await opened('kept')];
  const runOf = async (id: string) => (await engine.workflow.getHandle(`opportunity/${id}`).describe()).runId;
  const before = await runOf(kept);
  await engine.workflow.getHandle(`opportunity/${terminated}`).terminate('by the test');
  await connection.workflowService.deleteWorkflowExecution({
    namespace: 'default',
    workflowExecution: { workflowId: `opportunity/${deleted}` },
  });
  await untilRunning(deleted, false);
  await reconcile();
  await untilRunning(terminated, true);
  await untilRunning(deleted, true);
  expect(await runOf(kept)).toBe(before);
  expect(await countOf(owner, 'case_steps', { case_id: terminated })).toBe(1);
});

test('a run without a case ends: at once when its case is closed, and when there never was one', async () => {
  const id = await opened('closed behind its back');
  // As after a restore: the row says closed, and the run was not told.
  await owner('cases').where({ id }).update({ closed_at: owner.fn.now(), state: 'lost' });
  const nobody = '00000000-0000-4000-8000-000000000001';
  await plant.workers[0]!.kill();
  await engine.workflow.start('opportunity', {
    workflowId: `opportunity/${nobody}`,
    taskQueue: 'cases',
    args: [{ kind: 'opportunity', caseId: nobody }],
  });
  await plant.workers[0]!.start();
  await plant.untilReady();
  await reconcile();
  await untilRunning(id, false);
  await untilRunning(nobody, false);
});

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

test('a poison step among healthy cases: they go on, it rests with an incident, and goes on once retried', async () => {
  await owner.raw(`
    CREATE TABLE poisoned (case_id uuid);
    CREATE FUNCTION poison() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
      BEGIN IF EXISTS (SELECT FROM poisoned p WHERE p.case_id = NEW.case_id) THEN RAISE EXCEPTION 'poison'; END IF; RETURN NEW; END $$;
    CREATE TRIGGER poison BEFORE INSERT ON tasks FOR EACH ROW EXECUTE FUNCTION poison()`);
  const lea = await logIn('Léa Pommerel');
  const draft = async () => {
    const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
    return prepareRequest(claire, 'acceptance', opportunity);
  };
  const poisonedRequest = await draft();
  await owner('poisoned').insert({ case_id: poisonedRequest.id });
  await submit(claire, poisonedRequest.id);
  const found = await eventually(
    'the incident',
    async () => (await incidents()).find(({ code }) => code === 'step_failing') ?? null,
  );
  expect(found).toMatchObject({
    node: 'review',
    round: 1,
    repairs: ['retry', 'restart'],
    repair: null,
    case: { id: poisonedRequest.id, kind: 'acceptance' },
  });

  const other = await recordProspect(claire, '099999534');
  const ids: string[] = [];
  while (ids.length < healthyCases)
    ids.push(
      ...(await Promise.all(Array.from({ length: 10 }, () => openOpportunity(claire, other.id)))).map(({ id }) => id),
    );
  const waiting = () =>
    owner('cases as c')
      .whereIn('c.id', ids)
      .whereNotExists(owner('case_steps as s').whereRaw('s.case_id = c.id'))
      .select('c.id');
  await eventually(
    'every healthy case goes on',
    async () => ((await waiting()).length === 0 ? true : null),
    goesOnWithinMs,
  );

  await owner('poisoned').delete();
  expect(await claire.post(`/admin/incidents/${found.id}/retry`)).toMatchObject({
    status: 403,
    body: { code: 'not_allowed' },
  });
  const repaired = expectStatus(await adrien.post<IncidentView>(`/admin/incidents/${found.id}/retry`), 200);
  expect(repaired).toMatchObject({ repairs: [], repair: { kind: 'retry', by: 'Adrien Quincampoix', done: true } });
  await taskAt(lea, poisonedRequest.id, 'review');
  expect(await incidents()).toEqual([]);
  expect(
    await owner('audit')
      .where({ action: 'retryIncident', object_id: poisonedRequest.id, outcome: 'applied' })
      .select('code'),
  ).toEqual([{ code: 'step_failing' }]);
  expect(await adrien.post(`/admin/incidents/${found.id}/retry`)).toMatchObject({
    status: 409,
    body: { code: 'repair_not_applicable' },
  });
});

test('a run that reads nothing although it is told becomes an incident; restarted from its row, it catches up', async () => {
  const id = await opened('stuck');
  // A run of the same id whose worker does not exist: it lives, and reads nothing.
  await engine.workflow.getHandle(`opportunity/${id}`).terminate('by the test');
  await engine.workflow.start('opportunity', {
    workflowId: `opportunity/${id}`,
    taskQueue: 'nobody',
    args: [{ kind: 'opportunity', caseId: id }],
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  });
  expectStatus(
    await claire.post<OpportunityBody>(`/opportunities/${id}/transitions`, {
      body: { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) },
    }),
    200,
  );
  await reconcile();
  expect(await incidents()).toEqual([]);
  // Three minutes and three tells later.
  await owner('cases')
    .where({ id })
    .update({ last_event_at: owner.raw("now() - interval '3 minutes'"), tell_attempts: 3 });
  await reconcile();
  const [stuck] = await incidents();
  expect(stuck).toMatchObject({ code: 'decisions_unread', case: { id } });
  expectStatus(await adrien.post(`/admin/incidents/${stuck!.id}/restart`), 200);
  await eventually(
    'read to its end',
    async () =>
      (await owner('cases')
        .where({ id })
        .whereRaw('processed_seq = last_seq')
        .first<{ id: string } | undefined>('id')) ?? null,
  );
  await eventually('no incident', async () => ((await incidents()).length === 0 ? true : null));
});

test('a mail that was refused is sent again on demand', async () => {
  const id = await opened('mail');
  const { id: userId } = expectStatus(await claire.get<{ id: string }>('/me'), 200);
  const { company_id, bu_id } = await owner('cases')
    .where({ id })
    .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
  const key = `${id}/asked-again`;
  await owner('effects').insert({
    key,
    company_id,
    bu_id,
    case_id: id,
    kind: 'mail',
    payload: JSON.stringify({
      template: 'taskReminder',
      toUserId: userId,
      params: { node: 'review', kind: 'reminder' },
    }),
    sent_at: owner.fn.now(),
    rejected_at: owner.fn.now(),
  });
  await owner('incidents').insert({ company_id, bu_id, case_id: id, node: 'mail', round: 1, code: 'mail_rejected' });
  const [rejected] = await incidents();
  expect(rejected?.repairs).toEqual(['retry']);
  expect(await adrien.post(`/admin/incidents/${rejected!.id}/restart`)).toMatchObject({
    status: 409,
    body: { code: 'repair_not_applicable' },
  });
  expectStatus(await adrien.post(`/admin/incidents/${rejected!.id}/retry`), 200);
  await eventually(
    'sent',
    async () =>
      (await owner('effects').where({ key }).whereNotNull('sent_at').first<{ key: string } | undefined>('key')) ?? null,
  );
});
