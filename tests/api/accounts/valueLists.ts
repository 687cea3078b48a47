/** Lists of values that an administrator keeps (requirement 359, D30). */
import type { AccountView } from '../../../contracts/accounts/account';
import type { ContactView } from '../../../contracts/accounts/contact';
import type { KeptListView } from '../../../contracts/lists';
import type { ReferenceData } from '../../../contracts/reference';
import type { ApiClient } from '../../support/apiClient';
import { company, created, makeSiren, refused, type Bench } from './bench';

interface Lists {
  items: KeptListView[];
}

export function valueListSuite(benchOf: () => Bench): void {
  let admin: ApiClient;
  /** Another administrator of the same firm. */
  let second: ApiClient;
  beforeAll(async () => {
    const { api, owner } = benchOf();
    await owner('user_roles').insert({
      user_id: api.firm.people.bruno.id,
      role: 'administrator',
      scope: 'company',
      scope_id: api.firm.companyId,
    });
    [admin, second] = [await api.login(api.firm.people.admin), await api.login(api.firm.people.bruno)];
  });

  const listed = async (list: string) =>
    (await admin.get<Lists>('/admin/lists')).body.items.find((one) => one.list === list)!;
  const valueOf = async (list: string, code: string) =>
    (await listed(list)).values.find((value) => value.code === code)!;
  const ifMatch = async (list: string) => `"${(await listed(list)).version}"`;
  const change = async (list: string, code: string, body: object) =>
    admin.patch<Lists>(`/admin/list-values/${(await valueOf(list, code)).id}`, { body, ifMatch: await ifMatch(list) });
  const add = async (list: string, code: string, label: string, by = admin) =>
    by.post('/admin/list-values', { body: { list, code, label }, ifMatch: await ifMatch(list) });
  const offered = async (list: string) =>
    (await benchOf().anna.get<ReferenceData>('/reference')).body.lists[list]!.map(({ code }) => code);
  const auditOf = (action: string) =>
    benchOf()
      .owner('audit')
      .where({ action, outcome: 'applied' })
      .orderBy('id')
      .select<{ data: unknown; principal_id: string }[]>('data', 'principal_id');

  test('to whoever is no administrator there is nothing here', async () => {
    const { version } = await listed('civility');
    const { nina } = benchOf();
    expect(await nina.get('/admin/lists')).toMatchObject(refused(404, 'not_found'));
    expect(
      await nina.post('/admin/list-values', {
        body: { list: 'civility', code: 'PR', label: 'Pr' },
        ifMatch: `"${version}"`,
      }),
    ).toMatchObject(refused(404, 'not_found'));
    expect(
      await nina.patch(`/admin/list-values/${(await valueOf('civility', 'M')).id}`, {
        body: { act: 'rename', label: 'Monsieur' },
        ifMatch: `"${version}"`,
      }),
    ).toMatchObject(refused(404, 'not_found'));
    expect((await listed('civility')).version).toBe(version);
  });

  test('what is added is offered last, what is renamed keeps its code, and both are in the audit', async () => {
    expect(await add('civility', 'PR', 'Pr')).toMatchObject({ status: 201 });
    expect(await change('civility', 'PR', { act: 'rename', label: 'Professeur' })).toMatchObject({ status: 200 });
    expect(await offered('civility')).toEqual(['M', 'MME', 'ME', 'DR', 'PR']);
    expect(await valueOf('civility', 'PR')).toMatchObject({ label: 'Professeur', uses: [] });
    expect(await auditOf('listValueAdded')).toMatchObject([
      { data: { list: 'civility', code: 'PR', label: 'Pr' }, principal_id: benchOf().api.firm.people.admin.id },
    ]);
    expect(await auditOf('listValueRenamed')).toMatchObject([
      { data: { list: 'civility', code: 'PR', from: 'Pr', to: 'Professeur' } },
    ]);
  });

  test('forms offer values in the order that they were put in', async () => {
    const { values, version } = await listed('segment');
    const ids = values.map(({ id }) => id).reverse();
    expect(
      await admin.post('/admin/list-values/order', {
        body: { list: 'segment', valueIds: ids.slice(1) },
        ifMatch: `"${version}"`,
      }),
    ).toMatchObject(refused(422, 'reference_unknown'));
    expect(
      await admin.post('/admin/list-values/order', {
        body: { list: 'segment', valueIds: ids },
        ifMatch: `"${version}"`,
      }),
    ).toMatchObject({ status: 200 });
    expect(await offered('segment')).toEqual(values.map(({ code }) => code).reverse());
  });

  test('a retired value is offered no more, stays on what holds it until another is chosen, and comes back', async () => {
    const { anna } = benchOf();
    const { body: account } = await created(anna, company(makeSiren(), { sourceType: 'CAMPAGNE' }));
    const { body: contact } = await anna.post<ContactView>(`/accounts/${account.id}/contacts`, {
      body: {
        civility: 'DR',
        firstName: 'Luce',
        lastName: 'Abel',
        title: null,
        department: null,
        hierarchyLevel: null,
        email: null,
        phone: null,
        types: [],
      },
    });
    expect(await valueOf('sourceType', 'CAMPAGNE')).toMatchObject({ uses: [{ of: 'account', count: 1 }] });
    for (const [list, code] of [
      ['sourceType', 'CAMPAGNE'],
      ['civility', 'DR'],
    ] as const)
      expect(await change(list, code, { act: 'retire' })).toMatchObject({ status: 200 });

    const { body: reference } = await anna.get<ReferenceData>('/reference');
    expect(reference.lists['sourceType']!.map(({ code }) => code)).not.toContain('CAMPAGNE');
    expect(reference.retired['sourceType']).toEqual([{ code: 'CAMPAGNE', label: 'Campagne marketing' }]);
    expect(await anna.post('/accounts', { body: company(makeSiren(), { sourceType: 'CAMPAGNE' }) })).toMatchObject(
      refused(422, 'value_retired', { params: { field: 'sourceType' } }),
    );
    // As its forms send them: with all their fields.
    expect(
      await anna.patch<AccountView>(`/accounts/${account.id}`, {
        body: { city: 'Brest', sourceType: 'CAMPAGNE' },
        ifMatch: '"1"',
      }),
    ).toMatchObject({ status: 200, body: { sourceType: 'CAMPAGNE' } });
    expect(
      await anna.patch<ContactView>(`/contacts/${contact.id}`, {
        body: { civility: 'DR', title: 'Gérante' },
        ifMatch: '"1"',
      }),
    ).toMatchObject({ status: 200, body: { civility: 'DR', title: 'Gérante' } });

    expect(await change('sourceType', 'CAMPAGNE', { act: 'restore' })).toMatchObject({ status: 200 });
    expect(await offered('sourceType')).toContain('CAMPAGNE');
    expect([...(await auditOf('listValueRetired')), ...(await auditOf('listValueRestored'))]).toMatchObject([
      { data: { code: 'CAMPAGNE' } },
      { data: { code: 'DR' } },
      { data: { code: 'CAMPAGNE' } },
    ]);
  });

  test('of two administrators at once one holds, and the other is told whose change came first', async () => {
    const version = await ifMatch('prioritySector');
    const asked = (by: ApiClient, code: string) =>
      by.post('/admin/list-values', { body: { list: 'prioritySector', code, label: code }, ifMatch: version });
    const answers = await Promise.all([asked(admin, 'LUXE'), asked(second, 'SPORT')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412]);
    const first = answers[0].status === 201 ? 'Adele Martel' : 'Bruno Kerdal';
    expect(answers.find(({ status }) => status === 412)).toMatchObject(
      refused(412, 'list_changed', { params: { by: first } }),
    );
    expect((await listed('prioritySector')).lastChange).toMatchObject({ by: first });
  });

  test('no two values of a list read alike, and types that rules name are neither added to nor retired', async () => {
    expect(await add('lossReason', 'PRIX', 'Autre')).toMatchObject(refused(409, 'value_exists'));
    expect(await add('lossReason', 'TROP_CHER', 'perdue : prix trop ÉLEVÉ')).toMatchObject(
      refused(409, 'value_exists'),
    );
    expect(await add('lossReason', 'trop cher', 'Trop cher')).toMatchObject(refused(400, 'invalid_input'));
    expect(await add('documentKind', 'PASSEPORT', 'Passeport')).toMatchObject(refused(409, 'list_named_by_rules'));
    expect(await change('documentKind', 'kbis', { act: 'retire' })).toMatchObject(refused(409, 'list_named_by_rules'));
    expect(await change('documentKind', 'kbis', { act: 'rename', label: 'Extrait K bis' })).toMatchObject({
      status: 200,
    });
  });

  test('the lists of another firm are out of reach', async () => {
    const { api, owner, other } = benchOf();
    const foreign = await valueOf('civility', 'M');
    expect(
      await other.patch(`/admin/list-values/${foreign.id}`, {
        body: { act: 'rename', label: 'X' },
        ifMatch: await ifMatch('civility'),
      }),
    ).toMatchObject(refused(404, 'not_found'));
    expect(
      await owner('list_values')
        .where({ company_id: api.firm.otherCompanyId, list: 'civility' })
        .orderBy('position')
        .pluck('label'),
    ).toEqual(['M.', 'Mme', 'Me', 'Dr']);
  });
}
