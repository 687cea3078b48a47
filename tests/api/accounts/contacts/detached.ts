/** A contact of several accounts leaves one, unless it names them, or makes another their own. */
import type { Knex } from 'knex';
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ContactView } from '../../../../contracts/accounts/contact';
import type { ApiClient } from '../../../support/apiClient';
import { created, refused, type Bench } from '../bench';
import { attaching, type Attached } from './attaching';

export function detachedSuite(plant: () => Attached): void {
  let bench: Bench;
  let anna: ApiClient;
  let home: AccountView;
  let second: AccountView;
  beforeEach(() => {
    bench = plant().bench;
    anna = plant().anna;
    home = plant().home;
    second = plant().second;
  });
  const { add, attach, detach, listed, opportunity, call, did } = attaching(plant);

  test('detached when nothing of the account names them, by the rule of a removal; nobody of other accounts is removed', async () => {
    const { body: own } = await add();
    await attach(own.id);
    expect(await anna.delete(`/contacts/${own.id}`, { ifMatch: '"1"' })).toMatchObject(
      refused(409, 'contact_attached', { params: { accounts: second.tradeName } }),
    );
    expect(await detach(own.id, 1, home.id)).toMatchObject(refused(409, 'contact_at_home'));
    expect(await detach(own.id, 7)).toMatchObject(refused(412, 'stale_version'));
    const { body: named } = await opportunity(second.id, own.id);
    expect(await detach(own.id, 1)).toMatchObject(
      refused(409, 'contact_in_use', { params: { opportunities: 1, interactions: 0 } }),
    );
    await bench.owner('opportunities').where({ id: named.id }).update({ bu_id: bench.api.firm.bu.nice });
    expect(await detach(own.id, 1)).toMatchObject(
      refused(409, 'contact_in_use', {
        detail: 'Il est cité par un dossier d’une autre BU. Remplacez-le d’abord, ou gardez-le.',
      }),
    );
    await bench.owner('opportunities').where({ id: named.id }).update({ main_contact_id: null });
    expect((await opportunity(home.id, own.id)).status).toBe(201);
    expect(await detach(own.id, 1)).toMatchObject({ status: 204 });
    expect([await listed(second.id), await listed(home.id)]).toMatchObject([[], [{ accounts: [], version: 2 }]]);
    expect(await detach(own.id, 2)).toMatchObject(refused(404, 'not_found'));
  });

  /** @returns the answer of the product, which waits for what another transaction has done and not committed yet */
  const during = async (
    held: (trx: Knex.Transaction) => PromiseLike<unknown>,
    asked: () => Promise<{ status: number; body: unknown }>,
  ) => {
    const trx = await bench.owner.transaction();
    await held(trx);
    const answer = asked();
    expect(await Promise.race([answer, new Promise((resolve) => setTimeout(() => resolve('waits'), 250))])).toBe(
      'waits',
    );
    await trx.commit();
    return answer;
  };

  test('named in the very instant in which they are detached, by whatever names them: the second of the two is refused', async () => {
    const { body: own } = await add();
    await attach(own.id);
    const { body: unnamed } = await anna.post<{ id: string; version: number }>('/opportunities', {
      body: { accountId: second.id, name: 'Conseil_Fiscal', engagementPartnerId: bench.api.firm.people.anna.id },
    });
    const interact = (contactIds: string[]) =>
      anna.post<{ id: string }>(`/accounts/${second.id}/interactions`, { body: call(contactIds) });
    const leaving = async (trx: Knex.Transaction) => {
      await trx('contacts').where({ id: own.id }).forUpdate().first('id');
      await trx('contact_attachments').where({ contact_id: own.id }).delete();
    };
    for (const name of [
      () => opportunity(second.id, own.id),
      () => interact([own.id]),
      () =>
        anna.patch(`/opportunities/${unnamed.id}`, {
          body: { mainContactId: own.id },
          ifMatch: `"${unnamed.version}"`,
        }),
    ]) {
      expect(await during(leaving, name)).toMatchObject(refused(422, 'reference_unknown'));
      expect((await attach(own.id)).status).toBe(201);
    }
    const meeting = (await interact([])).body.id;
    const naming = (trx: Knex.Transaction) =>
      trx('interaction_contacts').insert({
        interaction_id: meeting,
        contact_id: own.id,
        account_id: second.id,
        company_id: bench.api.firm.companyId,
        bu_id: bench.api.firm.bu.rennes,
      });
    expect(await during(naming, () => detach(own.id, 1))).toMatchObject(refused(409, 'contact_in_use'));
  });

  test('another of their accounts becomes their own: both keep what they do there, and who opens which vault', async () => {
    const { body: own } = await add({ types: ['signatory', 'vault'] });
    await attach(own.id, { types: ['vault'] });
    const move = (accountId: string, version: number) =>
      anna.post<ContactView>(`/contacts/${own.id}/home`, { body: { accountId }, ifMatch: `"${version}"` });
    expect(await move((await created(anna)).body.id, 1)).toMatchObject(refused(422, 'reference_unknown'));
    expect(await move(second.id, 4)).toMatchObject(refused(412, 'stale_version'));
    expect(await move(second.id, 1)).toMatchObject({
      status: 200,
      etag: '"2"',
      body: {
        accountId: second.id,
        home: true,
        title: 'Administratrice',
        types: ['vault'],
        accounts: [{ id: home.id, home: false, title: 'Gérante' }],
      },
    });
    expect(await listed(home.id)).toMatchObject([
      { home: false, title: 'Gérante', department: 'Direction', types: ['signatory', 'vault'] },
    ]);
    expect(await move(second.id, 2)).toMatchObject({ status: 200, etag: '"2"' });
    expect((await did(home.id)).at(-1)).toEqual(['contactHomeMoved', { contact: own.id }]);
    expect(await detach(own.id, 2, home.id)).toMatchObject({ status: 204 });
  });
}
