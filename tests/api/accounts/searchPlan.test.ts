/** Ten thousand accounts: both searches go by their index. */
import type { Knex } from 'knex';
import { readAccountSearch } from '../../../domain/account/search';
import { openBench, type Bench } from './bench';

const ACCOUNTS = 10_000;
let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
  const { companyId, people } = bench.api.firm;
  await bench.owner.raw(
    `INSERT INTO accounts (company_id, bu_id, bu_ids, number, legal_name, trade_name, comparison_name, legal_structure, legal_form, city)
     SELECT :companyId, u.bu_id, ARRAY[u.bu_id], '902' || lpad(n::text, 7, '0'), name, name, lower(name), 'legal_person', '5499', (ARRAY['Rennes', 'Brest', 'Nantes'])[1 + n % 3]
     FROM users u, generate_series(1, :accounts) n, LATERAL (SELECT (ARRAY['Boulangerie', 'Garage', 'Pharmacie', 'Menuiserie', 'Transports'])[1 + n % 5] || ' ' || initcap(translate(left(md5(n::text), 12), '0123456789', 'ghijklmnop')) AS name) x
     WHERE u.id = :userId`,
    { companyId, userId: people.anna.id, accounts: ACCOUNTS },
  );
  await bench.owner.raw('VACUUM ANALYZE accounts, account_words');
});
afterAll(() => bench.close());

/** What the body of a door does with these arguments, as its owner, behind the wall of a person. */
async function planOf(door: string, types: string, given: readonly unknown[]): Promise<string> {
  const { companyId, people } = bench.api.firm;
  return bench.owner.transaction(async (trx: Knex.Transaction) => {
    const {
      rows: [body],
    } = await trx.raw<{ rows: { prosrc: string }[] }>('SELECT prosrc FROM pg_proc WHERE proname = ?', [door]);
    const {
      rows: [person],
    } = await trx.raw<{ rows: { bu_id: string }[] }>('SELECT bu_id FROM users WHERE id = ?', [people.anna.id]);
    await trx.raw(
      "SELECT set_config('jalon.company', ?, true), set_config('jalon.bus', ?, true), set_config('plan_cache_mode', 'force_generic_plan', true)",
      [companyId, `{${person!.bu_id}}`],
    );
    const prepared = `PREPARE door (${types}) AS ${body!.prosrc}`;
    await trx.raw(prepared);
    const asked = `EXPLAIN EXECUTE door(${given.map((one) => (Array.isArray(one) ? `'{${one.join(',')}}'` : `'${String(one)}'`)).join(', ')})`;
    const { rows } = await trx.raw<{ rows: { 'QUERY PLAN': string }[] }>(asked);
    await trx.raw('DEALLOCATE door');
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
}

test('words are found by index', async () => {
  expect(await planOf('door_accounts_found', 'text[], text[]', [['%pharmacie%'], []])).toContain(
    'accounts_by_search_text',
  );
});

test('the words that are begun alike are found by index', async () => {
  const plan = await planOf('door_account_words', 'text[], integer', [['p', 'h'], 8]);
  expect(plan).toContain('account_words_by_letter');
  expect(plan).toContain('account_words_by_second_letter');
});

test('the answer comes while one types', async () => {
  const {
    rows: [some],
  } = await bench.owner.raw<{ rows: { trade_name: string }[] }>(
    "SELECT trade_name FROM accounts WHERE trade_name LIKE 'Pharmacie %' ORDER BY number LIMIT 1",
  );
  const name = some!.trade_name.split(' ')[1]!;
  const took: number[] = [];
  for (const q of [
    name,
    `${name.slice(0, 9)}${name.slice(10)}`,
    'pharmacie',
    'pahrmacie',
    `pharmcie ${name.slice(0, 6)}`,
  ]) {
    expect(readAccountSearch(q)).not.toBeNull();
    const began = performance.now();
    const { status, body } = await bench.anna.get<{ items: unknown[] }>(
      `/accounts?q=${encodeURIComponent(q)}&limit=20`,
    );
    took.push(Math.round(performance.now() - began));
    expect([status, body.items.length > 0]).toEqual([200, true]);
  }
  expect(Math.min(...took)).toBeLessThan(500);
});
