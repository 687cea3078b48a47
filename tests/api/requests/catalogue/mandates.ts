/** A SEPA mandate takes two people; its lines follow the papers of the client file. */
import type { Knex } from 'knex';
import type { ApiClient } from '../../../support/apiClient';
import type { TestApplication } from '../../../support/application';
import { draftFrom, requestWhere } from '../../../support/deskStories';
import { eventually } from '../../../support/eventually';
import {
  daysFromNow,
  decide,
  expectStatus,
  replaceDocument,
  submit,
  taskAt,
  upload,
  type RequestBody,
} from '../../../support/story';
import { refusal, type BilledMission, type Planted } from './planted';

export function mandatesSuite(plant: () => Planted): void {
  let app: TestApplication;
  let owner: Knex;
  let claire: ApiClient;
  let lea: ApiClient;
  let mission: BilledMission;
  beforeAll(() => {
    app = plant().app;
    owner = plant().owner;
    claire = plant().claire;
    lea = plant().lea;
    mission = plant().mission;
  });

  /** Who heard that bank details changed by this request, by first name. */
  const heardOf = async (requestId: string) =>
    await owner('notifications as n')
      .join('users as u', 'u.id', 'n.user_id')
      .where({ 'n.case_id': requestId, 'n.kind': 'bankDetails' })
      .orderBy('u.first_name')
      .pluck<string[]>('u.first_name');

  /** Whoever asked tries to check it too: refused, and in the audit. */
  async function checkMyself(requestId: string): Promise<void> {
    const { id: taskId } = await taskAt(claire, requestId, 'review');
    const tries = [
      ['claimTask', await claire.post(`/tasks/${taskId}/claim`)],
      ['completeTask', await claire.post(`/tasks/${taskId}/complete`, { body: { outcome: 'passed' } })],
    ] as const;
    expect(tries.map(([, answer]) => refusal(answer))).toEqual(tries.map(() => ({ status: 403, code: 'own_work' })));
    const { id } = expectStatus(await claire.get<{ id: string }>('/me'), 200);
    const lines = await owner('audit')
      .where({ object_id: requestId, principal_id: id, outcome: 'refused' })
      .orderBy('id')
      .select('action', 'code');
    expect(lines).toEqual(tries.map(([action]) => ({ action, code: 'own_work' })));
  }

  test('a SEPA mandate: its IBAN is checked, its document required, a second person passes it, whoever answers for the account hears of it, and it replaces the one before', async () => {
    const idOf = async (firstName: string) =>
      (await owner('users').where({ first_name: firstName }).first<{ id: string }>('id')).id;
    const [claireId, marcId] = [await idOf('Claire'), await idOf('Marc')];
    const answersFor = (partner: string, manager: string) =>
      owner('accounts')
        .where({ id: mission.accountId })
        .update({ client_lead_partner_id: partner, account_manager_id: manager });
    const record = async () => {
      const draft = await draftFrom(claire, 'sepaMandate', { accountId: mission.accountId }, mission.accountId, {
        iban: 'FR14 2004 1010 0505 0001 3M02 606',
        signedOn: daysFromNow(0),
      });
      await submit(claire, draft.id);
      await checkMyself(draft.id);
      await decide(lea, draft.id, 'review', { outcome: 'passed' });
      await requestWhere(claire, draft.id, 'resolved');
      return draft.id;
    };
    const empty = expectStatus(
      await claire.post<RequestBody>('/requests', { body: { template: 'sepaMandate', accountId: mission.accountId } }),
      201,
    );
    const wrong = await claire.patch(`/requests/${empty.id}`, {
      ifMatch: `"${empty.version}"`,
      body: { fields: { iban: 'FR14 2004 1010 0505 0001 3M02 607' } },
    });
    expect(refusal(wrong)).toEqual({ status: 400, code: 'invalid_input' });
    const missing = await claire.post(`/requests/${empty.id}/submit`);
    expect(refusal(missing)).toEqual({ status: 422, code: 'request_incomplete' });
    expect((missing.body as { missing: { field: string }[] }).missing.map(({ field }) => field)).toEqual(
      expect.arrayContaining(['fields.iban', 'fields.signedOn', 'checklist.sepaMandate']),
    );

    await answersFor(claireId, marcId);
    const first = await record();
    await answersFor(claireId, claireId);
    const second = await record();
    expect([await heardOf(first), await heardOf(second)]).toEqual([['Marc'], ['Philippe']]);
    const mail = await eventually(
      'the mail to Marc',
      async () =>
        (await app.mails('marc.vaucresson')).find(({ subject }) =>
          subject.startsWith('Nouvelles coordonnées bancaires'),
        ) ?? null,
    );
    expect(JSON.stringify(mail)).not.toMatch(/FR14|13M02/);
    const mandates = await owner('sepa_mandates')
      .where({ account_id: mission.accountId })
      .select<{ request_id: string; ended_on: string | null; iban: string }[]>('request_id', 'ended_on', 'iban');
    expect(mandates.find(({ request_id }) => request_id === first)?.ended_on).not.toBeNull();
    expect(mandates.find(({ request_id }) => request_id === second)).toMatchObject({
      ended_on: null,
      iban: 'FR1420041010050500013M02606',
    });
  });

  test('a paper deposited on the client file answers the line of a request that is open, and the request says so', async () => {
    const draft = expectStatus(
      await claire.post<RequestBody>('/requests', { body: { template: 'sepaMandate', accountId: mission.accountId } }),
      201,
    );
    const lineOf = (request: RequestBody, key: string) =>
      request.checklist.find((item) => item.key === key) as unknown as {
        document: { id: string } | null;
        fromFile: boolean;
      };
    const { id } = await upload(claire, mission.accountId, 'bank_details');
    const after = expectStatus(await claire.get<RequestBody>(`/requests/${draft.id}`), 200);
    expect(lineOf(after, 'bankDetails')).toMatchObject({ document: { id }, fromFile: true });
    const { items } = expectStatus(
      await claire.get<{ items: { said: { key: string; params: { answered: string } } }[] }>(
        `/requests/${draft.id}/timeline`,
      ),
      200,
    );
    expect(items[0]?.said).toMatchObject({ key: 'checklistDerived', params: { answered: 'bankDetails' } });
  });

  test('a verdict stays with the version that it was given on; a line that waits for one follows to the next, and no verdict falls on what was not read', async () => {
    interface Line {
      id: string;
      key: string;
      state: string;
      document: { id: string; version: number; newer: { id: string; version: number; by: string } | null };
    }
    const draft = await draftFrom(claire, 'sepaMandate', { accountId: mission.accountId }, mission.accountId, {
      iban: 'FR14 2004 1010 0505 0001 3M02 606',
      signedOn: daysFromNow(0),
    });
    await submit(claire, draft.id);
    const review = await taskAt(lea, draft.id, 'review');
    expectStatus(await lea.post(`/tasks/${review.id}/claim`), 200);
    const lineOf = async (key: string) =>
      (expectStatus(await lea.get<RequestBody>(`/requests/${draft.id}`), 200).checklist as unknown as Line[]).find(
        (line) => line.key === key,
      )!;
    const judge = (line: Line) =>
      lea.post(`/requests/${draft.id}/checklist/${line.id}/judgement`, {
        body: { verdict: 'accepted', documentId: line.document.id },
      });
    const [mandate, details] = [await lineOf('sepaMandate'), await lineOf('bankDetails')];
    expectStatus(await judge(mandate), 200);
    // From another window, which still shows it as it was: nothing of the first verdict is overwritten unread.
    const refuse = (seenState: string) =>
      lea.post(`/requests/${draft.id}/checklist/${mandate.id}/judgement`, {
        body: { verdict: 'refused', reasonCode: 'unsigned_document', documentId: mandate.document.id, seenState },
      });
    expect(refusal(await refuse('pending'))).toEqual({ status: 409, code: 'line_changed' });
    expect(await lineOf('sepaMandate')).toMatchObject({ state: 'accepted' });

    const [newMandate, newDetails] = [
      await replaceDocument(claire, mandate.document.id),
      await replaceDocument(claire, details.document.id),
    ];
    expect(await lineOf('sepaMandate')).toMatchObject({
      state: 'accepted',
      document: {
        id: mandate.document.id,
        version: 1,
        newer: { id: newMandate.id, version: 2, by: 'Claire Berthelin' },
      },
    });
    expect(await lineOf('bankDetails')).toMatchObject({
      state: 'pending',
      document: { id: newDetails.id, version: 2, newer: null },
    });
    expect(refusal(await judge(details))).toEqual({ status: 409, code: 'line_changed' });
    expectStatus(await judge(await lineOf('bankDetails')), 200);
    expectStatus(await claire.post(`/requests/${draft.id}/cancel`, { body: { reason: 'Essai' } }), 200);
  });
}
