/** What the catalogue offers, refuses and counts. */
import type { ApiClient } from '../../../support/apiClient';
import { draftFrom, requestWhere } from '../../../support/deskStories';
import { decide, expectStatus, submit, type RequestBody } from '../../../support/story';
import { refusal, asking, type BilledMission, type Planted } from './planted';

export function modelsSuite(plant: () => Planted): void {
  let claire: ApiClient;
  let lea: ApiClient;
  let mission: BilledMission;
  beforeAll(() => {
    claire = plant().claire;
    lea = plant().lea;
    mission = plant().mission;
  });
  const { modelsFrom } = asking(plant);

  test('another request: number and name of the client must agree; Business Support handles it by hand', async () => {
    const draft = await draftFrom(claire, 'otherRequest', { missionId: mission.id }, mission.accountId, {
      clientNumber: mission.accountName,
      clientName: mission.accountNumber.slice(0, 20),
      question: 'Qui relance ce client ?',
    });
    expect(refusal(await claire.post(`/requests/${draft.id}/submit`))).toEqual({
      status: 422,
      code: 'client_disagrees',
    });
    expectStatus(
      await claire.patch(`/requests/${draft.id}`, {
        ifMatch: `"${draft.version}"`,
        body: { fields: { clientNumber: mission.accountNumber, clientName: mission.accountName } },
      }),
      200,
    );
    await submit(claire, draft.id);
    await decide(lea, draft.id, 'review', { outcome: 'passed' });
    await decide(lea, draft.id, 'handle', { outcome: 'done' });
    await requestWhere(claire, draft.id, 'resolved');
  });

  test('the catalogue says what applies to a record and why the rest does not, by the rule that would refuse the draft', async () => {
    const models = await modelsFrom(`accountId=${mission.accountId}`);
    expect(new Set(models.map(({ applicable }) => applicable))).toEqual(new Set([true, false]));
    for (const { key, template, applicable, code } of models) {
      const answer = await claire.post<RequestBody>('/requests', { body: { template, accountId: mission.accountId } });
      expect({ key, refused: refusal(answer).code ?? null }).toEqual({ key, refused: applicable ? null : code });
      if (answer.status === 201)
        expectStatus(await claire.post(`/requests/${answer.body.id}/cancel`, { body: { reason: 'Essai' } }), 200);
    }
  });

  test.each([
    [
      'two records at once',
      () => ({ template: 'creditNote', missionId: mission.id, accountId: mission.accountId }),
      'invalid_input',
    ],
    ['no record', () => ({ template: 'creditNote' }), 'reference_unknown'],
    [
      'a record that nobody has',
      () => ({ template: 'otherRequest', accountId: '00000000-0000-4000-8000-000000000000' }),
      'reference_unknown',
    ],
    [
      'fields of another template',
      () => ({
        template: 'otherRequest',
        accountId: mission.accountId,
        fields: { iban: 'FR1420041010050500013M02606' },
      }),
      'invalid_input',
    ],
  ])('a request made from %s is refused', async (_, body, code) => {
    expect(refusal(await claire.post('/requests', { body: body() })).code).toBe(code);
  });

  test('what was sent back of a template is counted for whoever sends the next one', async () => {
    const { sent, returned, lines } = expectStatus(
      await claire.get<{ sent: number; returned: number; lines: { key: string; reasonCode: string; count: number }[] }>(
        '/request-templates/creditNote/refusals',
      ),
      200,
    );
    expect(returned).toBeGreaterThan(0);
    expect(sent).toBeGreaterThanOrEqual(returned);
    expect(lines).toContainEqual(expect.objectContaining({ key: 'details', reasonCode: 'inconsistent_information' }));
  });
}
