/** The API and the worker dead at each named point: one answer for the key, one effect, and the case goes on. */
import { randomUUID } from 'node:crypto';
import knex, { type Knex } from 'knex';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { PatientClient } from '../../tools/faults/client/patientClient';
import { keepRunning } from '../../tools/faults/plant/keepRunning';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import { crashPoints, type CrashPoint } from '../../tools/faults/preload/points';
import { eventually } from '../support/eventually';
import {
  daysFromNow,
  emailOf,
  expectStatus,
  openOpportunity,
  opportunityWhere,
  qualify,
  recordProspect,
  upload,
  type OpportunityBody,
  type RequestBody,
} from '../support/story';
import { seedRequests } from '../../tools/seed/seedFirm';
import { fiftyAcrossDeath } from './bulkInTheMiddle';
import { countOf, doubledTasks, unexplainedMails, wonOnce } from './expectations';
import { wonSteps, type Told } from './mainJobSteps';

jest.setTimeout(300_000);

let plant: Plant;
let owner: Knex;
let claire: PatientClient;
let lea: PatientClient;
let supervisors: (() => Promise<void>)[];

async function logIn(name: string): Promise<PatientClient> {
  const client = new PatientClient({ urls: plant.baseUrls, name, patienceMs: 60_000 });
  await client.login({ email: emailOf(name), password: DEMO_PASSWORD });
  return client;
}

beforeAll(async () => {
  plant = await startPlant({ apis: 2 });
  owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
  supervisors = [...plant.apis, ...plant.workers].map((part) => keepRunning(part));
  [claire, lea] = await Promise.all([logIn('Claire Berthelin'), logIn('Léa Pommerel')]);
});
afterAll(async () => {
  await Promise.all(supervisors.map((stop) => stop()));
  await owner.destroy();
  await plant.stop();
});

/** A key that a dead process held is taken over after 30 s; here they pass at once. */
const timePasses = () =>
  owner('idempotency_keys')
    .whereNull('status')
    .update({ created_at: owner.raw("created_at - interval '31 seconds'") });

/** Sends the command while the API dies at the point, then again under the same key until it is answered. */
async function sendAcross<T>(
  point: CrashPoint,
  send: (client: PatientClient, key: string) => Promise<{ status: number; body: T }>,
): Promise<{ key: string; answer: { status: number; body: T } }> {
  const key = randomUUID();
  plant.orders.arm(point);
  const before = plant.orders.crashed().length;
  const answering = send(claire, key);
  await eventually(`death at ${point}`, () => Promise.resolve(plant.orders.crashed().length > before ? true : null));
  await timePasses();
  return { key, answer: await answering };
}

const decisionPoints = crashPoints.filter((point) => point.startsWith('api_') && !point.endsWith('_file'));

