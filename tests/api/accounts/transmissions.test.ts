/** What is entered on an account leaves for the client platform, the vault and Loop when its time has come, once, and says what became of it. */
import { sendTransmissions, type TransmissionDeps } from '../../../activities/transmissions';
import type { AccountView, ContactView, TransmissionsView, TransmissionView } from '../../../contracts/accounts';
import { createClientPlatform } from '../../../integrations/client-platform/client';
import { startPlatformSimulator } from '../../../integrations/client-platform/simulator';
import { createLoop } from '../../../integrations/loop/client';
import { startLoopSimulator } from '../../../integrations/loop/simulator';
import type { OutsideSimulator } from '../../../integrations/outside/simulator';
import { createInvoiceVault } from '../../../integrations/vault/client';
import { startVaultSimulator } from '../../../integrations/vault/simulator';
import { company, created, makeSiren, openBench, type Bench } from './bench';

const entered = new Date('2026-11-27T15:00:00Z');
const before = new Date('2026-11-28T04:59:59Z');
const sixNextDay = new Date('2026-11-28T05:00:00Z');
const later = (minutes: number) => new Date(sixNextDay.getTime() + minutes * 60_000);

let bench: Bench;
let now = entered;
let outside: Record<'platform' | 'vault' | 'loop', OutsideSimulator>;
let deps: TransmissionDeps;
let account: AccountView;

beforeAll(async () => {
  bench = await openBench({ deps: { clock: () => now } });
});
beforeEach(async () => {
  now = entered;
  outside = {
    platform: await startPlatformSimulator(),
    vault: await startVaultSimulator(),
    loop: await startLoopSimulator(),
  };
  deps = {
    knex: bench.api.deps.pool,
    publishChange: bench.api.deps.publishChange,
    platform: createClientPlatform({ baseUrl: outside.platform.url }),
    vault: createInvoiceVault({ baseUrl: outside.vault.url }),
    loop: createLoop({ baseUrl: outside.loop.url }),
  };
  await bench.owner('transmissions').delete();
  account = (await created(bench.anna, company(makeSiren(), { accountManagerId: bench.api.firm.people.bruno.id })))
    .body;
});
afterEach(() => Promise.all(Object.values(outside).map(({ close }) => close())));
afterAll(() => bench.close());

const pass = (at: Date) =>
  sendTransmissions(deps, at, (error) => {
    throw error;
  });
const shown = async () => (await bench.anna.get<TransmissionsView>(`/accounts/${account.id}/transmissions`)).body;
const one = async (what: TransmissionView['what']) => (await shown()).items.find((item) => item.what === what);
const add = async (more: object = {}) =>
  (
    await bench.anna.post<ContactView>(`/accounts/${account.id}/contacts`, {
      body: {
        civility: 'MME',
        firstName: 'Jeanne',
        lastName: 'Riou',
        title: 'Gérante',
        department: null,
        hierarchyLevel: null,
        email: 'jeanne@quai.example',
        phone: null,
        types: [],
        ...more,
      },
    })
  ).body;
const edit = (contact: ContactView, change: object, version = contact.version) =>
  bench.anna.patch<ContactView>(`/contacts/${contact.id}`, { body: change, ifMatch: `"${version}"` });
const editAccount = async (change: object) =>
  bench.anna.patch(`/accounts/${account.id}`, {
    body: change,
    ifMatch: (await bench.anna.get(`/accounts/${account.id}`)).etag!,
  });
const owes = (what: 'supervisor') =>
  bench
    .owner('transmissions')
    .insert({
      company_id: bench.api.firm.companyId,
      bu_id: bench.api.firm.bu.rennes,
      account_id: account.id,
      what,
      entered_at: entered,
      due_at: entered,
    });

test('a contact goes to the platform on the next morning, as it is then, once; its screens hear of it', async () => {
  const contact = await add();
  await edit(contact, { title: 'Présidente' });
  await pass(before);
  expect(outside.platform.received()).toEqual([]);
  expect(await shown()).toMatchObject({
    items: [
      {
        what: 'contact',
        contact: { id: contact.id, name: 'Jeanne Riou' },
        enteredAt: entered.toISOString(),
        dueAt: sixNextDay.toISOString(),
        sentAt: null,
      },
    ],
    nextInvoiceOn: null,
  });
  await Promise.all([pass(sixNextDay), pass(sixNextDay)]);
  await pass(later(30));
  expect(outside.platform.received()).toMatchObject([
    {
      method: 'PUT',
      path: `/contacts/${contact.id}`,
      body: { account: { id: account.id, number: account.number }, title: 'Présidente', email: 'jeanne@quai.example' },
    },
  ]);
  expect(await one('contact')).toMatchObject({ sentAt: sixNextDay.toISOString(), withdrawn: false, problem: null });
  expect(bench.api.changes.at(-1)).toMatchObject({ topic: 'account', id: account.id, buId: bench.api.firm.bu.rennes });

  now = new Date('2026-11-30T10:00:00Z');
  await edit(contact, { phone: '0687654321' }, 2);
  expect((await shown()).items).toMatchObject([
    { dueAt: '2026-12-01T05:00:00.000Z', sentAt: null },
    { sentAt: sixNextDay.toISOString() },
  ]);
});

