import { verify } from '@node-rs/argon2';
import { openPool, type Knex } from '../../db/pool';
import { createTestDatabase, type TestDatabase } from '../../tests/support/postgres';
import { DEMO_PASSWORD, loadDemo } from './load';

const now = new Date('2026-11-24T10:00:00Z');

let database: TestDatabase;
let owner: Knex;
let first: { loaded: boolean };

beforeAll(async () => {
  database = await createTestDatabase();
  owner = openPool({ url: database.ownerUrl, name: 'test', max: 2 });
  first = await loadDemo(database.ownerUrl, now, { stories: false });
}, 60_000);

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

async function count(table: string, where: object = {}): Promise<number> {
  const row = await owner(table).where(where).count<{ count: number }[]>('*').first();
  return row?.count ?? 0;
}

test('an empty database is filled, a filled one is left as it is', async () => {
  const accounts = await count('accounts');
  expect(first).toEqual({ loaded: true });
  expect(await loadDemo(database.ownerUrl, now, { stories: false })).toEqual({ loaded: false });
  expect(await count('accounts')).toBe(accounts);
});

describe('the firm', () => {
  test('has two regions of two hubs of two business units, and a second company beside it', async () => {
    expect(await count('companies')).toBe(2);
    const { rows } = await owner.raw<{ rows: unknown[] }>(`
      SELECT r.name AS region, r.holidays, count(DISTINCT h.id)::int AS hubs, count(b.id)::int AS units
      FROM companies c JOIN regions r ON r.company_id = c.id JOIN hubs h ON h.region_id = r.id JOIN business_units b ON b.hub_id = h.id
      WHERE c.code = 'VBR' GROUP BY r.id ORDER BY r.name`);
    expect(rows).toEqual([
      { region: 'Grand Est', holidays: 'FR-ALSACE-MOSELLE', hubs: 2, units: 4 },
      { region: 'Paris Centre', holidays: 'FR', hubs: 2, units: 4 },
    ]);
  });

  test('is fully staffed: whoever approves or handles exists in each perimeter', async () => {
    const { rows } = await owner.raw<{ rows: { role: string; perimeters: number }[] }>(`
      SELECT role, count(DISTINCT scope_id)::int AS perimeters FROM user_roles r JOIN users u ON u.id = r.user_id JOIN companies c ON c.id = u.company_id
      WHERE c.code = 'VBR' GROUP BY role`);
    expect(Object.fromEntries(rows.map(({ role, perimeters }) => [role, perimeters]))).toEqual({
      consultant: 8,
      bu_head: 8,
      hub_director: 4,
      regional_offer_head: 2,
      business_support: 2,
      support_supervisor: 2,
      client_relations: 1,
      development_team: 1,
      development_lead: 2,
      administrator: 1,
      auditor: 1,
    });
  });

  test('lets everybody in with the demo password', async () => {
    const user = await owner('users').where({ code: 'CBER' }).first<{ email: string; password_hash: string }>();
    expect(user.email).toBe('claire.berthelin@cabinet-demo.fr');
    expect(await verify(user.password_hash, DEMO_PASSWORD)).toBe(true);
  });
});

test('the standard accounting proposal is the one of requirements 168-171', async () => {
  const { rows } = await owner.raw<{ rows: unknown[] }>(`
    SELECT p.label, p.kind, op.quantity_hundredths AS quantity, op.always_kept AS kept, (
      SELECT unit_price_cents::int FROM product_prices WHERE product_id = p.id AND bu_id IS NULL AND valid_from <= '2026-11-24' ORDER BY valid_from DESC LIMIT 1) AS cents
    FROM offers o JOIN offer_products op ON op.offer_id = o.id JOIN products p ON p.id = op.product_id WHERE o.code = 'EC_CPTA' ORDER BY op.position LIMIT 8`);
  const kept = true;
  expect(rows).toEqual([
    { label: 'Tenue', kind: 'planned', quantity: 2400, cents: 8000, kept },
    { label: 'Révision', kind: 'planned', quantity: 800, cents: 10_000, kept },
    { label: 'Supervision et moment clé', kind: 'planned', quantity: 400, cents: 15_500, kept },
    { label: 'Complément Honoraires Compta', kind: 'complement', quantity: 0, cents: 100, kept },
    { label: 'Régie Comptabilité - Travaux Compl. Assistant', kind: 'regie', quantity: 0, cents: 7000, kept },
    { label: 'Régie Comptabilité - Travaux Compl. Analyste', kind: 'regie', quantity: 0, cents: 10_000, kept },
    { label: 'Régie Comptabilité - Travaux Compl. Partenaire', kind: 'regie', quantity: 0, cents: 15_500, kept },
    { label: 'Régie Comptabilité - Travaux Compl. Associé', kind: 'regie', quantity: 0, cents: 30_000, kept },
  ]);
});

describe('customers', () => {
  test('are some forty, one of them without SIREN and one a natural person', async () => {
    expect(await count('accounts')).toBe(42);
    expect(await count('accounts', { siren: null })).toBe(1);
    expect(await count('accounts', { legal_structure: 'natural_person' })).toBe(1);
  });

  test('have one to four contacts each', async () => {
    const { rows } = await owner.raw<{ rows: { least: number; most: number }[] }>(`
      SELECT min(n)::int AS least, max(n)::int AS most FROM (SELECT count(c.id) AS n FROM accounts a LEFT JOIN contacts c ON c.account_id = a.id GROUP BY a.id) x`);
    expect(rows[0]).toEqual({ least: 1, most: 4 });
  });
});
