/** Who opens an opportunity holds its account from a merge, and from nobody who opens one beside them. */
import type { Knex } from 'knex';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';

export function birthsTogetherSuite(plant: () => World): void {
  const accountOf = ({ owner }: World, buCode: string) =>
    owner('accounts as a')
      .join('business_units as b', 'b.id', 'a.bu_id')
      .where({ 'b.code': buCode })
      .first<{ id: string; companyId: string }>('a.id', 'a.company_id as companyId');

  test('an opportunity is opened while another one is, with the same account', async () => {
    const world = plant();
    const claire = await world.enter('Claire Berthelin');
    const { id: accountId } = await accountOf(world, 'P11');
    const other = await world.owner.transaction();
    await other('accounts').where({ id: accountId }).forShare().first('id');
    expectStatus(await claire.post('/opportunities', { body: { accountId } }), 201);
    await other.rollback();
  });

  test('two that begin at once to work with an account are both let in, and stand there once', async () => {
    const { owner } = plant();
    const { id: accountId, companyId } = await accountOf(plant(), 'P11');
    const { id: joining } = await owner('business_units as b')
      .where({ 'b.company_id': companyId })
      .whereRaw('NOT b.id = ANY (SELECT unnest(a.bu_ids) FROM accounts a WHERE a.id = ?)', [accountId])
      .first<{ id: string }>('b.id');
    const join = async (trx: Knex.Transaction) => {
      await trx.raw("SELECT set_config('jalon.company', ?, true), set_config('jalon.bus', ?, true)", [
        companyId,
        `{${joining}}`,
      ]);
      const { rows } = await trx.raw<{ rows: [{ joined: boolean }] }>('SELECT door_join_account(?, ?) AS joined', [
        accountId,
        joining,
      ]);
      return rows[0].joined;
    };
    const first = await owner.transaction();
    expect(await join(first)).toBe(true);
    const second = owner.transaction(join);
    await Promise.all([second, first.commit()]);

    expect(await second).toBe(true);
    const { units } = await owner('accounts').where({ id: accountId }).first<{ units: string[] }>('bu_ids as units');
    expect(units.filter((unit) => unit === joining)).toHaveLength(1);
    await owner('accounts')
      .where({ id: accountId })
      .update({ bu_ids: owner.raw('array_remove(bu_ids, ?::uuid)', [joining]) });
  });
}
