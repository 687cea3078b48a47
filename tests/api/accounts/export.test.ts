/** Lists that leave as files: the rows of the list, nothing that a spreadsheet would calculate, and a line in the audit. */
import { parse } from 'csv-parse/sync';
import readXlsx from 'read-excel-file/node';
import type { AccountCard } from '../../../contracts/accounts/search';
import { company, created, makeSiren, openBench, type Bench } from './bench';

let bench: Bench;
const hostile = ['=1+1', '+33 1', '-2', '@SUM(A1)', '\t=1'];
const ACCOUNTS = 620;

beforeAll(async () => {
  bench = await openBench();
  for (const [at, text] of hostile.entries()) {
    const { body } = await created(
      bench.anna,
      company(makeSiren(), {
        segment: 'TPE',
        prioritySector: 'SANTE',
        tradeName: `Piège ${at}`,
        legalName: `Piège ${at} <&">`,
      }),
    );
    // A tab is trimmed from what is typed; a peer could still write it.
    await bench.owner('accounts').where({ id: body.id }).update({ city: text });
  }
  const { companyId, people } = bench.api.firm;
  await bench.owner.raw(
    `INSERT INTO accounts (company_id, bu_id, bu_ids, number, legal_name, trade_name, comparison_name, legal_structure, legal_form)
     SELECT :companyId, u.bu_id, ARRAY[u.bu_id], '902' || lpad(n::text, 7, '0'), 'Série ' || n, 'Série ' || n, 'serie ' || n, 'legal_person', '5499' FROM users u, generate_series(1, :accounts) n WHERE u.id = :userId`,
    { companyId, userId: people.anna.id, accounts: ACCOUNTS },
  );
  await created(bench.nina, company(makeSiren(), { tradeName: 'Canari Plomberie', legalName: 'Canari Plomberie' }));
  await created(bench.other, company(makeSiren(), { tradeName: 'Canari Ailleurs', legalName: 'Canari Ailleurs' }));
});
afterAll(() => bench.close());

async function rowsOf(path: string, format: 'csv' | 'xlsx'): Promise<unknown[][]> {
  const response = await bench.anna.fetch('GET', `${path}${path.includes('?') ? '&' : '?'}format=${format}`);
  expect([response.status, response.headers.get('content-disposition')]).toEqual([
    200,
    expect.stringMatching(new RegExp(`\\.${format}"?$`)),
  ]);
  const content = Buffer.from(await response.arrayBuffer());
  if (format === 'csv') return parse(content, { bom: true, delimiter: ';', relaxQuotes: true });
  const [sheet] = await readXlsx(content);
  return sheet?.data ?? [];
}

async function listed(query: string): Promise<AccountCard[]> {
  const items: AccountCard[] = [];
  let cursor: string | null = null;
  do {
    const { body }: { body: { items: AccountCard[]; nextCursor: string | null } } = await bench.anna.get(
      `/accounts?limit=100${query}${cursor === null ? '' : `&cursor=${cursor}`}`,
    );
    items.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor !== null);
  return items;
}

describe.each(['csv', 'xlsx'] as const)('as %s', (format) => {
  test('the file holds every row of the list, in its order, and none of another unit or company', async () => {
    const [head, ...rows] = await rowsOf('/exports/accounts', format);
    expect(head).toEqual([
      'Nom',
      'Raison sociale',
      'Numéro',
      'SIREN',
      'Statut',
      'Ville',
      'BU',
      'Resp. de compte',
      'Segmentation',
      'Secteur prioritaire',
      'Cible prioritaire',
      'Opp. ouvertes',
    ]);
    expect(rows.map((row) => row[2])).toEqual((await listed('')).map(({ number }) => number));
    expect(rows).toHaveLength(ACCOUNTS + hostile.length);
    expect(JSON.stringify(rows)).not.toMatch(/canari/i);
  });

  test('its filters are those of the list', async () => {
    const [, ...rows] = await rowsOf('/exports/accounts?q=piege&kind=prospect', format);
    expect(rows.map((row) => row[2])).toEqual((await listed('&q=piege&kind=prospect')).map(({ number }) => number));
    expect(await rowsOf('/exports/accounts?kind=client', format)).toHaveLength(1);
  });

  test('no cell is calculated, and none loses what it says', async () => {
    const [, ...rows] = await rowsOf('/exports/accounts?q=piege', format);
    expect(rows.map((row) => row[5])).toEqual(hostile.map((text) => `'${text}`));
    expect(rows.map((row) => row.slice(8, 10))).toEqual(hostile.map(() => ['05-TPE', 'Santé']));
    expect(rows.map((row) => row[1])).toEqual(hostile.map((_, at) => `Piège ${at} <&">`));
  });
});

test('contacts leave with their account', async () => {
  const [account] = await listed('&q=piege');
  await bench.anna.post(`/accounts/${account?.id ?? ''}/contacts`, {
    body: {
      civility: 'MME',
      firstName: 'Éloïse',
      lastName: 'Lefèvre',
      title: null,
      department: null,
      hierarchyLevel: null,
      email: 'e.lefevre@piege.example',
      phone: '0687654321',
      types: ['vault', 'signatory'],
    },
  });
  for (const query of [`accountId=${account?.id ?? ''}`, 'q=piege']) {
    expect((await rowsOf(`/exports/contacts?${query}`, 'csv')).slice(1)).toEqual([
      [
        'Piège 0',
        account?.number,
        'MME',
        'Lefèvre',
        'Éloïse',
        '',
        '',
        '',
        'e.lefevre@piege.example',
        '0687654321',
        'Signataire, Coffre-fort numérique',
        'Principal',
        '',
      ],
    ]);
  }
});

test('who takes a list away is in the audit, with how many rows left; the words of the search are not', async () => {
  await rowsOf('/exports/accounts?q=piege', 'xlsx');
  const lines = await bench
    .owner('audit')
    .whereIn('action', ['exportAccounts', 'exportEnded'])
    .orderBy('id', 'desc')
    .limit(2)
    .select<{ action: string; outcome: string; principal_id: string; data: object }[]>(
      'action',
      'outcome',
      'principal_id',
      'data',
    );
  expect(lines).toEqual([
    {
      action: 'exportEnded',
      outcome: 'read',
      principal_id: bench.api.firm.people.anna.id,
      data: { list: 'exportAccounts', rows: hostile.length, complete: true },
    },
    {
      action: 'exportAccounts',
      outcome: 'read',
      principal_id: bench.api.firm.people.anna.id,
      data: { format: 'xlsx', searched: true },
    },
  ]);
});

test.each([['format=pdf'], ['format=csv&limit=3'], ['']])('%j is no export', async (query) => {
  expect(await bench.anna.get(`/exports/accounts?${query}`)).toMatchObject({
    status: 400,
    body: { code: 'invalid_input' },
  });
});
