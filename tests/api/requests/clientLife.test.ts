/** Missions under way and their clients, from the draft to what changes in the records, through the API of the whole product. */
import knex, { type Knex } from 'knex';
import type { Answer, ApiClient } from '../../support/apiClient';
import { startTestApplication, type TestApplication } from '../../support/application';
import { draftFrom, exit, renewal, requestWhere, sent } from '../../support/deskStories';
import { eventually } from '../../support/eventually';
import { wonSteps, type Told } from '../../faults/mainJobSteps';
import {
  daysFromNow,
  decide,
  emailOf,
  expectStatus,
  logIn,
  opportunityWhere,
  type RequestBody,
} from '../../support/story';

jest.setTimeout(180_000);

let app: TestApplication;
let owner: Knex;
let claire: ApiClient;
let lea: ApiClient;

interface Model {
  template: string;
  applicable: boolean;
}

interface Client {
  accountId: string;
  missionId: string;
}

const refusal = ({ status, body }: Answer<unknown>) => ({ status, code: (body as { code?: string }).code });
const applies = async (template: string, origin: string) =>
  expectStatus(await claire.get<{ items: Model[] }>(`/request-templates?${origin}`), 200).items.some(
    (model) => model.template === template && model.applicable,
  );

/** A client with one mission under way, of whom nothing else is being sold. */
async function wonClient(siren: string): Promise<Client> {
  const told = {} as Told;
  for (const [, act] of wonSteps(claire, lea, siren)) await act(told);
  const { mission, account } = await opportunityWhere(
    claire,
    told.opportunity.id,
    'won',
    ({ stage }) => stage === 'won',
  );
  return { accountId: account.id, missionId: mission?.id ?? '' };
}

let leaving: Client;
let staying: Client;

beforeAll(async () => {
  app = await startTestApplication();
  owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 1 } });
  [claire, lea] = await Promise.all([logIn(app, 'Claire Berthelin'), logIn(app, 'Léa Pommerel')]);
  [leaving, staying] = await Promise.all([wonClient('099999526'), wonClient('099999542')]);
});
afterAll(async () => {
  await owner.destroy();
  await app.stop();
});

async function passed(
  template: string,
  origin: { accountId: string } | { missionId: string },
  accountId: string,
  fields: Record<string, string>,
): Promise<string> {
  const id = await sent(claire, template, origin, accountId, fields);
  await decide(lea, id, 'review', { outcome: 'passed' });
  await requestWhere(claire, id, 'resolved');
  return id;
}

async function order(missionId: string) {
  const { rows } = await owner.raw<{
    rows: { total: number; live: number; state: string; ends: string; ended: string | null }[];
  }>(
    `SELECT s.total_cents::int AS total, sum(l.amount_cents) FILTER (WHERE l.replaced_at IS NULL)::int AS live, m.state, m.ends_on::text AS ends, m.ended_on::text AS ended
     FROM missions m JOIN billing_schedules s ON s.mission_id = m.id JOIN billing_schedule_lines l ON l.schedule_id = s.id WHERE m.id = ? GROUP BY s.id, m.id`,
    [missionId],
  );
  return rows[0]!;
}

test('the demo shows each of them, and a client that has left', async () => {
  const shown = await owner('requests')
    .distinct<{ template: string }[]>('template')
    .whereIn('template', ['onboarding', 'missionChange', 'clientChange', 'clientExit', 'clientGroup']);
  expect(shown.map(({ template }) => template).sort()).toEqual([
    'clientChange',
    'clientExit',
    'clientGroup',
    'missionChange',
    'onboarding',
  ]);
  expect((await owner('accounts').whereNotNull('left_on').select('id')).length).toBe(1);
});

