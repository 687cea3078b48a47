/** Contacts of several accounts, two of which become one and two again. */
import type { ContactView } from '../../../../contracts/accounts/contact';
import type { ApiClient } from '../../../support/apiClient';
import { makeSiren, refused, type Bench } from '../bench';
import { merging } from './merging';

export function mergedPeopleSuite(plant: () => Bench): void {
  let bench: Bench;
  let anna: ApiClient;
  beforeAll(() => {
    bench = plant();
    anna = plant().anna;
  });
  const { record, contact, contactsOf, opportunity, merge, undo, rowsNaming } = merging(plant);

  describe('people of several accounts (requirement 69)', () => {
    const attach = (to: string, contactId: string, more: object = {}) =>
      anna.post<ContactView>(`/accounts/${to}/attachments`, {
        body: { contactId, title: null, department: null, hierarchyLevel: null, types: [], ...more },
      });

    test('whoever is of both is of the kept one once, its own account or not, and of both again when it is taken back', async () => {
      const [kept, other] = [await record(makeSiren()), await record(null)];
      const mine = await contact(kept.id, { firstName: 'Ana', email: 'ana@quai.example', title: null });
      const theirs = await contact(other.id, {
        firstName: 'Bea',
        email: 'bea@quai.example',
        title: 'Gérante',
        types: ['vault'],
      });
      await attach(other.id, mine.id, { title: 'Conseil', types: ['signatory'] });
      await attach(kept.id, theirs.id, { department: 'Direction' });
      const [byMine, byTheirs] = [
        await opportunity(other.id, { mainContactId: mine.id }),
        await opportunity(kept.id, { mainContactId: theirs.id }),
      ];
      const before = [await contactsOf(kept.id), await contactsOf(other.id)];
      expect((await merge(kept, other)).status).toBe(200);
      expect(await contactsOf(kept.id)).toMatchObject([
        { id: mine.id, home: true, title: 'Conseil', types: ['signatory'], accounts: [] },
        { id: theirs.id, home: true, title: 'Gérante', department: 'Direction', types: ['vault'], accounts: [] },
      ]);
      expect(await rowsNaming(other.id)).toEqual({});
      expect((await undo(kept.id)).status).toBe(200);
      const plain = (contacts: ContactView[]) =>
        contacts.map(({ id, home, title, department, types, accounts }) => ({
          id,
          home,
          title,
          department,
          types,
          accounts,
        }));
      expect([await contactsOf(kept.id), await contactsOf(other.id)].map(plain)).toEqual(before.map(plain));
      expect((await anna.get(`/opportunities/${byMine}`)).body).toMatchObject({
        account: { id: other.id },
        mainContact: { id: mine.id },
      });
      expect((await anna.get(`/opportunities/${byTheirs}`)).body).toMatchObject({
        account: { id: kept.id },
        mainContact: { id: theirs.id },
      });
    });

    test('who comes brings their other accounts, who is known by another card leaves them theirs, and both go back', async () => {
      const [kept, other, third] = [await record(makeSiren()), await record(null), await record(makeSiren())];
      const mine = await contact(kept.id);
      const same = await contact(other.id, { firstName: 'J.', title: 'Gérante' });
      const coming = await contact(other.id, { firstName: 'Zoé', email: 'zoe@quai.example' });
      const guest = await contact(third.id, { firstName: 'Luc', email: 'luc@quai.example' });
      await contact(kept.id, { firstName: 'Luc', email: 'luc@quai.example' });
      await attach(third.id, same.id, { title: 'Administratrice' });
      await attach(other.id, guest.id, { types: ['dunning'] });
      const passing = await contact(third.id, { firstName: 'Max', email: 'max@quai.example' });
      await attach(other.id, passing.id, { types: ['vault'] });
      const opportunityId = await opportunity(other.id, { mainContactId: guest.id });
      const standing = async () =>
        Promise.all(
          [kept, other, third].map(async ({ id }) =>
            (await contactsOf(id)).map((one) => [one.id, one.home, one.title, one.types]),
          ),
        );
      const before = await standing();
      expect((await merge(kept, other)).status).toBe(200);
      const [atKept, atThird] = await Promise.all([contactsOf(kept.id), contactsOf(third.id)]);
      expect(atKept.map(({ firstName, home, types }) => [firstName, home, types])).toEqual([
        ['Jeanne', true, []],
        ['Luc', true, ['dunning']],
        ['Max', false, ['vault']],
        ['Zoé', true, []],
      ]);
      expect(atThird).toMatchObject([
        { id: mine.id, firstName: 'Jeanne', home: false, title: 'Administratrice' },
        { id: guest.id, home: true },
        { id: passing.id, accounts: [{ id: kept.id }] },
      ]);
      expect(await rowsNaming(other.id)).toEqual({});
      expect((await undo(kept.id)).status).toBe(200);
      expect(await standing()).toEqual(before);
      expect((await contactsOf(other.id)).map(({ id }) => id)).toContain(coming.id);
      expect((await anna.get(`/opportunities/${opportunityId}`)).body).toMatchObject({ mainContact: { id: guest.id } });
    });

    test('a card that an account out of sight has too is not thrown away: the merge waits for whoever sees it', async () => {
      const [kept, other, third] = [await record(makeSiren()), await record(null), await record(makeSiren())];
      await contact(kept.id);
      const same = await contact(other.id, { firstName: 'J.' });
      await attach(third.id, same.id);
      await bench
        .owner('accounts')
        .where({ id: third.id })
        .update({ bu_id: bench.api.firm.bu.nice, bu_ids: [bench.api.firm.bu.nice] });
      expect(await merge(kept, other)).toMatchObject(
        refused(409, 'merge_refused', { params: { problem: 'perimeter' } }),
      );
      expect(await contactsOf(other.id)).toMatchObject([{ id: same.id }]);
    });
  });
}
