/** Contacts from a file find their account, and those of several accounts are attached. */
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ContactView } from '../../../../contracts/accounts/contact';
import type { ApiClient } from '../../../support/apiClient';
import { company, created, makeSiren, type Bench } from '../bench';
import { sirens, verdicts, importing, type Imports } from './importing';

export function contactRowsSuite(plant: () => Imports): void {
  let bench: Bench;
  let support: ApiClient;
  let known: AccountView;
  beforeAll(() => {
    bench = plant().bench;
    support = plant().support;
    known = plant().known;
  });
  const { bringIn } = importing(plant);

  test('contacts find their account, are known by address or name, and leave as they came in', async () => {
    const content = [
      'Numéro;Civilité;Nom;Prénom;Titre;E-mail;Téléphone;Type de contact;Connexion réalisée',
      `${known.number};MME;Lefèvre;Éloïse;Gérante;eloise@garage.example;06 87 65 43 21;Signataire;Non`,
      `${sirens.known};M;Kerdal;Yann;;;;`,
      '9019999999;M;Perdu;Paul;;;;',
      `${known.number};M;Lefèvre;Éloïse;;ELOISE@garage.example;;`,
      `${known.number};M;Embarqué;Paul;;;;;Oui`,
    ].join('\n');
    const first = await bringIn(content, { kind: 'contacts' });
    expect(verdicts(first.rows)).toEqual([
      [2, 'created', null],
      [3, 'created', null],
      [4, 'refused', 'account_unknown'],
      [5, 'refused', 'repeated'],
      [6, 'refused', 'connection_reserved'],
    ]);
    const again = await bringIn(content, { kind: 'contacts' });
    expect(verdicts(again.rows).slice(0, 2)).toEqual([
      [2, 'known', null],
      [3, 'known', null],
    ]);

    const exported = await (await support.fetch('GET', `/exports/contacts?accountId=${known.id}&format=xlsx`)).blob();
    const roundTrip = await bringIn(exported, { kind: 'contacts', updates: true });
    expect(roundTrip.rows.map(({ verdict }) => verdict)).toEqual(['known', 'known']);

    expect((await support.post(`/imports/${first.id}/revert`)).body).toMatchObject({
      removed: 2,
      restored: 0,
      kept: 0,
    });
    expect((await bench.bruno.get<{ items: ContactView[] }>(`/accounts/${known.id}/contacts`)).body.items).toEqual([]);
  });

  test('a row with the address of somebody of another account attaches them, said in the rehearsal, and is taken back unless somebody worked on it', async () => {
    const [elsewhere, second] = [
      (await created(bench.bruno, company(makeSiren(), { tradeName: 'Holding du Port' }))).body,
      (await created(bench.bruno)).body,
    ];
    const { body: person } = await bench.bruno.post<ContactView>(`/accounts/${elsewhere.id}/contacts`, {
      body: {
        civility: 'MME',
        firstName: 'Inès',
        lastName: 'Karadec',
        title: 'Présidente',
        department: null,
        hierarchyLevel: null,
        email: 'ines@holding.example',
        phone: null,
        types: [],
      },
    });
    const content = [
      'Numéro;Civilité;Nom;Prénom;Titre;E-mail',
      `${known.number};MME;Karadec;Inès;Administratrice;INES@holding.example`,
      `${second.number};MME;Karadec;I.;;ines@holding.example`,
    ].join('\n');
    const brought = await bringIn(content, { kind: 'contacts' });
    expect(brought.rehearsed).toMatchObject([
      { verdict: 'attached', about: 'Inès Karadec (Holding du Port)' },
      { verdict: 'attached' },
    ]);
    expect([brought.rows, brought.import.attached, brought.after.contacts]).toMatchObject([
      brought.rehearsed,
      2,
      brought.before.contacts,
    ]);
    expect(verdicts((await bringIn(content, { kind: 'contacts' })).rows)).toEqual([
      [2, 'known', null],
      [3, 'known', null],
    ]);
    await bringIn(`Numéro;Nom;Prénom;E-mail;Service\n${second.number};Karadec;Inès;ines@holding.example;Direction\n`, {
      kind: 'contacts',
      updates: true,
    });
    const at = async ({ id }: AccountView) =>
      (await bench.bruno.get<{ items: ContactView[] }>(`/accounts/${id}/contacts`)).body.items.map(
        ({ id: contactId, title, department }) => [contactId, title, department],
      );
    expect([await at(known), await at(second), await at(elsewhere)]).toEqual([
      [[person.id, 'Administratrice', null]],
      [[person.id, null, 'Direction']],
      [[person.id, 'Présidente', null]],
    ]);
    expect((await support.post(`/imports/${brought.id}/revert`)).body).toMatchObject({
      removed: 1,
      restored: 0,
      kept: 1,
    });
    expect([await at(known), await at(second)]).toEqual([[], [[person.id, null, 'Direction']]]);
  });
}