describe('the API dies', () => {
  let account: { id: string };
  beforeAll(async () => (account = await recordProspect(claire, '099999526')));

  async function expectOneBirth(point: CrashPoint): Promise<string> {
    const body = { accountId: account.id, name: `Naissance ${point}` };
    const { key, answer } = await sendAcross(point, (client, sent) =>
      client.post<OpportunityBody>('/opportunities', { body, key: sent }),
    );
    expect(answer.status).toBe(201);
    expect(await countOf(owner, 'opportunities', { name: body.name })).toBe(1);
    const again = await claire.post<OpportunityBody>('/opportunities', { body, key });
    expect([again.status, again.body]).toEqual([201, answer.body]);
    expect(await claire.post('/opportunities', { body: { ...body, name: 'Autre' }, key })).toMatchObject({
      status: 422,
      body: { code: 'idempotency_key_reused' },
    });
    await eventually('its process', async () =>
      (await countOf(owner, 'case_steps', { case_id: answer.body.id, node: 'identification' })) === 1 ? true : null,
    );
    return answer.body.id;
  }

  async function expectOneDecision(point: CrashPoint, id: string): Promise<void> {
    const body = { to: 'lost', lossReason: 'PRIX', lostOn: daysFromNow(0) };
    const { key, answer } = await sendAcross(point, (client, sent) =>
      client.post<OpportunityBody>(`/opportunities/${id}/transitions`, { body, key: sent }),
    );
    expect(answer).toMatchObject({ status: 200, body: { stage: 'lost' } });
    expect(await countOf(owner, 'case_events', { case_id: id, type: 'stageChanged' })).toBe(1);
    expect(await countOf(owner, 'audit', { object_id: id, action: 'transition', outcome: 'applied' })).toBe(1);
    const again = await claire.post<OpportunityBody>(`/opportunities/${id}/transitions`, { body, key });
    expect([again.status, again.body]).toEqual([200, answer.body]);
    expect(
      await claire.post(`/opportunities/${id}/transitions`, { body: { ...body, lossReason: 'DELAI' }, key }),
    ).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } });
    await eventually(
      'read to its end',
      async () =>
        (await owner('cases')
          .where({ id })
          .whereRaw('processed_seq = last_seq')
          .first<{ id: string } | undefined>('id')) ?? null,
    );
  }

  test.each(decisionPoints)(
    '%s: a birth, then a decision, each once, with one answer for its key, and read by its process',
    async (point) => {
      await expectOneDecision(point, await expectOneBirth(point));
    },
  );

  test.each(crashPoints.filter((point) => point.endsWith('_file')))(
    '%s of a document: one row, and its file',
    async (point) => {
      const before = await countOf(owner, 'documents', { account_id: account.id });
      plant.orders.arm(point);
      const uploading = upload(claire, account.id, 'other');
      await eventually(`death at ${point}`, () =>
        Promise.resolve(plant.orders.crashed().at(-1) === point ? true : null),
      );
      await timePasses();
      const { id } = await uploading;
      expect(await countOf(owner, 'documents', { account_id: account.id })).toBe(before + 1);
      expect((await claire.fetch('GET', `/documents/${id}/content`)).status).toBe(200);
    },
  );

  test('api_after_commit_of_file: the request whose line the paper answers follows, though nobody was left to look', async () => {
    const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
    const draft = expectStatus(
      await claire.post<RequestBody>('/requests', { body: { template: 'acceptance', opportunityId: opportunity.id } }),
      201,
    );
    const line = draft.checklist.find(({ wants }) => wants === 'document');
    plant.orders.arm('api_after_commit_of_file');
    const { id } = await upload(claire, account.id, line?.documentKind ?? '');
    expect(plant.orders.crashed().at(-1)).toBe('api_after_commit_of_file');
    await eventually('the line answered from the file', async () =>
      (await countOf(owner, 'checklist_items', { id: line?.id, document_id: id, from_file: true })) === 1 ? true : null,
    );
  });
});

test('the worker dies at each of its points around a step, a command and a mail of S1: won once, no task twice, one Message-ID a mail', async () => {
  const waiting = crashPoints.filter((point) => point.startsWith('worker_'));
  const told = {} as Told;
  const before = plant.orders.crashed().length;
  const crashed = () => plant.orders.crashed().slice(before);
  let armed = 0;
  /** Each point once, after the one before it. @returns whether all have been passed */
  const armNext = () => {
    const point = crashed().length === armed ? waiting[armed] : undefined;
    if (point) plant.orders.arm(point);
    if (point) armed += 1;
    return crashed().length === waiting.length;
  };
  for (const [, act] of wonSteps(claire, lea, '099999534')) {
    armNext();
    await act(told);
  }
  const id = told.opportunity.id;
  await opportunityWhere(claire, id, 'won', ({ stage }) => stage === 'won');
  await eventually('a death at each point', () => Promise.resolve(armNext() || null));
  await eventually('every mail sent', async () =>
    (await owner('effects').whereNull('sent_at')).length === 0 ? true : null,
  );
  expect(crashed()).toEqual(waiting);
  expect(await wonOnce(owner, id)).toEqual({ missions: ['REA'], signed: 1, prepared: 1, schedules: 1 });
  expect(await doubledTasks(owner, id)).toEqual([]);
  expect(await unexplainedMails(plant.mailFolder, owner)).toEqual([]);
});

test('the worker dies in the middle of a bulk of fifty: 47 done once each, 3 blocked with their reason', async () => {
  await seedRequests(plant.ownerUrl, 300, new Date());
  const fifty = await fiftyAcrossDeath(lea, await logIn('Karim Saadaouin'), plant.orders, owner);
  expect(fifty.atDeath).toBeLessThan(50);
  expect(fifty).toMatchObject({
    done: 47,
    blocked: Array.from({ length: 3 }, () => 'task_already_claimed'),
    claims: Array.from({ length: 50 }, () => 1),
  });
});
