/** A contact of several accounts is one person, with what they do at each, and nothing is known beyond the wall. */
import type { AccountView } from '../../../../contracts/accounts/account';
import type { FoundContactView } from '../../../../contracts/accounts/attachments';
import { loadPerson } from '../../../../db/principals';
import { readFile } from '../../../../db/requests/clientFile';
import { readWithinWall } from '../../../../db/wall';
import type { ApiClient } from '../../../support/apiClient';
import { created, refused, type Bench } from '../bench';
import { attaching, type Attached } from './attaching';

export function attachedSuite(plant: () => Attached): void {
  let bench: Bench;
  let anna: ApiClient;
  let home: AccountView;
  let second: AccountView;
  let turn: number;
  beforeEach(() => {
    bench = plant().bench;
    anna = plant().anna;
    home = plant().home;
    second = plant().second;
    turn = plant().turn;
  });
  const { person, add, attach, detach, patch, listed, opportunity, call, onlyIn, did } = attaching(plant);

  test('attached, they are a contact of both with what they do at each, counted, found and named by the cases of both', async () => {
    const { body: own } = await add();
    const attached = await attach(own.id, { types: ['signatory'] }, second.id, anna, `attach/${turn}`);
    expect(attached).toMatchObject({
      status: 201,
      etag: '"1"',
      body: {
        id: own.id,
        accountId: second.id,
        home: false,
        firstName: 'Jeanne',
        title: 'Administratrice',
        types: ['signatory'],
        accounts: [{ id: home.id, home: true, title: 'Gérante' }],
      },
    });
    expect((await attach(own.id, { types: ['signatory'] }, second.id, anna, `attach/${turn}`)).status).toBe(201);
    expect(await attach(own.id)).toMatchObject(refused(409, 'contact_there'));
    expect(await attach(own.id, {}, home.id)).toMatchObject(refused(409, 'contact_there'));
    expect(await listed(home.id)).toMatchObject([
      {
        id: own.id,
        home: true,
        title: 'Gérante',
        types: [],
        accounts: [{ id: second.id, name: second.tradeName, home: false }],
      },
    ]);
    expect((await anna.get(`/accounts/${second.id}`)).body).toMatchObject({ counts: { contacts: 1 } });
    const { items } = (
      await anna.get<{ items: FoundContactView[] }>(`/contacts?q=${encodeURIComponent(`RIOU jeanne.${turn}@`)}`)
    ).body;
    expect(items).toMatchObject([
      {
        id: own.id,
        name: 'Jeanne Riou',
        accounts: [
          { id: home.id, title: 'Gérante' },
          { id: second.id, title: 'Administratrice' },
        ],
      },
    ]);
    expect((await opportunity(second.id, own.id)).status).toBe(201);
    expect((await anna.post(`/accounts/${second.id}/interactions`, { body: call([own.id]) })).status).toBe(201);
    expect(await opportunity((await created(anna)).body.id, own.id)).toMatchObject(refused(422, 'reference_unknown'));
    expect(await did(second.id)).toEqual([['contactAttached', { contact: own.id }]]);
  });

  test('beyond the wall nothing is known of the other account: neither name, number, role nor history; who they are is everybody’s', async () => {
    const { body: own } = await add();
    await attach(own.id);
    await onlyIn(second.id, 'nice');
    expect(await listed(home.id)).toMatchObject([{ accounts: [] }]);
    expect(await listed(second.id, bench.nina)).toMatchObject([{ id: own.id, home: false, accounts: [] }]);
    expect(
      (await bench.nina.get<{ items: FoundContactView[] }>(`/contacts?q=jeanne.${turn}`)).body.items,
    ).toMatchObject([{ accounts: [{ id: second.id }] }]);
    expect((await bench.other.get<{ items: FoundContactView[] }>(`/contacts?q=jeanne.${turn}`)).body.items).toEqual([]);
    for (const [client, at] of [
      [anna, second.id],
      [bench.nina, home.id],
    ] as const)
      expect((await client.get(`/accounts/${at}/contacts`)).status).toBe(404);
    expect(await patch(own.id, 1, { title: 'Présidente' }, bench.nina)).toMatchObject(refused(404, 'not_found'));

    bench.api.changes.length = 0;
    expect(
      await patch(own.id, 1, { atAccountId: second.id, phone: '0687654321', types: ['dunning'] }, bench.nina),
    ).toMatchObject({
      status: 200,
      body: { accountId: second.id, phone: '0687654321', types: ['dunning'], accounts: [] },
    });
    expect(bench.api.changes.map(({ id }) => id)).toEqual(expect.arrayContaining([home.id, second.id]));
    expect(await listed(home.id)).toMatchObject([{ phone: '0687654321', types: [], title: 'Gérante' }]);
    expect([await did(home.id), await did(second.id)]).toEqual([
      [['contactChanged', { contact: own.id, fields: ['phone'] }]],
      [
        ['contactAttached', { contact: own.id }],
        ['contactChanged', { contact: own.id, fields: ['phone', 'types'] }],
      ],
    ]);
    expect(await patch(own.id, 2, { title: 'Présidente', department: null })).toMatchObject({ status: 200 });
    expect(await did(second.id)).toHaveLength(2);

    const unseen = refused(409, 'contact_in_use', {
      detail: 'Il est cité par un dossier d’une autre BU. Remplacez-le d’abord, ou gardez-le.',
    });
    for (const client of [anna, bench.nina])
      expect(await client.delete(`/contacts/${own.id}`, { ifMatch: '"3"' })).toMatchObject(unseen);
    expect(
      await bench.nina.post(`/contacts/${own.id}/home`, { body: { accountId: second.id }, ifMatch: '"3"' }),
    ).toMatchObject(refused(409, 'contact_home_unseen'));
    expect(await detach(own.id, 3, second.id, bench.nina)).toMatchObject({ status: 204 });
    expect((await bench.nina.get<{ items: FoundContactView[] }>(`/contacts?q=jeanne.${turn}`)).body.items).toEqual([]);
    expect(await attach(own.id, {}, second.id, bench.nina)).toMatchObject(refused(422, 'reference_unknown'));
  });

  test('who has the address at another account is proposed, unless it is said to be somebody else, or out of sight', async () => {
    const { body: own } = await add();
    expect(await add({ email: person().email.toUpperCase(), firstName: 'J.' }, second.id)).toMatchObject(
      refused(409, 'contact_known', { params: { contactId: own.id, name: 'Jeanne Riou', accounts: home.tradeName } }),
    );
    expect((await add({ separate: true }, second.id)).status).toBe(201);
    await onlyIn(home.id, 'nice');
    await bench.owner('contacts').where({ account_id: second.id }).delete();
    expect((await add({}, second.id)).status).toBe(201);
  });

  test('no two contacts of an account share an address, attached ones among them, not even at once', async () => {
    const { body: own } = await add();
    const { body: rival } = await add({ separate: true }, second.id);
    expect(await attach(own.id)).toMatchObject(refused(409, 'contact_email_used'));
    expect((await patch(rival.id, 1, { email: null })).status).toBe(200);
    expect((await attach(own.id)).status).toBe(201);
    expect(await patch(rival.id, 2, { email: person().email })).toMatchObject(refused(409, 'contact_email_used'));
    expect((await patch(rival.id, 2, { email: `autre.${turn}@quai.example` })).status).toBe(200);
    expect(await patch(own.id, 1, { email: `autre.${turn}@quai.example` })).toMatchObject(
      refused(409, 'contact_email_used'),
    );
    const third = (await created(anna)).body;
    const answers = await Promise.all([
      attach(own.id, {}, third.id),
      ...Array.from({ length: 4 }, () => add({ separate: true }, third.id)),
    ]);
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect((await listed(third.id)).filter(({ email }) => email === person().email)).toHaveLength(1);
  });

  test('the client’s file knows that somebody opens the vault, attached or the account’s own', async () => {
    const { deps, firm } = bench.api;
    const reader = (await loadPerson(deps.pool, firm.people.anna.id, 'main'))!;
    const open = (accountId: string) =>
      readWithinWall(deps.pool, reader, async (trx) => {
        const { client } = await readFile(trx, { accountId, opportunityId: null, missionId: null });
        return client.hasVaultContact;
      });
    const both = async () => [await open(home.id), await open(second.id)];
    const { body: own } = await add();
    expect(await both()).toEqual([false, false]);
    await attach(own.id, { types: ['vault'] });
    expect(await both()).toEqual([false, true]);
    await patch(own.id, 1, { types: ['vault'] });
    expect(await both()).toEqual([true, true]);
  });

  test('one contact opens the vault of an account, attached or its own; handed over in one change, not even at once are there two', async () => {
    const { body: holder } = await add({ types: ['vault'], email: null, lastName: 'Abel' }, second.id);
    const { body: own } = await add({ types: ['vault'] });
    expect(await attach(own.id, { types: ['vault'] })).toMatchObject(
      refused(409, 'vault_contact_exists', { params: { holder: 'Jeanne Abel' } }),
    );
    expect(await attach(own.id, { types: ['vault'], takeOverVault: true })).toMatchObject({
      status: 201,
      body: { types: ['vault'], vaultFrom: expect.any(String) as string },
    });
    expect(await listed(second.id)).toMatchObject([
      { id: holder.id, types: [], version: 2 },
      { id: own.id, types: ['vault'] },
    ]);
    expect(await patch(holder.id, 2, { types: ['vault'] })).toMatchObject(
      refused(409, 'vault_contact_exists', { params: { holder: 'Jeanne Riou' } }),
    );
    expect(await patch(holder.id, 2, { types: ['vault'], takeOverVault: true })).toMatchObject({ status: 200 });
    expect(await listed(second.id)).toMatchObject([{ types: ['vault'] }, { types: [] }]);
    const third = (await created(anna)).body;
    await Promise.all([
      attach(own.id, { types: ['vault'] }, third.id),
      attach(holder.id, { types: ['vault'] }, third.id),
      ...[1, 2].map((at) => add({ types: ['vault'], email: null, lastName: `Abel ${at}` }, third.id)),
    ]);
    expect((await listed(third.id)).filter(({ types }) => types.includes('vault'))).toHaveLength(1);
  });
}