test('a system that is away is asked again, later and later, under the same key; what it refuses says so, and a person may ask at once', async () => {
  await add();
  outside.platform.fail(503);
  await pass(sixNextDay);
  expect(await one('contact')).toMatchObject({
    sentAt: null,
    problem: 'unavailable',
    nextTryAt: later(1).toISOString(),
  });
  outside.platform.fail(422);
  await pass(later(1));
  expect(await one('contact')).toMatchObject({ problem: 'refused', nextTryAt: later(6).toISOString() });
  outside.platform.fail(null);
  await pass(later(2));
  expect(outside.platform.received()).toEqual([]);
  expect((await bench.nina.post(`/accounts/${account.id}/transmissions/retry`)).status).toBe(404);
  expect(await bench.bruno.post(`/accounts/${account.id}/transmissions/retry`)).toMatchObject({
    status: 200,
    body: { retried: 1 },
  });
  await pass(later(2));
  expect(await one('contact')).toMatchObject({ sentAt: later(2).toISOString(), problem: null, nextTryAt: null });
  await bench.owner('transmissions').update({ sent_at: null });
  await pass(later(3));
  expect(outside.platform.received()).toHaveLength(1);
});

test('what nobody can be told waits, and says for what', async () => {
  await add({ email: null, types: ['vault'] });
  deps = { ...deps, platform: createClientPlatform({ baseUrl: undefined }) };
  await pass(sixNextDay);
  expect([await one('contact'), await one('vault_contact')]).toMatchObject([
    { problem: 'not_configured' },
    { problem: 'email_missing' },
  ]);
});

describe('the vault (requirements 91-95)', () => {
  test('is pre-activated for the one who opens it, and for the next one after a hand-over; nobody left, it is closed', async () => {
    const first = await add({ types: ['vault'] });
    await pass(sixNextDay);
    now = later(60);
    const second = await add({ firstName: 'Luc', email: 'luc@quai.example', types: ['vault'], takeOverVault: true });
    await pass(new Date('2026-11-29T05:00:00Z'));
    now = new Date('2026-11-29T10:00:00Z');
    await edit(second, { types: [] });
    await pass(new Date('2026-11-30T05:00:00Z'));
    expect(outside.vault.received().map(({ method, body }) => [method, body])).toMatchObject([
      ['PUT', { email: first.email }],
      ['PUT', { email: 'luc@quai.example' }],
      ['DELETE', null],
    ]);
    expect(await one('vault_contact')).toMatchObject({ withdrawn: true });
  });

  test('is final with the first invoice after its pre-activation, not with an earlier one (requirement 94)', async () => {
    await add({ types: ['vault'] });
    await pass(sixNextDay);
    const wall = { company_id: bench.api.firm.companyId, bu_id: bench.api.firm.bu.rennes };
    const billed = (due_on: string) =>
      bench
        .owner('billing_schedule_lines')
        .insert({ ...wall, schedule_id: account.id, due_on, amount_cents: 100, label: 'Acompte' });
    await bench.owner.transaction(async (trx) => {
      // Invoices alone, without the mission that they come from in life.
      await trx.raw("SET LOCAL session_replication_role = 'replica'");
      await trx('missions').insert({
        id: account.id,
        ...wall,
        account_id: account.id,
        opportunity_id: account.id,
        number: '0000001',
        label: 'Tenue',
        state: 'REA',
        starts_on: '2026-01-01',
        ends_on: '2026-12-31',
      });
      await trx('client_services').insert({
        ...wall,
        account_id: account.id,
        service: 'platform',
        administrator: 'Jeanne Riou',
        opened_by_request: account.id,
        effective_at: now,
      });
      await trx('billing_schedules').insert({
        id: account.id,
        ...wall,
        mission_id: account.id,
        proposal_id: account.id,
        total_cents: 300,
      });
    });
    await billed('2026-11-28');
    await billed('2026-12-31');
    await pass(new Date('2026-12-30T12:00:00Z'));
    expect(await one('vault_contact')).toMatchObject({ finalOn: null });
    now = new Date('2026-12-30T12:00:00Z');
    expect(await shown()).toMatchObject({ nextInvoiceOn: '2026-12-31', platformAdministrator: 'Jeanne Riou' });
    await pass(new Date('2026-12-31T12:00:00Z'));
    expect(await one('vault_contact')).toMatchObject({ finalOn: '2026-12-31' });
  });
});

