/** A request is reopened until it is final; a client leaves when nothing is being sold to them. */
import type { Knex } from 'knex';
import { addMonths } from '../../../../domain/dates/businessDate';
import type { ApiClient } from '../../../support/apiClient';
import type { TestApplication } from '../../../support/application';
import { draftFrom, exit, requestWhere, sent } from '../../../support/deskStories';
import { daysFromNow, decide, expectStatus, upload } from '../../../support/story';
import { refusal, withClients, type Client, type ClientLife } from './clients';

export function endingsSuite(plant: () => ClientLife): void {
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
  const { applies, order } = withClients(plant);

  test('a resolved request is reopened by whoever asked until it closes by itself; closed, refused and cancelled ones are final', async () => {
    const reopen = (id: string, by = claire) =>
      by.post(`/requests/${id}/reopen`, { body: { reason: 'L’adresse est incomplète.' } });
    const { accountId } = staying;
    const change = { addressLine: '4 rue Neuve', explanation: 'Déménagement' };
    const id = await sent(claire, 'clientChange', { accountId }, accountId, change);
    expect(refusal(await reopen(id))).toEqual({ status: 409, code: 'request_not_resolved' });
    await decide(lea, id, 'review', { outcome: 'passed' });
    await requestWhere(claire, id, 'resolved');
    expect(refusal(await reopen(id, lea)).code).toBe('not_allowed');
    // What it had ended with is its history; until it ends anew it shows no answer.
    expect(expectStatus(await reopen(id), 200)).toMatchObject({
      status: 'submitted',
      decision: null,
      resolvedAt: null,
    });
    await decide(lea, id, 'rework', { outcome: 'done', comment: 'Complétée.' });
    await requestWhere(claire, id, 'resolved');
    // What had been carried out was not done again.
    expect(await owner('case_events').where({ case_id: id, type: 'carriedOut' }).select('seq')).toHaveLength(1);

    const refused = await sent(claire, 'clientChange', { accountId }, accountId, change);
    await decide(lea, refused, 'review', { outcome: 'refused', reasonCodes: ['not_applicable'] });
    await requestWhere(claire, refused, 'refused');
    expect(refusal(await reopen(refused))).toEqual({ status: 409, code: 'request_closed' });
  });

  test('a client leaves, the worker killed as soon as it is decided: missions, services and mandate end, each document starts its clock, all of it once', async () => {
    const { accountId, missionId } = leaving;
    const id = await sent(claire, 'clientExit', { accountId }, accountId, exit());
    const review = decide(lea, id, 'review', { outcome: 'passed' });
    await review;
    await app.restart('worker');
    await requestWhere(claire, id, 'resolved');
    const { total, live, state, ended } = await order(missionId);
    expect({ state, ended, left: total - live }).toEqual({ state: 'TER', ended: daysFromNow(0), left: 0 });
    const steps = await owner('case_events')
      .where({ case_id: id, type: 'carriedOut' })
      .orderBy('seq')
      .select<{ step: string }[]>(owner.raw("data->>'step' AS step"));
    expect(steps.map(({ step }) => step)).toEqual([
      'closeMissions',
      'closeVault',
      'stopSynchronisations',
      'startRetention',
    ]);
    const account = expectStatus(
      await claire.get<{ leftOn: string; services: unknown[] }>(`/accounts/${accountId}`),
      200,
    );
    expect(account).toMatchObject({ leftOn: daysFromNow(0), services: [] });
    const { items } = expectStatus(
      await claire.get<{ items: { kind: string; keepUntil: string | null }[] }>(`/accounts/${accountId}/documents`),
      200,
    );
    expect(items.length).toBeGreaterThan(0);
    for (const { keepUntil } of items) expect(keepUntil! > daysFromNow(365)).toBe(true);
    // A paper that comes afterwards is kept as long as those of its kind that were there.
    const late = await upload(claire, accountId, 'kbis');
    const { items: kept } = expectStatus(
      await claire.get<{ items: { id: string; keepUntil: string | null }[] }>(`/accounts/${accountId}/documents`),
      200,
    );
    expect(kept.find(({ id: document }) => document === late.id)?.keepUntil).toBe(addMonths(daysFromNow(0), 60));
    expect(await owner('sepa_mandates').where({ account_id: accountId }).whereNull('ended_on').select('id')).toEqual(
      [],
    );
    expect(refusal(await claire.post('/requests', { body: { template: 'clientExit', accountId } }))).toEqual({
      status: 409,
      code: 'client_left',
    });
  });

  test('a client of whom something is being sold does not leave, on any path', async () => {
    const { accountId } = staying;
    const draft = await draftFrom(claire, 'clientExit', { accountId }, accountId, exit());
    expectStatus(await claire.post('/opportunities', { body: { accountId, name: 'Comptabilité_Tenue' } }), 201);
    expect(refusal(await claire.post(`/requests/${draft.id}/submit`))).toEqual({
      status: 409,
      code: 'client_has_open_work',
    });
    expect(await applies('clientExit', `accountId=${accountId}`)).toBe(false);
  });
}
