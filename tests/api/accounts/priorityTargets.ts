/** "Cible prioritaire FYnn" through the API: proposed, validated by two, refused, gone with its year, and what two accounts made one keep. */
import type { AccountCard } from '../../../contracts/accounts/search';
import type { NotificationView } from '../../../contracts/notifications';
import type { PriorityTargetView, TargetToValidate } from '../../../contracts/priorityTargets';
import type { ApiClient } from '../../support/apiClient';
import { company, created, makeSiren, refused, type Bench } from './bench';

export function priorityTargetSuite(plant: () => Bench, at: (instant: Date) => void): void {
  let bench: Bench;
  /** Directs the hub of Rennes. */
  let director: ApiClient;
  /** Leads development in the west. */
  let lead: ApiClient;
  beforeAll(async () => {
    bench = plant();
    const { people, bu, region } = bench.api.firm;
    const { hub_id } = await bench.owner('business_units').where({ id: bu.rennes }).first<{ hub_id: string }>('hub_id');
    await bench.owner('user_roles').insert([
      { user_id: people.admin.id, role: 'hub_director', scope: 'hub', scope_id: hub_id },
      { user_id: people.support.id, role: 'development_lead', scope: 'region', scope_id: region.west },
    ]);
    director = await bench.api.login(people.admin);
    lead = await bench.api.login(people.support);
  });
  beforeEach(() => at(new Date('2026-11-26T09:00:00Z')));

  const record = async (more: object = {}) =>
    (await created(bench.anna, company(makeSiren(), { clientLeadPartnerId: bench.api.firm.people.anna.id, ...more })))
      .body;
  const read = async (id: string, client = bench.anna) =>
    (await client.get<PriorityTargetView>(`/accounts/${id}/priority-target`)).body;
  const act = async (id: string, client: ApiClient, body: object, version?: number) =>
    client.post<PriorityTargetView>(`/accounts/${id}/priority-target`, {
      body,
      ifMatch: `"${version ?? (await read(id, client)).version}"`,
    });
  const waiting = async (client: ApiClient) =>
    (await client.get<{ items: TargetToValidate[] }>('/priority-targets/waiting?limit=100')).body.items.map(
      ({ account }) => account.id,
    );
  const listed = async (priorityTarget: string) =>
    (
      await bench.anna.get<{ items: AccountCard[] }>(`/accounts?limit=100&priorityTarget=${priorityTarget}`)
    ).body.items.map(({ id }) => id);
  const allowed = ({ permissions }: PriorityTargetView) =>
    permissions.filter((one) => one.allowed).map(({ action }) => action);

  test('proposed by whoever answers for the client, validated by the hub director and the development lead, found by both states', async () => {
    const { id } = await record();
    expect(await read(id)).toMatchObject({ fiscalYear: 2027, target: null, waitsFor: [], former: [], version: 0 });
    expect([allowed(await read(id)), allowed(await read(id, bench.bruno))]).toEqual([['propose'], []]);
    expect(await act(id, bench.bruno, { act: 'propose' })).toMatchObject(refused(403, 'not_allowed'));
    expect(await act(id, bench.anna, { act: 'propose' })).toMatchObject({
      status: 200,
      etag: '"1"',
      body: {
        target: { state: 'proposed', proposedBy: { name: 'Anna Lemoine' }, validations: [] },
        waitsFor: [
          { side: 'hub', people: ['Adele Martel'] },
          { side: 'development', people: ['Solenn Morvan'] },
        ],
      },
    });
    expect(await act(id, bench.anna, { act: 'propose' }, 0)).toMatchObject(refused(412, 'stale_version'));
    expect(await act(id, bench.anna, { act: 'propose' })).toMatchObject(refused(409, 'target_stands'));
    expect([
      (await waiting(director)).includes(id),
      (await waiting(lead)).includes(id),
      await waiting(bench.anna),
    ]).toEqual([true, true, []]);
    expect(await act(id, director, { act: 'validate' })).toMatchObject({
      status: 200,
      body: {
        target: { state: 'proposed', validations: [{ side: 'hub', by: { name: 'Adele Martel' } }] },
        waitsFor: [{ side: 'development' }],
      },
    });
    expect(await act(id, director, { act: 'validate' })).toMatchObject(refused(409, 'target_needs_another'));
    expect([(await waiting(director)).includes(id), (await waiting(lead)).includes(id)]).toEqual([false, true]);
    expect([(await listed('proposed')).includes(id), (await listed('validated')).includes(id)]).toEqual([true, false]);
    expect(await act(id, lead, { act: 'validate' })).toMatchObject({
      status: 200,
      body: { target: { state: 'validated' }, waitsFor: [] },
    });
    expect([(await listed('proposed')).includes(id), (await listed('validated')).includes(id)]).toEqual([false, true]);
    expect(await act(id, lead, { act: 'refuse', reason: 'Trop tard' })).toMatchObject(
      refused(409, 'target_not_waiting'),
    );
    expect(await act(id, bench.anna, { act: 'withdraw' })).toMatchObject(refused(403, 'not_allowed'));
    const { body } = await bench.anna.get<{ items: { action: string; by: string; data: object }[] }>(
      `/accounts/${id}/history`,
    );
    expect(body.items.slice(0, 2)).toMatchObject([
      {
        action: 'targetValidated',
        by: 'Solenn Morvan',
        data: { fiscalYear: 2027, side: 'development', state: 'validated' },
      },
      { action: 'targetValidated', by: 'Adele Martel' },
    ]);
  });

  test('whoever validates is told of a proposal, whoever proposed of what becomes of it, each with a word of the account; nobody of what they did', async () => {
    /** In the order of the words: the clock of this bench stands still. */
    const told = async (client: ApiClient, id: string) => {
      const { items } = (await client.get<{ items: NotificationView[] }>('/notifications?show=all&limit=100')).body;
      return items
        .filter(({ target }) => target?.account?.id === id)
        .map(({ sentence, actor, mail }) => [sentence, actor, mail])
        .sort(([a], [b]) => String(a).localeCompare(String(b)));
    };
    const { id } = await record();
    await act(id, bench.anna, { act: 'propose' });
    const proposed = [['targetProposed', 'Anna Lemoine', 'waitsForDigest']];
    expect([await told(director, id), await told(lead, id), await told(bench.anna, id)]).toEqual([
      proposed,
      proposed,
      [],
    ]);
    expect(bench.api.changes).toContainEqual(
      expect.objectContaining({ topic: 'notification', only: bench.api.firm.people.support.id }),
    );
    await act(id, director, { act: 'validate' });
    expect(await told(bench.anna, id)).toEqual([]);
    await act(id, lead, { act: 'validate' });
    expect(await told(bench.anna, id)).toEqual([['targetValidated', 'Solenn Morvan', 'waitsForDigest']]);
    await act(id, lead, { act: 'withdraw' });
    await act(id, director, { act: 'propose' });
    expect(await told(bench.anna, id)).toEqual(
      ['targetValidated', 'targetWithdrawn'].map((sentence) => [sentence, 'Solenn Morvan', 'waitsForDigest']),
    );
    await act(id, lead, { act: 'refuse', reason: 'Déjà quatre cibles dans ce secteur' });
    expect((await told(director, id)).map(([sentence]) => sentence)).toEqual(['targetProposed', 'targetRefused']);
  });

  test('the list to validate is what the rule lets one validate', async () => {
    for (let turn = 0; turn < 3; turn += 1) await act((await record()).id, bench.anna, { act: 'propose' });
    const proposed = await listed('proposed');
    for (const client of [director, lead]) {
      const may = await Promise.all(proposed.map(async (id) => allowed(await read(id, client)).includes('validate')));
      expect((await waiting(client)).sort()).toEqual(proposed.filter((_, place) => may[place]).sort());
    }
  });

  test('a refusal says why, and the account can be proposed again; of two at once, one proposes', async () => {
    const { id } = await record();
    await act(id, bench.anna, { act: 'propose' });
    expect(await act(id, lead, { act: 'refuse' })).toMatchObject(refused(422, 'reason_required'));
    expect(await act(id, lead, { act: 'refuse', reason: 'Déjà quatre cibles dans ce secteur' })).toMatchObject({
      status: 200,
      body: {
        target: {
          state: 'refused',
          reason: 'Déjà quatre cibles dans ce secteur',
          ended: { by: { name: 'Solenn Morvan' } },
        },
      },
    });
    const { version } = await read(id);
    const answers = await Promise.all(
      [bench.anna, director].map((client) => act(id, client, { act: 'propose' }, version)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await read(id)).target).toMatchObject({ state: 'proposed', reason: null, ended: null });
  });

  test('the year that begins starts without targets; the former one is told', async () => {
    const { id } = await record();
    await act(id, bench.anna, { act: 'propose' });
    at(new Date('2027-09-30T21:59:00Z'));
    expect(await read(id)).toMatchObject({ fiscalYear: 2027, target: { state: 'proposed' } });
    at(new Date('2027-09-30T22:00:00Z'));
    expect(await read(id)).toMatchObject({
      fiscalYear: 2028,
      target: null,
      version: 0,
      former: [{ fiscalYear: 2027, state: 'proposed' }],
    });
    expect(await act(id, director, { act: 'validate' })).toMatchObject(refused(409, 'target_not_waiting'));
    expect([await listed('proposed'), await waiting(director)]).toEqual([[], []]);
  });

  test('the year that runs is that of the account’s unit, whoever validates', async () => {
    const { id } = await record();
    await act(id, bench.anna, { act: 'propose' });
    const { brest } = bench.api.firm.bu;
    // Where Solenn works, the next year begins in December.
    const [setting] = await bench
      .owner('settings')
      .insert({
        company_id: bench.api.firm.companyId,
        bu_id: brest,
        key: 'fiscalYearStartMonth',
        value: JSON.stringify(12),
        operator: '=',
        mode: 'enforce',
        valid_from: '2026-01-01',
      })
      .returning<{ id: string }[]>('id');
    expect((await waiting(lead)).includes(id)).toBe(true);
    await bench.owner('settings').where({ id: setting?.id }).delete();
  });

  test('two accounts made one are the target that stood highest; taken back, each is its own again', async () => {
    const [kept, other] = [await record(), await record({ identifier: null, legalForm: 'en_cours_immatriculation' })];
    for (const { id } of [kept, other]) await act(id, bench.anna, { act: 'propose' });
    for (const client of [director, lead]) await act(other.id, client, { act: 'validate' });
    expect(
      (
        await bench.anna.post(`/accounts/${kept.id}/merge`, {
          body: { otherId: other.id, otherVersion: other.version },
          ifMatch: `"${kept.version}"`,
        })
      ).status,
    ).toBe(200);
    expect((await read(kept.id)).target).toMatchObject({ state: 'validated' });
    const { body } = await bench.anna.get<{ items: { id: string }[] }>(`/accounts/${kept.id}/merges`);
    expect((await bench.anna.post(`/account-merges/${body.items[0]?.id ?? ''}/undo`)).status).toBe(200);
    expect([(await read(kept.id)).target?.state, (await read(other.id)).target?.state]).toEqual([
      'proposed',
      'validated',
    ]);
  });

  test('outside its perimeter the account is a missing one', async () => {
    const { id } = await record();
    expect((await bench.nina.get(`/accounts/${id}/priority-target`)).status).toBe(404);
    expect(await act(id, bench.nina, { act: 'propose' }, 0)).toMatchObject({ status: 404 });
    expect(await act(id, bench.other, { act: 'propose' }, 0)).toMatchObject({ status: 404 });
  });
}
