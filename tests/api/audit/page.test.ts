/** What an auditor reads, filters and takes away. */
import type { AuditLine, ChainState } from '../../../contracts/audit';
import { verifyWhenDue } from '../../../activities/loops/audit';
import { createSealer } from '../../../db/audit/seal';
import { openPool, type Knex } from '../../../db/pool';
import { withinCompany } from '../../../db/wall';
import { startTestApi, type TestApi } from '../../support/api';
import type { ApiClient } from '../../support/apiClient';

jest.setTimeout(300_000);

interface Page {
  items: AuditLine[];
  nextCursor: string | null;
  chain: ChainState | null;
}

let api: TestApi;
let owner: Knex;
let admin: ApiClient;
let anna: ApiClient;
let accountId: string;

beforeAll(async () => {
  api = await startTestApi();
  owner = openPool({ url: api.database.ownerUrl, name: 'looking', max: 2 });
  const { companyId, bu, people } = api.firm;
  const line = (more: object) => ({
    company_id: companyId,
    bu_id: bu.rennes,
    principal_kind: 'person',
    principal_id: people.bruno.id,
    action: 'tested',
    object_kind: 'test',
    outcome: 'applied',
    ...more,
  });
  // The last minutes of a day and the first of the next, in Paris.
  await owner('audit').insert([
    line({ at: '2026-03-31T21:59:00Z', action: 'before' }),
    line({ at: '2026-03-31T22:01:00Z', action: 'midnight' }),
    line({ at: '2026-04-01T21:59:00Z', action: 'evening' }),
    line({ at: '2026-04-01T22:00:00Z', action: 'after' }),
  ]);
  await owner('audit').insert({ ...line({ action: 'elsewhere' }), company_id: api.firm.otherCompanyId });
  [admin, anna] = [await api.login(people.admin), await api.login(people.anna)];
  const account = {
    company_id: companyId,
    bu_id: bu.nice,
    bu_ids: [bu.nice],
    number: 'P-900001',
    legal_name: 'Ateliers',
    trade_name: 'Ateliers',
    comparison_name: 'ateliers',
    legal_structure: 'legal_person',
    legal_form: '5710',
  };
  const [inserted] = await owner('accounts').insert(account).returning<{ id: string }[]>('id');
  accountId = inserted!.id;
  expect((await anna.get(`/accounts/${accountId}`)).status).toBe(404);
});
afterAll(async () => {
  await owner.destroy();
  await api.close();
});

const lines = async (query: Record<string, string>) =>
  (await admin.get<Page>(`/audit?${new URLSearchParams(query).toString()}`)).body;
const actions = async (query: Record<string, string>) => (await lines(query)).items.map(({ action }) => action);

test('a line says who tried what on which record, and what came of it', async () => {
  const [line] = (await lines({ outcome: 'refused' })).items;
  const { anna: who } = api.firm.people;
  expect(line).toMatchObject({
    by: { kind: 'person', id: who.id, name: 'Anna Lemoine' },
    action: 'getAccount',
    object: { kind: 'account', id: accountId, number: 'P-900001' },
    outcome: 'refused',
    code: 'not_found',
    reason: 'Introuvable',
    businessUnit: 'Nice',
  });
});

test('days are days of Paris, both included', async () => {
  expect(await actions({ from: '2026-04-01', to: '2026-04-01' })).toEqual(['evening', 'midnight']);
});

test('by person, action, outcome, record and number, all of them together', async () => {
  expect(await actions({ personId: api.firm.people.bruno.id })).toEqual(['after', 'evening', 'midnight', 'before']);
  expect(await actions({ action: 'evening' })).toEqual(['evening']);
  expect(await actions({ objectId: accountId })).toEqual(['getAccount']);
  expect(await actions({ number: 'P-900001' })).toEqual(['getAccount']);
  expect(await actions({ number: 'P-900001', outcome: 'applied' })).toEqual([]);
  expect(await actions({ number: 'P-none' })).toEqual([]);
});

test('pages go on where the last one ended, whatever is written meanwhile', async () => {
  const query = { personId: api.firm.people.bruno.id, limit: '2' };
  const first = await lines(query);
  await api.login(api.firm.people.bruno);
  const second = await lines({ ...query, cursor: first.nextCursor! });
  expect([...first.items, ...second.items].map(({ action }) => action)).toEqual([
    'after',
    'evening',
    'midnight',
    'before',
  ]);
  expect(second.nextCursor).toBeNull();
  expect(await admin.get('/audit?cursor=x')).toMatchObject({ status: 400, body: { code: 'invalid_cursor' } });
});

