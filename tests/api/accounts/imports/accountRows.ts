/** Accounts from a file: rehearsed, written once, taken back. */
import type { AccountView } from '../../../../contracts/accounts/account';
import type { ApiClient } from '../../../support/apiClient';
import { company, created, makeSiren, provenanceOf, refused, type Bench } from '../bench';
import { sirens, verdicts, file, importing, type Imports } from './importing';

export function accountRowsSuite(plant: () => Imports): void {
  let bench: Bench;
  let support: ApiClient;
  let known: AccountView;
  beforeAll(() => {
    bench = plant().bench;
    support = plant().support;
    known = plant().known;
  });
  const { bringIn, counted } = importing(plant);

  test('every row has its verdict before anything is written, the same that it has after', async () => {
    const { rehearsed, rows, before, after, import: done } = await bringIn(file());
    expect(verdicts(rehearsed)).toEqual([
      [2, 'created', null],
      [3, 'known', null],
      [4, 'created', null],
      [5, 'duplicate', null],
      [6, 'refused', 'siren_already_used'],
      [7, 'refused', 'repeated'],
      [8, 'refused', 'siren_invalid'],
      [9, 'refused', 'legal_form_missing'],
      [10, 'refused', 'phone_invalid'],
    ]);
    expect(rows).toEqual(rehearsed);
    expect(rows[3]?.about).toContain('Garage du Port');
    expect(after.accounts - before.accounts).toBe(2);
    expect(done).toMatchObject({ rows: 9, done: 9, created: 2, known: 1, duplicates: 1, refused: 5, updated: 0 });
    const { body } = await bench.bruno.get<{ items: { siren: string; city: string }[] }>(`/accounts?q=${sirens.fresh}`);
    expect(body.items).toMatchObject([{ siren: sirens.fresh, city: 'Vannes' }]);
  });

  test('the same file twice creates nothing, as CSV of Windows too', async () => {
    for (const content of [file(), new Blob([Buffer.from(file().replaceAll('’', "'"), 'latin1')])]) {
      const { rows, before, after } = await bringIn(content);
      expect(rows.filter(({ verdict }) => verdict === 'created' || verdict === 'updated')).toEqual([]);
      expect(after).toEqual(before);
    }
  });

  test('what is there is changed when that is asked, taken back field by field, and what somebody changed since stays', async () => {
    const { id, rows } = await bringIn(
      `SIREN;Raison sociale;Ville;Source;Segmentation;Secteur prioritaire\n${sirens.known};GARAGE DU PORT;Quimper;Salon;05-TPE;mobilité\n`,
      { updates: true },
    );
    expect(verdicts(rows)).toEqual([[2, 'updated', null]]);
    const changed = (await bench.bruno.get<AccountView>(`/accounts/${known.id}`)).body;
    expect(changed).toMatchObject({
      city: 'Quimper',
      source: 'Salon',
      segment: 'TPE',
      prioritySector: 'MOBILITE',
      phone: known.phone,
    });
    expect(await provenanceOf(support, known.id, 'source')).toMatchObject({
      source: 'import',
      fileName: 'comptes.csv',
      by: 'Anna Lemoine',
    });
    await bench.bruno.patch(`/accounts/${known.id}`, { body: { city: 'Lorient' }, ifMatch: `"${changed.version}"` });
    expect((await support.post(`/imports/${id}/revert`)).body).toMatchObject({ removed: 0, restored: 0, kept: 1 });
    expect((await bench.bruno.get<AccountView>(`/accounts/${known.id}`)).body).toMatchObject({
      city: 'Lorient',
      source: known.source,
      segment: null,
      prioritySector: null,
    });
    expect(await provenanceOf(support, known.id, 'source')).toMatchObject({
      source: 'person',
      by: 'Bruno Kerdal',
      fileName: null,
    });
  });

  test('of two accounts with one name, the one whose number it is is meant; a name of nobody’s number does not take one', async () => {
    const siren = makeSiren();
    const { body: numbered } = await created(
      bench.bruno,
      company(siren, { legalName: 'VOILERIE DU LARGE', tradeName: 'Voilerie du Large' }),
    );
    const { body: twin } = await created(
      bench.bruno,
      company(makeSiren(), { legalName: 'EURL VOILERIE DU LARGE', tradeName: 'Voilerie' }),
    );
    await bench.owner('accounts').where({ id: twin.id }).update({ siren: null });
    await bringIn(`SIREN;Raison sociale;Ville\n${siren};VOILERIE DU LARGE;Auray\n`, { updates: true });
    const cities = async () =>
      Promise.all(
        [numbered, twin].map(async ({ id }) => (await bench.bruno.get<AccountView>(`/accounts/${id}`)).body.city),
      );
    expect((await cities())[0]).toBe('Auray');
    expect((await cities())[1]).not.toBe('Auray');
    const { rows } = await bringIn(`SIREN;Raison sociale;Ville\n${makeSiren()};EURL VOILERIE;Auray\n`, {
      updates: true,
    });
    expect(verdicts(rows)).toEqual([[2, 'duplicate', null]]);
  });

  test('what a file created goes again, except what somebody has worked on since; twice is once', async () => {
    const names = ['REVERS UN', 'REVERS DEUX', 'REVERS TROIS'];
    const brought = await bringIn(
      ['SIREN;Raison sociale;Forme juridique', ...names.map((name) => `${makeSiren()};${name};5710`)].join('\n'),
    );
    const of = async (name: string) =>
      (await bench.bruno.get<{ items: { id: string }[] }>(`/accounts?q=${encodeURIComponent(name)}`)).body.items[0]
        ?.id ?? '';
    const [worked, visited] = [await of('REVERS DEUX'), await of('REVERS TROIS')];
    await bench.bruno.patch(`/accounts/${worked}`, { body: { city: 'Dinan' }, ifMatch: '"1"' });
    await bench.bruno.post(`/accounts/${visited}/contacts`, {
      body: {
        civility: 'MME',
        firstName: 'Jeanne',
        lastName: 'Restée',
        title: null,
        department: null,
        hierarchyLevel: null,
        email: null,
        phone: null,
        types: [],
      },
    });
    expect((await support.post(`/imports/${brought.id}/revert`)).body).toMatchObject({
      removed: 1,
      restored: 0,
      kept: 2,
    });
    expect((await support.post(`/imports/${brought.id}/revert`)).body).toMatchObject({
      removed: 0,
      restored: 0,
      kept: 0,
    });
    expect((await counted()).accounts).toBe(brought.after.accounts - 1);
    expect(await support.post(`/imports/${brought.id}/run`, { body: { mapping: { legalName: 0 } } })).toMatchObject(
      refused(409, 'import_over'),
    );
  });
}