test('a mission is renewed: its end moves, its order grows by the new fee to the cent; closed, it is TER and what is left is billed', async () => {
  const { missionId, accountId } = staying;
  const before = await order(missionId);
  await passed('missionChange', { missionId }, accountId, renewal());
  const renewed = await order(missionId);
  expect(renewed).toMatchObject({
    total: before.total + 90_001,
    live: before.live + 90_001,
    ends: daysFromNow(2000),
    state: 'REA',
  });

  const sooner = await draftFrom(claire, 'missionChange', { missionId }, accountId, {
    ...renewal(),
    renewedUntil: daysFromNow(1000),
  });
  expect(refusal(await claire.post(`/requests/${sooner.id}/submit`))).toEqual({
    status: 422,
    code: 'renewal_not_later',
  });

  await passed('missionChange', { missionId }, accountId, {
    action: 'closing',
    closedOn: daysFromNow(-1),
    closingReason: 'completed',
    remainder: 'bill_now',
  });
  expect(await order(missionId)).toMatchObject({
    total: renewed.total,
    live: renewed.total,
    state: 'TER',
    ended: daysFromNow(-1),
  });
  expect(refusal(await claire.post('/requests', { body: { template: 'missionChange', missionId } }))).toEqual({
    status: 409,
    code: 'mission_state_differs',
  });
});

test('the client file is changed once Business Support has seen the proof, and the audit says by which request', async () => {
  const { accountId } = staying;
  const read = async () =>
    expectStatus(
      await claire.get<{ version: number; legalName: string; addressLine: string; city: string }>(
        `/accounts/${accountId}`,
      ),
      200,
    );
  const before = await read();
  const stranger = await claire.post<RequestBody>('/requests', {
    body: { template: 'clientChange', accountId, fields: { siret: '48337342900002' } },
  });
  expect([400, 201]).toContain(stranger.status);
  await passed('clientChange', { accountId }, accountId, { addressLine: '3 rue Neuve', explanation: 'Déménagement' });
  const after = await read();
  expect(after).toMatchObject({ addressLine: '3 rue Neuve', legalName: before.legalName, city: before.city });
  expect(after.version).toBeGreaterThan(before.version);
  const line = await owner('audit')
    .where({ action: 'accountChanged', object_id: accountId })
    .orderBy('id', 'desc')
    .first<{ principal_kind: string; data: { fields: string[]; request: string } }>('principal_kind', 'data');
  expect(line).toMatchObject({
    principal_kind: 'system',
    data: { fields: ['addressLine'], request: expect.stringMatching(/^DEM/) as string },
  });
});

test('a client is brought on board: its services open at 06:00 on the day after', async () => {
  const { accountId } = staying;
  const id = await sent(claire, 'onboarding', { accountId }, accountId, {
    administratorName: 'Camille Essai',
    administratorEmail: 'camille@exemple.example',
    vault: 'no',
    invoicePdf: 'yes',
  });
  await decide(lea, id, 'review', { outcome: 'passed' });
  await decide(lea, id, 'connect', { outcome: 'done' });
  await requestWhere(claire, id, 'resolved');
  const { services } = expectStatus(
    await claire.get<{ services: { service: string; effectiveAt: string }[] }>(`/accounts/${accountId}`),
    200,
  );
  expect(services.map(({ service }) => service)).toEqual(['invoice_pdf', 'platform']);
  for (const { effectiveAt } of services)
    expect(
      new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', timeStyle: 'short' }).format(new Date(effectiveAt)),
    ).toBe('06:00');
});

test('two groups asked at once take two codes; the mail with the code follows; a company is of one group only', async () => {
  const asked = (name: string, companies: string) => ({ name, kind: 'capital', companies, explanation: 'Holding' });
  const one = await sent(
    claire,
    'clientGroup',
    { accountId: staying.accountId },
    staying.accountId,
    asked('Groupe des premiers essais', '732829320'),
  );
  const other = await sent(
    claire,
    'clientGroup',
    { accountId: leaving.accountId },
    leaving.accountId,
    asked('Second groupe', '404833048'),
  );
  await Promise.all([
    decide(lea, one, 'review', { outcome: 'passed' }),
    decide(lea, other, 'review', { outcome: 'passed' }),
  ]);
  await Promise.all([requestWhere(claire, one, 'resolved'), requestWhere(claire, other, 'resolved')]);
  const groups = await owner('client_groups')
    .whereIn('request_id', [one, other])
    .select<{ code: string; label: string }[]>('code', 'label');
  expect(new Set(groups.map(({ code }) => code)).size).toBe(2);
  expect(groups.map(({ label }) => label).sort()).toEqual(
    ['Groupe des prem', 'Second groupe'].map((label) => label.slice(0, 14)).sort(),
  );
  const { clientGroup } = expectStatus(
    await claire.get<{ clientGroup: { code: string; position: string } }>(`/accounts/${staying.accountId}`),
    200,
  );
  expect(clientGroup.position).toBe('principal');
  await eventually(
    'the mail with the code',
    async () =>
      (await app.mails(emailOf('Claire Berthelin'))).find(({ subject }) =>
        subject.startsWith(`Groupe client créé : ${clientGroup.code}`),
      ) ?? null,
  );
  expect(
    refusal(await claire.post('/requests', { body: { template: 'clientGroup', accountId: staying.accountId } })),
  ).toEqual({ status: 409, code: 'company_in_group' });
});

