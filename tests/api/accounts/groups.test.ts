/** Client groups on the account: one group, one principal company, and a pipeline that shows what one's rights open. */
import { randomUUID } from 'node:crypto';
import type { AccountView } from '../../../contracts/accounts/account';
import type { GroupRef, GroupView } from '../../../contracts/groups';
import type { RequestView } from '../../../contracts/requests/request';
import { company, created, makeSiren, openBench, refused, type Bench } from './bench';

let bench: Bench;
let group: GroupRef;
const sirens = { asked: makeSiren(), never: makeSiren() };

beforeAll(async () => {
  bench = await openBench();
  const { companyId, bu } = bench.api.firm;
  const { body: account } = await created(bench.anna, company(sirens.asked));
  const { body: opportunity } = await bench.anna.post<{ id: string }>('/opportunities', {
    body: { accountId: account.id, name: 'Comptabilité' },
  });
  await bench.owner('opportunities').where({ id: opportunity.id }).update({ stage: 'qualification' });
  const { body: request } = await bench.anna.post<{ id: string }>('/requests', {
    body: { template: 'acceptance', opportunityId: opportunity.id },
  });
  group = { id: randomUUID(), code: 'AA07', label: 'Quais de Loire', kind: 'capital' };
  const wall = { company_id: companyId, bu_id: bu.rennes };
  await bench
    .owner('client_groups')
    .insert({ ...wall, ...group, name: 'Quais de Loire et Vilaine', request_id: request.id, created_at: new Date() });
  // As the request writes them: by SIREN, before the firm has an account of each.
  await bench.owner('client_group_members').insert([
    { ...wall, group_id: group.id, siren: sirens.asked, account_id: account.id, position: 'principal' },
    { ...wall, group_id: group.id, siren: sirens.never, account_id: null, position: 'secondary' },
  ]);
});
afterAll(() => bench.close());

const put = async (
  account: AccountView,
  clientGroupId: string | null,
  clientGroupPosition: string,
  client = bench.bruno,
) =>
  client.patch<AccountView>(`/accounts/${account.id}`, {
    body: { clientGroupId, clientGroupPosition },
    ifMatch: `"${(await client.get<AccountView>(`/accounts/${account.id}`)).body.version}"`,
  });
const page = (client = bench.anna) => client.get<GroupView>(`/client-groups/${group.id}`);

test('an account is put into a group on its form, as the second principal company never, and taken out', async () => {
  const { body: account } = await created(bench.bruno, company(makeSiren(), { clientGroupId: group.id }));
  const place = { id: group.id, code: 'AA07', label: 'Quais de Loire' };
  expect(account.clientGroup).toEqual({ ...place, position: 'secondary' });
  expect(await put(account, group.id, 'principal')).toMatchObject(
    refused(409, 'group_has_principal', { params: { company: 'Atelier du Quai' } }),
  );
  expect(await put(account, randomUUID(), 'secondary')).toMatchObject(refused(422, 'reference_unknown'));
  const again = await put(account, group.id, 'secondary');
  expect(again).toMatchObject({ status: 200, body: { version: account.version } });
  const out = await put(account, null, 'secondary');
  expect(out).toMatchObject({ status: 200, body: { version: account.version + 1, clientGroup: null } });
  expect(
    (await bench.bruno.get<{ items: { action: string; data: object }[] }>(`/accounts/${account.id}/history`)).body
      .items[0],
  ).toMatchObject({ action: 'accountChanged', data: { fields: ['clientGroup'] } });
});

test('a company named before there was an account of it is in its group from the first day', async () => {
  const { body } = await created(bench.bruno, company(sirens.never, { tradeName: 'Quai Sud' }));
  expect(body.clientGroup).toMatchObject({ id: group.id, position: 'secondary' });
  expect(await put(body, group.id, 'secondary')).toMatchObject({ status: 200, body: { version: body.version } });
});

test('its page adds up what each may see, and is unknown to who sees none of its companies', async () => {
  const amount = { amount: '1200.00', currency: 'EUR' };
  const { body: theirs } = await created(
    bench.nina,
    company(makeSiren(), { tradeName: 'Quai de Nice', clientGroupId: group.id }),
  );
  for (const [client, accountId] of [
    [bench.anna, (await page()).body.members[0]!.account!.id],
    [bench.nina, theirs.id],
  ] as const)
    await client.post('/opportunities', { body: { accountId, name: 'Conseil', amount } });
  const own = (await page()).body;
  expect(own).toMatchObject({ code: 'AA07', name: 'Quais de Loire et Vilaine', kind: 'capital' });
  expect(
    own.members.map(({ account, position, openOpportunities }) => [account?.name ?? null, position, openOpportunities]),
  ).toEqual([
    ['Atelier du Quai', 'principal', 2],
    ['Quai Sud', 'secondary', 0],
    [null, 'secondary', 0],
  ]);
  expect(own.pipeline).toMatchObject([
    { stage: 'identification', count: 1, amount, weighted: { amount: '120.00' } },
    { stage: 'qualification', count: 1 },
    { stage: 'proposition', count: 0 },
  ]);
  expect((await page(bench.nina)).body.members.filter(({ account }) => account !== null)).toMatchObject([
    { account: { name: 'Quai de Nice' }, openOpportunities: 1, amount },
  ]);
  await put(theirs, null, 'secondary', bench.nina);
  expect(await page(bench.nina)).toMatchObject(refused(404, 'not_found'));
});

test('groups are found by code and label in the whole company, and in no other', async () => {
  const found = async (q: string, client = bench.nina) =>
    (await client.get<{ items: GroupRef[] }>(`/client-groups?q=${q}`)).body.items;
  for (const q of ['', 'aa07', 'loire']) expect(await found(q)).toEqual([group]);
  expect([await found('vilaine'), await found('', bench.other)]).toEqual([[], []]);
});

test.each([
  ['of whoever sees the principal company, by its name', () => bench.bruno, 'Atelier du Quai'],
  ['of whoever does not, by that of the group', () => bench.nina, 'Quais de Loire et Vilaine'],
])('an acceptance takes the parent from the group (requirement 252): %s', async (_, who, name) => {
  const { body: account } = await created(who(), company(makeSiren(), { clientGroupId: group.id }));
  const { body: opportunity } = await who().post<{ id: string }>('/opportunities', {
    body: { accountId: account.id, name: 'Comptabilité' },
  });
  await bench.owner('opportunities').where({ id: opportunity.id }).update({ stage: 'qualification' });
  const { body: request } = await who().post<RequestView>('/requests', {
    body: { template: 'acceptance', opportunityId: opportunity.id },
  });
  expect(request.fields['parentCompany']).toBe(`${name};${sirens.asked}`);
  expect(request.provenance).toContainEqual({ field: 'parentCompany', from: { key: 'fromGroup', params: {} } });
  expect(request.checklist.map(({ key }) => key)).toContain('details');
});
