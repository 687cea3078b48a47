/** Who opens the vault of an account: one at most, and handed over. */
import { created, refused, type Bench } from '../bench';
import { companies, adding, type Contacts } from './adding';

export function vaultContactSuite(plant: () => Contacts): void {
  let bench: Bench;
  let accountId: string;
  beforeEach(() => {
    bench = plant().bench;
    accountId = plant().accountId;
  });
  const { add, rows, typesOf } = adding(plant);

  describe('one contact at most opens the vault (requirement 81)', () => {
    test('a second is refused and not half written', async () => {
      await add({ types: ['vault'] });
      expect(await add({ email: 'marc@quai.example', types: ['dunning', 'vault'] })).toMatchObject(
        refused(409, 'vault_contact_exists'),
      );
      expect(await rows()).toHaveLength(1);
    });

    test(`32 at once on each of ${companies} companies: one has it, the others are told so`, async () => {
      for (let company = 0; company < companies; company += 1) {
        const { id } = (await created(bench.anna)).body;
        const answers = await Promise.all(
          Array.from({ length: 32 }, (_, at) =>
            add({ email: `c${at}@quai.example`, types: ['vault'] }, at % 2 === 0 ? bench.anna : bench.bruno, id),
          ),
        );
        const told = answers.map(({ status, body }) =>
          status === 201 ? 'has it' : `${status} ${String((body as { code?: string }).code)}`,
        );
        expect(told.sort()).toEqual([...Array<string>(31).fill('409 vault_contact_exists'), 'has it']);
        expect(await bench.owner('contact_types').where({ account_id: id, type: 'vault' })).toHaveLength(1);
      }
    });

    test('the role passes on once the first gave it up', async () => {
      const { body: first } = await add({ types: ['vault', 'dunning'] });
      const { body: second } = await add({ email: 'marc@quai.example', types: ['signatory'] });
      expect(
        await bench.anna.patch(`/contacts/${second.id}`, { body: { types: ['vault'] }, ifMatch: '"1"' }),
      ).toMatchObject(refused(409, 'vault_contact_exists'));
      expect(await typesOf(second.id)).toEqual(['signatory']);
      expect(
        await bench.anna.patch(`/contacts/${first.id}`, { body: { types: ['dunning'] }, ifMatch: '"1"' }),
      ).toMatchObject({ status: 200, etag: '"2"' });
      expect(
        await bench.anna.patch(`/contacts/${second.id}`, { body: { types: ['vault', 'signatory'] }, ifMatch: '"1"' }),
      ).toMatchObject({ status: 200, body: { types: ['signatory', 'vault'] } });
      expect([await typesOf(first.id), await typesOf(second.id)]).toEqual([['dunning'], ['signatory', 'vault']]);
    });

    test('asked for, the hand-over is one change: nobody is without, nobody is second, and the former one’s page is out of date', async () => {
      const { body: first } = await add({ types: ['vault', 'dunning'] });
      const taken = await add({ email: 'marc@quai.example', types: ['vault'], takeOverVault: true });
      expect(taken).toMatchObject({ status: 201, body: { types: ['vault'] } });
      expect([await typesOf(first.id), await typesOf(taken.body.id)]).toEqual([['dunning'], ['vault']]);
      expect(
        await bench.anna.patch(`/contacts/${first.id}`, { body: { types: ['dunning'] }, ifMatch: '"1"' }),
      ).toMatchObject(refused(412, 'stale_version'));
      expect(
        await bench.anna.patch(`/contacts/${first.id}`, { body: { types: ['vault'] }, ifMatch: '"2"' }),
      ).toMatchObject(refused(409, 'vault_contact_exists', { params: { holder: 'Jeanne Riou' } }));
      expect(await bench.owner('audit').where({ action: 'vaultHandedOver', object_id: first.id })).toMatchObject([
        { data: { to: taken.body.id } },
      ]);
    });

    test('of eight hand-overs at once, one contact opens it in the end', async () => {
      await add({ types: ['vault'] });
      await Promise.all(
        Array.from({ length: 8 }, (_, at) =>
          add({ email: `c${at}@quai.example`, types: ['vault'], takeOverVault: true }),
        ),
      );
      expect(await bench.owner('contact_types').where({ account_id: accountId, type: 'vault' })).toHaveLength(1);
    });
  });
}
