/** Credit notes never exceed what was billed, and changed billing keeps its total. */
import type { Knex } from 'knex';
import type { ApiClient } from '../../../support/apiClient';
import { credit, draftFrom, requestWhere } from '../../../support/deskStories';
import { daysFromNow, decide, expectStatus, submit, taskAt, type RequestBody } from '../../../support/story';
import { refusal, euros, asking, type BilledMission, type Planted } from './planted';

export function billingSuite(plant: () => Planted): void {
  let owner: Knex;
  let claire: ApiClient;
  let lea: ApiClient;
  let mission: BilledMission;
  beforeAll(() => {
    owner = plant().owner;
    claire = plant().claire;
    lea = plant().lea;
    mission = plant().mission;
  });
  const { billing } = asking(plant);

  test('a credit note: more than was billed is refused, what was typed goes back, the corrected one is issued', async () => {
    const before = await billing();
    const draft = await draftFrom(
      claire,
      'creditNote',
      { missionId: mission.id },
      mission.accountId,
      credit(euros(before.billed - before.credited + 1)),
    );
    expect(refusal(await claire.post(`/requests/${draft.id}/submit`))).toEqual({
      status: 422,
      code: 'credit_exceeds_billed',
    });
    const lowered = expectStatus(
      await claire.patch<RequestBody>(`/requests/${draft.id}`, {
        ifMatch: `"${draft.version}"`,
        body: { fields: { amount: '2.50' } },
      }),
      200,
    );
    await submit(claire, lowered.id);

    const review = await taskAt(lea, draft.id, 'review');
    expectStatus(await lea.post(`/tasks/${review.id}/claim`), 200);
    const [details] = expectStatus(await lea.get<RequestBody>(`/requests/${draft.id}`), 200).checklist;
    expectStatus(
      await lea.post(`/requests/${draft.id}/checklist/${details!.id}/judgement`, {
        body: { verdict: 'refused', reasonCode: 'inconsistent_information', comment: 'La facture citée n’existe pas.' },
      }),
      200,
    );
    expectStatus(await lea.post(`/tasks/${review.id}/complete`, { body: { outcome: 'returned' } }), 200);

    const back = await taskAt(claire, draft.id, 'complete');
    const returned = expectStatus(await claire.get<RequestBody>(`/requests/${draft.id}`), 200);
    const emptied = expectStatus(
      await claire.patch<RequestBody>(`/requests/${draft.id}`, {
        ifMatch: `"${returned.version}"`,
        body: { fields: { invoiceReference: '' } },
      }),
      200,
    );
    expect(refusal(await claire.post(`/tasks/${back.id}/complete`, { body: { outcome: 'resubmitted' } }))).toEqual({
      status: 422,
      code: 'request_incomplete',
    });
    expectStatus(
      await claire.patch(`/requests/${draft.id}`, {
        ifMatch: `"${emptied.version}"`,
        body: { fields: { invoiceReference: 'FAC26000321' } },
      }),
      200,
    );
    expectStatus(await claire.post(`/tasks/${back.id}/complete`, { body: { outcome: 'resubmitted' } }), 200);
    await decide(lea, draft.id, 'review', { outcome: 'passed' });
    await requestWhere(claire, draft.id, 'resolved');
    expect((await billing()).credited - before.credited).toBe(250);
    expect(await owner('credit_notes').where({ request_id: draft.id }).first('invoice_reference', 'reason')).toEqual({
      invoice_reference: 'FAC26000321',
      reason: 'wrong_amount',
    });
  });

  test('two credit notes that together exceed what was billed: whichever passes second is refused, on the facts of that moment', async () => {
    const { billed, credited } = await billing();
    const most = credit(euros(billed - credited));
    const first = await draftFrom(claire, 'creditNote', { missionId: mission.id }, mission.accountId, most);
    const second = await draftFrom(claire, 'creditNote', { missionId: mission.id }, mission.accountId, most);
    await submit(claire, first.id);
    await submit(claire, second.id);
    // The second is told that the first is open.
    expect(
      expectStatus(await claire.get<{ similar: { id: string }[] }>(`/requests/${second.id}`), 200).similar.map(
        ({ id }) => id,
      ),
    ).toContain(first.id);
    await decide(lea, first.id, 'review', { outcome: 'passed' });
    await requestWhere(claire, first.id, 'resolved');
    const task = await taskAt(lea, second.id, 'review');
    expectStatus(await lea.post(`/tasks/${task.id}/claim`), 200);
    const [line] = expectStatus(await lea.get<RequestBody>(`/requests/${second.id}`), 200).checklist;
    expectStatus(
      await lea.post(`/requests/${second.id}/checklist/${line!.id}/judgement`, { body: { verdict: 'accepted' } }),
      200,
    );
    expect(refusal(await lea.post(`/tasks/${task.id}/complete`, { body: { outcome: 'passed' } }))).toEqual({
      status: 409,
      code: 'nothing_billed',
    });
    const after = await billing();
    expect(after.credited).toBe(after.billed);
  });

  test('billing is changed: what was billed stays, the sum is the order’s total to the cent, what was replaced can be read', async () => {
    const before = await billing();
    const draft = await draftFrom(claire, 'billingChange', { missionId: mission.id }, mission.accountId, {
      rhythm: 'quarterly',
      firstBillingOn: daysFromNow(10),
      explanation: 'Le client préfère un rythme trimestriel.',
    });
    await submit(claire, draft.id);
    await decide(lea, draft.id, 'review', { outcome: 'passed' });
    await requestWhere(claire, draft.id, 'resolved');
    const after = await billing();
    expect(after).toMatchObject({ total: before.total, live: before.total, billed: before.billed });
    expect(after.replaced).toBeGreaterThan(0);
  });
}
