/** What is entered on an account leaves for the client platform, the vault and Loop when its time has come, once, and says what became of it. */
import type { TransmissionDeps } from '../../../activities/loops/transmissions';
import type { AccountView } from '../../../contracts/accounts/account';
import { createClientPlatform } from '../../../integrations/client-platform/client';
import { startPlatformSimulator } from '../../../integrations/client-platform/simulator';
import { createLoop } from '../../../integrations/loop/client';
import { startLoopSimulator } from '../../../integrations/loop/simulator';
import type { OutsideSimulator } from '../../../integrations/outside/simulator';
import { createInvoiceVault } from '../../../integrations/vault/client';
import { startVaultSimulator } from '../../../integrations/vault/simulator';
import { company, created, makeSiren, openBench, type Bench } from './bench';
import { peopleTransmissionSuite } from './transmissions/people';
import { entered, before, sixNextDay, later, sending } from './transmissions/sending';
import { vaultTransmissionSuite } from './transmissions/vault';

let bench: Bench;
const clock = { now: entered };
let outside: Record<'platform' | 'vault' | 'loop', OutsideSimulator>;
let deps: TransmissionDeps;
let account: AccountView;

beforeAll(async () => {
  bench = await openBench({ deps: { clock: () => clock.now } });
});
beforeEach(async () => {
  clock.now = entered;
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

const plant = () => ({ bench, clock, outside, deps, account });
const { pass, shown, one, add, edit, editAccount, owes } = sending(plant);

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

  clock.now = new Date('2026-11-30T10:00:00Z');
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

describe('to the vault', () => vaultTransmissionSuite(plant));

test('where invoices go is told from the next morning on, on creation and on each change; nowhere as well', async () => {
  account = (await created(bench.anna, company(makeSiren(), { invoiceEmails: ['a@quai.example'] }))).body;
  await pass(sixNextDay);
  clock.now = later(60);
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

  clock.now = later(60);
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

describe('of people who leave or are of several accounts', () => peopleTransmissionSuite(plant));

test('nobody reads it beyond the wall', async () => {
  await add();
  for (const client of [bench.nina, bench.other])
    expect((await client.get(`/accounts/${account.id}/transmissions`)).status).toBe(404);
});
