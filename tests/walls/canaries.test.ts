/** A word in every text of a business unit and of a company: nobody else ever reads it, wherever they look. */
import { parse } from 'csv-parse/sync';
import { exportOperations } from '../../contracts/exports';
import { DEFAULT_START_MONTH, fiscalYearOf } from '../../domain/dates/fiscalYear';
import { todayInParis } from '../../domain/dates/zone';
import type { Profile } from '../../domain/principal/principal';
import { crawl, type Read } from './canaries/crawl';
import { stamp, wordOf, wordsIn, type Stamped } from './canaries/stamp';
import { startWorld, type World } from './world/world';

jest.setTimeout(300_000);

let world: World;
let stamped: { unit: Stamped[]; company: Stamped[] };

beforeAll(async () => {
  world = await startWorld();
  const { id, company_id } = await world
    .owner('business_units')
    .where({ code: 'P11' })
    .first<{ id: string; company_id: string }>('id', 'company_id');
  // Some are worked on with another unit, which may then read them.
  await world
    .owner('accounts')
    .where({ bu_id: id })
    .update({ bu_ids: [id] });
  await leaveAbsence(company_id);
  await leaveTarget(company_id, id);
  stamped = {
    unit: await stamp(world.owner, 'p11', { column: 'bu_id', id }),
    company: await stamp(world.owner, 'vbr', { column: 'company_id', id: company_id }),
  };
});
afterAll(() => world.close());

/** Everybody's routing reads absences, so their wall is the company; the word is for those whom it concerns. */
async function leaveAbsence(company_id: string): Promise<void> {
  const idOf = async (first_name: string) =>
    (await world.owner('users').where({ company_id, first_name }).first<{ id: string }>('id')).id;
  const user_id = await idOf('Claire');
  await world.owner('absences').insert({
    id: world.owner.raw('gen_random_uuid()'),
    company_id,
    user_id,
    substitute_id: await idOf('Marc'),
    starts_on: '2030-01-07',
    ends_on: '2030-01-08',
    word: 'Congés',
    created_by: user_id,
    created_at: new Date(),
  });
}

/** Refused with a word, by somebody who validates. */
async function leaveTarget(company_id: string, bu_id: string): Promise<void> {
  const [account, by] = [
    await world.owner('accounts').where({ bu_id }).first<{ id: string }>('id'),
    await world.owner('users').where({ company_id, first_name: 'Bertrand' }).first<{ id: string }>('id'),
  ];
  const at = new Date();
  await world.owner('priority_targets').insert({
    company_id,
    bu_id,
    account_id: account.id,
    fiscal_year: fiscalYearOf(todayInParis(at), DEFAULT_START_MONTH),
    state: 'refused',
    proposed_by: by.id,
    proposed_at: at,
    ended_by: by.id,
    ended_at: at,
    reason: 'Hors plan',
  });
}

const searched: Stamped[] = [
  { table: 'accounts', column: 'legal_name' },
  { table: 'cases', column: 'title' },
  { table: 'opportunities', column: 'name' },
  { table: 'contacts', column: 'last_name' },
];

async function readBy(name: string, profile: Profile = 'main'): Promise<Read[]> {
  const client = await world.enter(name);
  if (profile === '360') await client.post('/me/profile', { body: { profile } });
  return crawl(client, world.owner, [...searched.map((where) => wordOf('p11', where)), 'zqvbr']);
}

/** Which words somebody met, by operation. */
function met(reads: readonly Read[], whose: string): string[] {
  const found = reads.flatMap(({ id, text }) =>
    wordsIn(text)
      .filter((word) => word.whose === whose)
      .map(({ where }) => `${id} ${where}`),
  );
  return [...new Set(found)].sort();
}

const columnsOf = (found: readonly string[]) => [...new Set(found.map((one) => one.split(' ')[1] ?? ''))].sort();

test('words stand in the texts of records of all kinds', () => {
  expect(stamped.unit.length).toBeGreaterThan(40);
  expect(stamped.company.map(({ table }) => table)).toEqual(
    expect.arrayContaining(['users', 'regions', 'offers', 'list_values']),
  );
});

