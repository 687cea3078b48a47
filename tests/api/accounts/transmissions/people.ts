/** Somebody removed, a client that has left, and people of several accounts. */
import type { AccountView } from '../../../../contracts/accounts/account';
import type { OutsideSimulator } from '../../../../integrations/outside/simulator';
import { created, type Bench } from '../bench';
import { sixNextDay, later, sending, type Sending } from './sending';

export function peopleTransmissionSuite(plant: () => Sending): void {
  let bench: Bench;
  let clock: { now: Date };
  let outside: Sending['outside'];
  let account: AccountView;
  beforeEach(() => {
    bench = plant().bench;
    clock = plant().clock;
    outside = plant().outside;
    account = plant().account;
  });
  const { pass, shown, add, edit } = sending(plant);

  test('somebody removed is taken off the platform, and is never heard of there if they were not yet', async () => {
    const [known, unknown] = [await add(), await add({ firstName: 'Luc', email: 'luc@quai.example' })];
    await bench
      .owner('transmissions')
      .where({ contact_id: unknown.id })
      .update({ due_at: later(10) });
    await pass(sixNextDay);
    clock.now = later(1);
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
    clock.now = later(60);
    await edit(contact, { title: 'Ancienne gérante', types: ['vault', 'dunning'] });
    await pass(new Date('2026-11-29T05:00:00Z'));
    expect([outside.platform.received().length, outside.vault.received().map(({ method }) => method)]).toEqual([
      1,
      ['PUT', 'DELETE'],
    ]);
  });

  test('somebody of several accounts is told with all of them, wherever the entry was made; one who leaves an account is told by their own (requirement 69)', async () => {
    const contact = await add({ types: ['vault'] });
    const second = (await created(bench.anna)).body;
    const place = {
      contactId: contact.id,
      title: 'Administratrice',
      department: null,
      hierarchyLevel: null,
      types: ['vault'],
    };
    expect((await bench.anna.post(`/accounts/${second.id}/attachments`, { body: place })).status).toBe(201);
    await pass(sixNextDay);
    const of = (path: string, from: OutsideSimulator) =>
      from
        .received()
        .filter((one) => one.path === path)
        .map(({ body }) => body);
    expect(of(`/contacts/${contact.id}`, outside.platform).at(-1)).toMatchObject({
      account: { id: account.id },
      title: 'Gérante',
      types: ['vault'],
      otherAccounts: [
        { account: { id: second.id, number: second.number }, title: 'Administratrice', types: ['vault'] },
      ],
    });
    expect([account.id, second.id].flatMap((id) => of(`/vaults/${id}/contact`, outside.vault))).toMatchObject([
      { email: 'jeanne@quai.example' },
      { email: 'jeanne@quai.example' },
    ]);

    // Of another unit alone from now on: who they are is told to the vaults of both, and nothing takes them off the platform.
    await bench
      .owner('accounts')
      .where({ id: account.id })
      .update({ bu_id: bench.api.firm.bu.nice, bu_ids: [bench.api.firm.bu.nice] });
    clock.now = later(1);
    expect((await edit(contact, { email: 'j.riou@quai.example', atAccountId: second.id })).status).toBe(200);
    await pass(new Date('2026-11-29T05:00:00Z'));
    expect(
      outside.vault
        .received()
        .slice(2)
        .map(({ body }) => (body as { email: string }).email),
    ).toEqual(['j.riou@quai.example', 'j.riou@quai.example']);
    expect(
      (await bench.anna.delete(`/accounts/${second.id}/attachments/${contact.id}`, { ifMatch: '"2"' })).status,
    ).toBe(204);
    await pass(new Date('2026-11-30T05:00:00Z'));
    expect(outside.platform.received().at(-1)).toMatchObject({
      method: 'PUT',
      path: `/contacts/${contact.id}`,
      body: { account: { id: account.id }, otherAccounts: [] },
    });
    expect(outside.vault.received().at(-1)).toMatchObject({ method: 'DELETE' });
  });
}