test('a resolved request is reopened by whoever asked until it closes by itself; closed, refused and cancelled ones are final', async () => {
  const reopen = (id: string, by = claire) =>
    by.post(`/requests/${id}/reopen`, { body: { reason: 'L’adresse est incomplète.' } });
  const { accountId } = staying;
  const change = { addressLine: '4 rue Neuve', explanation: 'Déménagement' };
  const id = await sent(claire, 'clientChange', { accountId }, accountId, change);
  expect(refusal(await reopen(id))).toEqual({ status: 409, code: 'request_not_resolved' });
  await decide(lea, id, 'review', { outcome: 'passed' });
  await requestWhere(claire, id, 'resolved');
  expect(refusal(await reopen(id, lea)).code).toBe('not_allowed');
  expectStatus(await reopen(id), 200);
  await decide(lea, id, 'rework', { outcome: 'done', comment: 'Complétée.' });
  await requestWhere(claire, id, 'resolved');
  // What had been carried out was not done again.
  expect(await owner('case_events').where({ case_id: id, type: 'carriedOut' }).select('seq')).toHaveLength(1);

  const refused = await sent(claire, 'clientChange', { accountId }, accountId, change);
  await decide(lea, refused, 'review', { outcome: 'refused', reasonCodes: ['not_applicable'] });
  await requestWhere(claire, refused, 'refused');
  expect(refusal(await reopen(refused))).toEqual({ status: 409, code: 'request_closed' });
});

test('a client leaves, the worker killed as soon as it is decided: missions, services and mandate end, each document starts its clock, all of it once', async () => {
  const { accountId, missionId } = leaving;
  const id = await sent(claire, 'clientExit', { accountId }, accountId, exit());
  const review = decide(lea, id, 'review', { outcome: 'passed' });
  await review;
  await app.restart('worker');
  await requestWhere(claire, id, 'resolved');
  const { total, live, state, ended } = await order(missionId);
  expect({ state, ended, left: total - live }).toEqual({ state: 'TER', ended: daysFromNow(0), left: 0 });
  const steps = await owner('case_events')
    .where({ case_id: id, type: 'carriedOut' })
    .orderBy('seq')
    .select<{ step: string }[]>(owner.raw("data->>'step' AS step"));
  expect(steps.map(({ step }) => step)).toEqual([
    'closeMissions',
    'closeVault',
    'stopSynchronisations',
    'startRetention',
  ]);
  const account = expectStatus(
    await claire.get<{ leftOn: string; services: unknown[] }>(`/accounts/${accountId}`),
    200,
  );
  expect(account).toMatchObject({ leftOn: daysFromNow(0), services: [] });
  const { items } = expectStatus(
    await claire.get<{ items: { kind: string; keepUntil: string | null }[] }>(`/accounts/${accountId}/documents`),
    200,
  );
  expect(items.length).toBeGreaterThan(0);
  for (const { keepUntil } of items) expect(keepUntil! > daysFromNow(365)).toBe(true);
  expect(await owner('sepa_mandates').where({ account_id: accountId }).whereNull('ended_on').select('id')).toEqual([]);
  expect(refusal(await claire.post('/requests', { body: { template: 'clientExit', accountId } }))).toEqual({
    status: 409,
    code: 'client_left',
  });
});

test('a client of whom something is being sold does not leave, on any path', async () => {
  const { accountId } = staying;
  const draft = await draftFrom(claire, 'clientExit', { accountId }, accountId, exit());
  expectStatus(await claire.post('/opportunities', { body: { accountId, name: 'Comptabilité_Tenue' } }), 201);
  expect(refusal(await claire.post(`/requests/${draft.id}/submit`))).toEqual({
    status: 409,
    code: 'client_has_open_work',
  });
  expect(await applies('clientExit', `accountId=${accountId}`)).toBe(false);
});