test('whoever may reads them: the words are met where they stand', async () => {
  const reads = await readBy('Claire Berthelin');
  const own = met(reads, 'p11');
  expect(columnsOf(met(reads, 'vbr'))).toContain('absences.word');
  expect(columnsOf(own)).toEqual(
    expect.arrayContaining([
      'accounts.city',
      'priority_targets.reason',
      'contacts.last_name',
      'documents.name',
      'opportunities.name',
      'proposals.label',
      'proposal_lines.label',
      'missions.label',
      'requests.title',
      'requests.fields',
      'checklist_items.answer',
      'cases.title',
    ]),
  );
  expect(columnsOf(own).length).toBeGreaterThan(30);
});

// "Who has this company already, in the whole firm" shows an identity card (D1, D2), and nothing else of it.
const identityCard = [
  'findDuplicates accounts.legal_name',
  'findDuplicates accounts.number',
  'findDuplicates accounts.trade_name',
];

test.each(['Inès Cordouan', 'Émilie Schwartzel'])(
  '%s, of another business unit, meets none but on the identity card of a duplicate',
  async (name) => {
    const reads = await readBy(name);
    expect(met(reads, 'p11').filter((one) => !identityCard.includes(one))).toEqual([]);
    expect(columnsOf(met(reads, 'vbr'))).not.toContain('absences.word');
  },
);

test('the administrator of another company meets neither the words of a unit nor those of the company', async () => {
  const reads = await readBy('Simon Arpajolles');
  expect([...met(reads, 'p11'), ...met(reads, 'vbr')]).toEqual([]);
});

describe('the 360° profile', () => {
  /** The CRM module (requirements 296-300): accounts, contacts, opportunities and what happened to them. */
  const crm =
    /^(accounts|account_merges|priority_targets|client_groups|sites|contacts|contact_attachments|opportunities|interactions|cases|case_events|audit)\./;

  test('opens the CRM module across business units and nothing else', async () => {
    const found = met(await readBy('Inès Cordouan', '360'), 'p11');
    expect(columnsOf(found)).toEqual(
      expect.arrayContaining(['accounts.city', 'contacts.last_name', 'opportunities.name']),
    );
    expect(found.filter((one) => !crm.test(one.split(' ')[1] ?? ''))).toEqual([]);
    expect(found.filter((one) => /Document|Proposal|Mission|Request|Task/.test(one.split(' ')[0] ?? ''))).toEqual([]);
  });

  test('never another company', async () => {
    const reads = await readBy('Simon Arpajolles', '360');
    expect([...met(reads, 'p11'), ...met(reads, 'vbr')]).toEqual([]);
  });
});

describe('a list that leaves as a file holds what its page shows', () => {
  interface Shown {
    number?: string;
    subject?: { number: string };
  }
  const lists = [
    ['exportAccounts', '/accounts', {}],
    ['exportOpportunities', '/opportunities', { scope: 'open' }],
    ['exportRequests', '/requests', { mine: 'false' }],
    ['exportTasks', '/tasks', { queue: 'all' }],
    ['exportTracking', '/reports/processes', { sort: '-opened' }],
    ['exportMissions', '/missions', {}],
    ['exportProposals', '/proposals', {}],
  ] as const;

  test.each(lists)('%s', async (id, path, query) => {
    const client = await world.enter('Léa Pommerel');
    const shown: Shown[] = [];
    let cursor: string | null = null;
    do {
      const page: { body: { items: Shown[]; nextCursor: string | null } } = await client.get(
        `${path}?${new URLSearchParams({ ...query, limit: '100', ...(cursor !== null && { cursor }) }).toString()}`,
      );
      shown.push(...page.body.items);
      cursor = page.body.nextCursor;
    } while (cursor !== null);
    const { status, body } = await client.get<string>(
      `${exportOperations[id].path}?${new URLSearchParams({ ...query, format: 'csv' }).toString()}`,
    );
    const rows = parse<Record<string, string>>(body, { bom: true, delimiter: ';', columns: true });
    expect(status).toBe(200);
    expect(shown.length).toBeGreaterThan(0);
    expect(rows.map((row) => row['Numéro'])).toEqual(shown.map(({ number, subject }) => number ?? subject?.number));
  });
});
