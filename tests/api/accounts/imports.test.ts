/** Accounts and contacts from files: rehearsed, written once, taken back; nothing that somebody did since is lost. */
import type { ImportRowVerdict, ImportView } from '../../../contracts/imports';
import type { AccountView, ContactView } from '../../../contracts/accounts';
import type { ImportKind } from '../../../domain/imports/columns';
import type { ApiClient } from '../../support/apiClient';
import { company, created, makeSiren, openBench, refused, type Bench } from './bench';

let bench: Bench;
let support: ApiClient;
const sirens = { known: makeSiren(), fresh: makeSiren(), elsewhere: makeSiren() };
let known: AccountView;

type Staged = ImportView & { proposed: Record<string, number>; sample: string[][] };

beforeAll(async () => {
  bench = await openBench();
  const { people } = bench.api.firm;
  const { bu_id } = await bench.owner('users').where({ id: people.anna.id }).first<{ bu_id: string }>('bu_id');
  await bench
    .owner('user_roles')
    .insert({ user_id: people.anna.id, role: 'business_support', scope: 'bu', scope_id: bu_id });
  support = bench.anna;
  known = (
    await created(
      bench.bruno,
      company(sirens.known, { legalName: 'GARAGE DU PORT', tradeName: 'Garage du Port', city: 'Brest' }),
    )
  ).body;
  await created(
    bench.nina,
    company(sirens.elsewhere, { legalName: 'CANARI PLOMBERIE', tradeName: 'Canari Plomberie' }),
  );
});
afterAll(() => bench.close());

async function stage(content: string | Blob, kind: ImportKind = 'accounts', name = 'comptes.csv') {
  const form = new FormData();
  form.set('kind', kind);
  form.set('file', typeof content === 'string' ? new Blob([content], { type: 'text/csv' }) : content, name);
  return support.post<Staged>('/imports', { body: form });
}

/** Staged, rehearsed and run with the mapping that its headings suggest. */
async function bringIn(
  content: string | Blob,
  { kind = 'accounts', updates = false }: { kind?: ImportKind; updates?: boolean } = {},
) {
  const { body: staged } = await stage(content, kind);
  const body = { mapping: staged.proposed, updates };
  const rehearsal = await support.post<{ rows: ImportRowVerdict[] }>(`/imports/${staged.id}/rehearsal`, {
    body: { ...body, from: 0 },
  });
  const before = await counted();
  const run = await support.post<{ rows: ImportRowVerdict[]; import: ImportView }>(`/imports/${staged.id}/run`, {
    body,
  });
  expect([rehearsal.status, run.status]).toEqual([200, 200]);
  return {
    id: staged.id,
    rehearsed: rehearsal.body.rows,
    rows: run.body.rows,
    import: run.body.import,
    before,
    after: await counted(),
  };
}

const counted = async () => ({
  accounts: Number((await bench.owner('accounts').count<{ count: string }[]>())[0]?.count),
  contacts: Number((await bench.owner('contacts').count<{ count: string }[]>())[0]?.count),
});
const verdicts = (rows: ImportRowVerdict[]) => rows.map(({ line, verdict, problem }) => [line, verdict, problem]);

const HEAD = 'SIREN;Raison sociale;Nom d’appel;Forme juridique;Ville;Téléphone;E-mails factures';
const file = () =>
  [
    HEAD,
    `${sirens.fresh};ATELIER NEUF;Atelier Neuf;5710;Vannes;02 99 00 00 01;a@neuf.example, b@neuf.example`,
    `${sirens.known};GARAGE DU PORT;;;Quimper;;`,
    ';Cabinet Levain;;;Rennes;;',
    ';Garage du Pors;;;Brest;;',
    `${sirens.elsewhere};CANARI PLOMBERIE;;5710;Nice;;`,
    `${sirens.fresh};ATELIER NEUF BIS;;5710;;;`,
    '123456789;FAUSSE CLÉ;;5710;;;',
    `${makeSiren()};SANS FORME;;;;;`,
    `${makeSiren()};MAUVAIS TÉLÉPHONE;;5710;;12;`,
  ].join('\r\n');

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
  await bench.bruno.patch(`/accounts/${known.id}`, { body: { city: 'Lorient' }, ifMatch: `"${changed.version}"` });
  expect((await support.post(`/imports/${id}/revert`)).body).toEqual({ removed: 0, restored: 0, kept: 1 });
  expect((await bench.bruno.get<AccountView>(`/accounts/${known.id}`)).body).toMatchObject({
    city: 'Lorient',
    source: known.source,
    segment: null,
    prioritySector: null,
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
  const { rows } = await bringIn(`SIREN;Raison sociale;Ville\n${makeSiren()};EURL VOILERIE;Auray\n`, { updates: true });
  expect(verdicts(rows)).toEqual([[2, 'duplicate', null]]);
});

