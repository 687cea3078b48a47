/** The first win makes a client of a prospect, under one number whatever else is won meanwhile. */
import { setTimeout } from 'node:timers/promises';
import { contextFor } from '../../../../db/cases/handleCommand';
import { lockCase } from '../../../../db/cases/caseRow';
import { changeStage } from '../../../../db/opportunities/applyStage';
import { withinCase } from '../../../../db/wall';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';

export function becomingClientSuite(plant: () => World): void {
  test('two opportunities of one prospect that are won at once give it one number', async () => {
    const world = plant();
    const claire = await world.enter('Claire Berthelin');
    const { id: accountId, number: prospectNumber } = await world
      .owner('accounts as a')
      .join('business_units as b', 'b.id', 'a.bu_id')
      .where({ 'a.kind': 'prospect', 'b.code': 'P11' })
      .first<{ id: string; number: string }>('a.id', 'a.number');
    const opened = async () =>
      expectStatus(await claire.post<{ id: string }>('/opportunities', { body: { accountId } }), 201).id;
    const both = [await opened(), await opened()];
    const won = {
      to: 'won',
      from: 'proposition',
      reason: null,
      lossReason: null,
      lostOn: null,
      comment: null,
    } as const;
    const win = (caseId: string) =>
      withinCase(world.deps.pool, caseId, async (trx) => {
        const row = (await lockCase(trx, caseId))!;
        await changeStage(contextFor(trx, row, { kind: 'system', process: 'opportunity' }, new Date()), won);
      });
    const given = async () =>
      Number((await world.owner.raw<{ rows: [{ n: string }] }>('SELECT last_value AS n FROM client_number')).rows[0].n);

    const before = await given();
    // Both have come as far as the account before either is done.
    const held = await world.owner.transaction();
    await held('accounts').where({ id: accountId }).forUpdate().first('id');
    const winning = Promise.all(both.map(win));
    await setTimeout(500);
    await held.commit();
    await winning;

    expect((await given()) - before).toBe(1);
    expect(
      await world.owner('accounts').where({ id: accountId }).first('kind', 'former_number as formerNumber'),
    ).toEqual({ kind: 'client', formerNumber: prospectNumber });
  });
}
