/** A mission is renewed, a client file changed, a client brought on board or put into a group. */
import type { Knex } from 'knex';
import type { ApiClient } from '../../../support/apiClient';
import type { TestApplication } from '../../../support/application';
import { draftFrom, newSite, renewal, requestWhere, sent } from '../../../support/deskStories';
import { eventually } from '../../../support/eventually';
import {
  daysFromNow,
  decide,
  emailOf,
  expectStatus,
  openOpportunity,
  type ReferenceBody,
  type RequestBody,
} from '../../../support/story';
import { refusal, withClients, type Client, type ClientLife } from './clients';

export function underWaySuite(plant: () => ClientLife): void {
  let app: TestApplication;
  let owner: Knex;
  let claire: ApiClient;
  let lea: ApiClient;
  let leaving: Client;
  let staying: Client;
  beforeAll(() => {
    app = plant().app;
    owner = plant().owner;
    claire = plant().claire;
    lea = plant().lea;
    leaving = plant().leaving;
    staying = plant().staying;
  });
  const { passed, order } = withClients(plant);

  test('the demo shows each of them, and a client that has left', async () => {
    const shown = await owner('requests')
      .distinct<{ template: string }[]>('template')
      .whereIn('template', [
        'onboarding',
        'missionChange',
        'clientChange',
        'clientExit',
        'clientGroup',
        'additionalSite',
      ]);
    expect(shown.map(({ template }) => template).sort()).toEqual([
      'additionalSite',
      'clientChange',
      'clientExit',
      'clientGroup',
      'missionChange',
      'onboarding',
    ]);
    expect((await owner('accounts').whereNotNull('left_on').select('id')).length).toBe(1);
  });

  test('a mission is renewed: its end moves, its order grows by the new fee to the cent; closed, it is TER and what is left is billed', async () => {
    const { missionId, accountId } = staying;
    const before = await order(missionId);
    await passed('missionChange', { missionId }, accountId, renewal());
    const renewed = await order(missionId);
    expect(renewed).toMatchObject({
      total: before.total + 90_001,
      live: before.live + 90_001,
      ends: daysFromNow(2000),
      state: 'REA',
    });

    const sooner = await draftFrom(claire, 'missionChange', { missionId }, accountId, {
      ...renewal(),
      renewedUntil: daysFromNow(1000),
    });
    expect(refusal(await claire.post(`/requests/${sooner.id}/submit`))).toEqual({
      status: 422,
      code: 'renewal_not_later',
    });

    await passed('missionChange', { missionId }, accountId, {
      action: 'closing',
      closedOn: daysFromNow(-1),
      closingReason: 'completed',
      remainder: 'bill_now',
    });
    expect(await order(missionId)).toMatchObject({
      total: renewed.total,
      live: renewed.total,
      state: 'TER',
      ended: daysFromNow(-1),
    });
    expect(refusal(await claire.post('/requests', { body: { template: 'missionChange', missionId } }))).toEqual({
      status: 409,
      code: 'mission_state_differs',
    });
  });

  test('the client file is changed once Business Support has seen the proof, and the audit says by which request', async () => {
    const { accountId } = staying;
    const read = async () =>
      expectStatus(
        await claire.get<{ version: number; legalName: string; addressLine: string; city: string }>(
          `/accounts/${accountId}`,
        ),
        200,
      );
    const before = await read();
    const stranger = await claire.post<RequestBody>('/requests', {
      body: { template: 'clientChange', accountId, fields: { siret: '48337342900002' } },
    });
    expect([400, 201]).toContain(stranger.status);
    await passed('clientChange', { accountId }, accountId, { addressLine: '3 rue Neuve', explanation: 'Déménagement' });
    const after = await read();
    expect(after).toMatchObject({ addressLine: '3 rue Neuve', legalName: before.legalName, city: before.city });
    expect(after.version).toBeGreaterThan(before.version);
    const line = await owner('audit')
      .where({ action: 'accountChanged', object_id: accountId })
      .orderBy('id', 'desc')
      .first<{ principal_kind: string; data: { fields: string[]; request: string } }>('principal_kind', 'data');
    expect(line).toMatchObject({
      principal_kind: 'system',
      data: { fields: ['addressLine'], request: expect.stringMatching(/^DEM/) as string },
    });
  });

  test('a site is added under the SIREN of the client once Business Support has seen the letter; the same one again is refused', async () => {
    const { accountId } = staying;
    const asked = await newSite({ claire }, accountId);
    const twice = await draftFrom(claire, 'additionalSite', { accountId }, accountId, asked);
    await passed('additionalSite', { accountId }, accountId, asked);
    const { sites } = expectStatus(
      await claire.get<{ sites: { siret: string; name: string; headOffice: boolean; city: string }[] }>(
        `/accounts/${accountId}`,
      ),
      200,
    );
    expect(sites.filter(({ siret }) => siret === asked['siret'])).toMatchObject([
      { name: 'Magasin de Rennes', headOffice: false, city: 'Rennes' },
    ]);
    expect(refusal(await claire.post(`/requests/${twice.id}/submit`))).toEqual({ status: 409, code: 'site_exists' });
    const line = await owner('audit')
      .where({ action: 'accountChanged', object_id: accountId })
      .orderBy('id', 'desc')
      .first<{ data: object }>('data');
    expect(line).toMatchObject({ data: { fields: ['sites'], request: expect.stringMatching(/^DEM/) as string } });
  });

  test('a site asked for with an opportunity stands on it once it is open, and its history says so; one that was chosen stays', async () => {
    const { accountId } = staying;
    const { id: opportunityId } = await openOpportunity(claire, accountId);
    const ask = async (nic: string) =>
      passed('additionalSite', { opportunityId }, accountId, await newSite({ claire }, accountId, nic));
    const read = async () =>
      expectStatus(
        await claire.get<{ version: number; site: { name: string } | null }>(`/opportunities/${opportunityId}`),
        200,
      );
    const before = await read();
    expect(before.site).toBeNull();
    await ask('0043');
    const after = await read();
    expect(after).toMatchObject({ version: before.version + 1, site: { name: 'Magasin de Rennes' } });
    const events = owner('case_events').where({ case_id: opportunityId, type: 'fieldsChanged' });
    expect(await events.select('principal_kind')).toEqual([{ principal_kind: 'system' }]);
    await ask('0044');
    expect(await read()).toEqual(after);
    const { lists } = expectStatus(await claire.get<ReferenceBody>('/reference'), 200);
    const lost = { to: 'lost', lossReason: lists['lossReason']?.[0]?.code, lostOn: daysFromNow(0) };
    expectStatus(await claire.post(`/opportunities/${opportunityId}/transitions`, { body: lost }), 200);
  });

  test('two requests for one site, passed at the same time: one site, and the other request is told why', async () => {
    const { accountId } = leaving;
    const asked = await newSite({ claire }, accountId);
    const ids = [
      await sent(claire, 'additionalSite', { accountId }, accountId, asked),
      await sent(claire, 'additionalSite', { accountId }, accountId, asked),
    ];
    const answers = await Promise.allSettled(ids.map((id) => decide(lea, id, 'review', { outcome: 'passed' })));
    expect(answers.some(({ status }) => status === 'fulfilled')).toBe(true);
    await eventually('one of them done', async () => {
      const all = await Promise.all(ids.map((id) => claire.get<RequestBody>(`/requests/${id}`)));
      return all.some(({ body }) => body.status === 'resolved') ? true : null;
    });
    expect(await owner('sites').where({ siret: asked['siret'] }).select('account_id')).toEqual([
      { account_id: accountId },
    ]);
  });

  test('a client is brought on board: its services open at 06:00 on the day after', async () => {
    const { accountId } = staying;
    const id = await sent(claire, 'onboarding', { accountId }, accountId, {
      administratorName: 'Camille Essai',
      administratorEmail: 'camille@exemple.example',
      vault: 'no',
      invoicePdf: 'yes',
    });
    await decide(lea, id, 'review', { outcome: 'passed' });
    await decide(lea, id, 'connect', { outcome: 'done' });
    await requestWhere(claire, id, 'resolved');
    const { services } = expectStatus(
      await claire.get<{ services: { service: string; effectiveAt: string }[] }>(`/accounts/${accountId}`),
      200,
    );
    expect(services.map(({ service }) => service)).toEqual(['invoice_pdf', 'platform']);
    for (const { effectiveAt } of services)
      expect(
        new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris', timeStyle: 'short' }).format(
          new Date(effectiveAt),
        ),
      ).toBe('06:00');
  });

  test('two groups asked at once take two codes; the mail with the code follows; a company is of one group only', async () => {
    const asked = (name: string, companies: string) => ({ name, kind: 'capital', companies, explanation: 'Holding' });
    const one = await sent(
      claire,
      'clientGroup',
      { accountId: staying.accountId },
      staying.accountId,
      asked('Groupe des premiers essais', '732829320'),
    );
    const other = await sent(
      claire,
      'clientGroup',
      { accountId: leaving.accountId },
      leaving.accountId,
      asked('Second groupe', '404833048'),
    );
    await Promise.all([
      decide(lea, one, 'review', { outcome: 'passed' }),
      decide(lea, other, 'review', { outcome: 'passed' }),
    ]);
    await Promise.all([requestWhere(claire, one, 'resolved'), requestWhere(claire, other, 'resolved')]);
    const groups = await owner('client_groups')
      .whereIn('request_id', [one, other])
      .select<{ code: string; label: string }[]>('code', 'label');
    expect(new Set(groups.map(({ code }) => code)).size).toBe(2);
    expect(groups.map(({ label }) => label).sort()).toEqual(
      ['Groupe des prem', 'Second groupe'].map((label) => label.slice(0, 14)).sort(),
    );
    const { clientGroup } = expectStatus(
      await claire.get<{ clientGroup: { code: string; position: string } }>(`/accounts/${staying.accountId}`),
      200,
    );
    expect(clientGroup.position).toBe('principal');
    await eventually(
      'the mail with the code',
      async () =>
        (await app.mails(emailOf('Claire Berthelin'))).find(({ subject }) =>
          subject.startsWith(`Groupe client créé : ${clientGroup.code}`),
        ) ?? null,
    );
    expect(
      refusal(await claire.post('/requests', { body: { template: 'clientGroup', accountId: staying.accountId } })),
    ).toEqual({ status: 409, code: 'company_in_group' });
  });
}