test('what a file created goes again, except what somebody has worked on since; twice is once', async () => {
  const names = ['REVERS UN', 'REVERS DEUX', 'REVERS TROIS'];
  const brought = await bringIn(
    ['SIREN;Raison sociale;Forme juridique', ...names.map((name) => `${makeSiren()};${name};5710`)].join('\n'),
  );
  const of = async (name: string) =>
    (await bench.bruno.get<{ items: { id: string }[] }>(`/accounts?q=${encodeURIComponent(name)}`)).body.items[0]?.id ??
    '';
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
  expect((await support.post(`/imports/${brought.id}/revert`)).body).toEqual({ removed: 1, restored: 0, kept: 2 });
  expect((await support.post(`/imports/${brought.id}/revert`)).body).toEqual({ removed: 0, restored: 0, kept: 0 });
  expect((await counted()).accounts).toBe(brought.after.accounts - 1);
  expect(await support.post(`/imports/${brought.id}/run`, { body: { mapping: { legalName: 0 } } })).toMatchObject(
    refused(409, 'import_over'),
  );
});

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

  expect((await support.post(`/imports/${first.id}/revert`)).body).toEqual({ removed: 2, restored: 0, kept: 0 });
  expect((await bench.bruno.get<{ items: ContactView[] }>(`/accounts/${known.id}/contacts`)).body.items).toEqual([]);
});

test('a long file is written some rows at a time, and goes on where it was broken off', async () => {
  const { body: staged } = await stage(
    [
      'Raison sociale',
      ...Array.from(
        { length: 120 },
        (_, at) => `Longue Liste ${String(at).padStart(3, '0')} ${'abcdefghij'.charAt(at % 10).repeat(6)}`,
      ),
    ].join('\n'),
  );
  const body = { mapping: { legalName: 0 }, updates: false };
  const done: number[] = [];
  for (;;) {
    const { body: answer } = await support.post<{ import: ImportView }>(`/imports/${staged.id}/run`, { body });
    done.push(answer.import.done);
    if (done.length === 1)
      expect(await support.post(`/imports/${staged.id}/revert`)).toMatchObject(refused(409, 'import_running'));
    if (answer.import.done === answer.import.rows) break;
  }
  expect(done).toEqual([50, 100, 120]);
  expect((await support.get<{ items: ImportView[] }>('/imports?kind=accounts')).body.items[0]).toMatchObject({
    id: staged.id,
    rows: 120,
    done: 120,
  });
});

test.each([
  ['no table', '\uFFFD\u0000"a'],
  ['a zip that is no workbook', 'PK\u0003\u0004rest'],
])('%s is refused with what to do', async (_what, content) => {
  expect(await stage(content)).toMatchObject(refused(422, 'file_unreadable'));
});

test('a file without the column that it needs is not run', async () => {
  const { body: staged } = await stage('Ville\nBrest\n');
  expect(staged.proposed).toEqual({ city: 0 });
  expect(await support.post(`/imports/${staged.id}/run`, { body: { mapping: staged.proposed } })).toMatchObject(
    refused(422, 'import_incomplete'),
  );
  expect(await bench.bruno.post(`/imports/${staged.id}/run`, { body: { mapping: staged.proposed } })).toMatchObject(
    refused(403, 'not_allowed'),
  );
});