test('the export holds every line of the filter, calculates nothing, and is itself in the audit', async () => {
  await owner('users').where({ id: api.firm.people.bruno.id }).update({ first_name: '=HYPERLINK("http://x")' });
  const answer = await admin.get<string>(`/audit/export?personId=${api.firm.people.bruno.id}&to=2026-12-31`);
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="?audit-\d{4}-\d\d-\d\d\.csv"?$/);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  const rows = answer.body.trimEnd().split('\r\n');
  expect(rows[0]).toMatch(/Ligne;Instant \(UTC\);Auteur;/);
  expect(rows.slice(1).map((row) => row.split(';').at(5))).toEqual(
    expect.arrayContaining(['after', 'evening', 'midnight', 'before']),
  );
  expect(rows.filter((row) => /(^|;)"?[=+@]/.test(row))).toEqual([]);
  expect(rows.at(-1)).toContain(`"'=HYPERLINK(""http://x"") Kerdal"`);
  expect((await lines({ action: 'exportAudit' })).items).toMatchObject([
    { outcome: 'read', data: { personId: api.firm.people.bruno.id, to: '2026-12-31' } },
  ]);
});

test('an export of more than one page has every line once', async () => {
  const { companyId } = api.firm;
  await owner('audit').insert(
    Array.from({ length: 2500 }, (_, index) => ({
      company_id: companyId,
      principal_kind: 'system',
      action: 'many',
      object_kind: 'test',
      outcome: 'applied',
      data: JSON.stringify({ index }),
    })),
  );
  const { body } = await admin.get<string>('/audit/export?action=many');
  const numbers = body
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((row) => Number(row.split(';')[0]));
  expect(new Set(numbers).size).toBe(2500);
});

test('the state of the chain is what the last walk found', async () => {
  const { pool } = api.deps;
  const problems: unknown[] = [];
  const verify = (now: Date) => verifyWhenDue(pool, undefined, (error) => void problems.push(error), now);
  expect((await lines({})).chain).toBeNull();
  await createSealer(pool)();
  await verify(new Date());
  const intact = (await lines({})).chain!;
  expect(intact).toMatchObject({ findings: 0, anchors: 0, sealedAt: expect.any(String) as string });
  expect(intact.links).toBeGreaterThan(2500);

  await owner('audit').where({ action: 'evening' }).update({ outcome: 'refused' });
  await verify(new Date());
  expect((await lines({})).chain).toEqual(intact);
  await verify(new Date(Date.now() + 2 * 3_600_000));
  expect((await lines({})).chain).toMatchObject({ findings: 1 });
  expect(problems).toMatchObject([{ name: 'AuditTamperedError', companyId: api.firm.companyId, findings: 1 }]);
  await expect(
    withinCompany(pool, api.firm.companyId, (trx) => trx.raw('UPDATE audit_verifications SET findings = 0')),
  ).rejects.toMatchObject({ code: '42501' });
});

test('a right that changes is in it, whoever changed it and by whatever way', async () => {
  const { bu, people } = api.firm;
  const user_id = people.nina.id;
  const role = { user_id, role: 'support_supervisor', scope: 'bu', scope_id: bu.nice };
  const since = (await owner('audit').max<{ max: number }[]>('id'))[0]!.max;
  // A hand on the database; then a screen, which says who is at it.
  await owner('user_roles').insert(role);
  await owner('user_roles').where(role).update({ scope_id: bu.rennes });
  await owner.transaction(async (trx) => {
    await trx.raw("SELECT set_config('jalon.user', ?, true)", [people.admin.id]);
    await trx('user_roles').where({ user_id, role: role.role }).delete();
    await trx('users').where({ id: user_id }).update({ bu_id: bu.rennes });
  });
  for (const change of [
    { password_hash: 'another' },
    { disabled_at: new Date() },
    { disabled_at: null },
    { first_name: 'Ninon' },
  ])
    await owner('users').where({ id: user_id }).update(change);
  const [byNobody, byAdmin] = [
    { kind: 'system', by: null },
    { kind: 'person', by: people.admin.id },
  ];
  const scope = (scopeId: string) => ({ role: role.role, scope: 'bu', scopeId });
  expect(
    await owner('audit')
      .where({ object_kind: 'person', object_id: user_id, outcome: 'applied' })
      .where('id', '>', since)
      .orderBy('id')
      .select('action', 'principal_kind as kind', 'principal_id as by', 'data'),
  ).toEqual([
    { action: 'roleGranted', ...byNobody, data: scope(bu.nice) },
    { action: 'roleWithdrawn', ...byNobody, data: scope(bu.nice) },
    { action: 'roleGranted', ...byNobody, data: scope(bu.rennes) },
    { action: 'roleWithdrawn', ...byAdmin, data: scope(bu.rennes) },
    { action: 'personMoved', ...byAdmin, data: { from: bu.nice, to: bu.rennes } },
    { action: 'passwordChanged', ...byNobody, data: {} },
    { action: 'personDisabled', ...byNobody, data: {} },
    { action: 'personEnabled', ...byNobody, data: {} },
  ]);
});