test('where invoices go is told from the next morning on, on creation and on each change; nowhere as well', async () => {
  account = (await created(bench.anna, company(makeSiren(), { invoiceEmails: ['a@quai.example'] }))).body;
  await pass(sixNextDay);
  now = later(60);
  await editAccount({ invoiceEmails: [] });
  await pass(new Date('2026-11-29T05:00:00Z'));
  expect(outside.vault.received().map(({ path, body }) => [path, (body as { emails: string[] }).emails])).toEqual(
    [['a@quai.example'], []].map((emails) => [`/vaults/${account.id}/invoice-emails`, emails]),
  );
});

test('who supervises is told to Loop once there is one; another one later is a person’s to change there (requirements 84-85, D27)', async () => {
  await editAccount({ accountManagerId: null });
  await owes('supervisor');
  await pass(entered);
  expect(await one('supervisor')).toMatchObject({ problem: 'supervisor_missing' });
  await editAccount({ accountManagerId: bench.api.firm.people.bruno.id });
  await pass(later(0));
  expect(outside.loop.received()).toMatchObject([
    {
      path: `/files/${account.id}`,
      key: `loop/${account.id}`,
      body: { supervisor: { code: 'BRU', email: 'bruno@jalon.example' } },
    },
  ]);
  expect(await bench.owner('interactions').where({ account_id: account.id })).toEqual([]);

  now = later(60);
  await editAccount({ accountManagerId: bench.api.firm.people.anna.id });
  await pass(later(90));
  expect(outside.loop.received()).toHaveLength(1);
  // Somebody who does not see the account cannot do anything about it: whoever changed it does.
  await editAccount({ accountManagerId: bench.api.firm.people.nina.id });
  const todo = {
    kind: 'task',
    subject: 'Mettre à jour le superviseur dans Loop',
    assignee_id: bench.api.firm.people.anna.id,
    ends_at: new Date('2026-11-29T17:00:00Z'),
    done_at: null,
  };
  expect(await bench.owner('interactions').where({ account_id: account.id })).toMatchObject([todo, todo]);
});

test('somebody removed is taken off the platform, and is never heard of there if they were not yet', async () => {
  const [known, unknown] = [await add(), await add({ firstName: 'Luc', email: 'luc@quai.example' })];
  await bench
    .owner('transmissions')
    .where({ contact_id: unknown.id })
    .update({ due_at: later(10) });
  await pass(sixNextDay);
  now = later(1);
  for (const { id } of [known, unknown])
    expect((await bench.anna.delete(`/contacts/${id}`, { ifMatch: '"1"' })).status).toBe(204);
  await pass(new Date('2026-11-29T05:00:00Z'));
  expect(outside.platform.received().map(({ method, path }) => [method, path])).toEqual([
    ['PUT', `/contacts/${known.id}`],
    ['DELETE', `/contacts/${known.id}`],
  ]);
  expect(
    (await shown()).items.map(({ contact, withdrawn, stoppedAt }) => [contact, withdrawn, stoppedAt !== null]),
  ).toEqual(
    expect.arrayContaining([
      [null, true, false],
      [null, false, true],
    ]),
  );
});

test('of a client that has left, the vault is closed and nothing else leaves', async () => {
  const contact = await add({ types: ['vault'] });
  await pass(sixNextDay);
  await bench.owner('accounts').where({ id: account.id }).update({ left_on: '2026-11-28', left_reason: 'cessation' });
  now = later(60);
  await edit(contact, { title: 'Ancienne gérante', types: ['vault', 'dunning'] });
  await pass(new Date('2026-11-29T05:00:00Z'));
  expect([outside.platform.received().length, outside.vault.received().map(({ method }) => method)]).toEqual([
    1,
    ['PUT', 'DELETE'],
  ]);
});

test('nobody reads it beyond the wall', async () => {
  await add();
  for (const client of [bench.nina, bench.other])
    expect((await client.get(`/accounts/${account.id}/transmissions`)).status).toBe(404);
});
