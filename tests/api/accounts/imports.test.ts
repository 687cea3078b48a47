/** Accounts, contacts and opportunities from files: rehearsed, written once, taken back; nothing that somebody did since is lost. */
import type { AccountView } from '../../../contracts/accounts/account';
import type { ImportView } from '../../../contracts/imports';
import type { ApiClient } from '../../support/apiClient';
import { company, created, openBench, refused, type Bench } from './bench';
import { accountRowsSuite } from './imports/accountRows';
import { contactRowsSuite } from './imports/contactRows';
import { sirens, importing } from './imports/importing';
import { opportunityRowsSuite } from './imports/opportunityRows';

let bench: Bench;
let support: ApiClient;
let known: AccountView;

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

const plant = () => ({ bench, support, known });
const { stage } = importing(plant);

describe('accounts', () => accountRowsSuite(plant));
describe('contacts', () => contactRowsSuite(plant));
describe('opportunities', () => opportunityRowsSuite(plant));

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
