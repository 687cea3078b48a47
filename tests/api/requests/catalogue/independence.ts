/** What an acceptance holds for the question of independence: filled in from the opportunity, said by the requester, judged as one line. */
import type { RequestView } from '../../../../contracts/requests/request';
import type { ApiClient } from '../../../support/apiClient';
import {
  daysFromNow,
  decide,
  expectStatus,
  openOpportunity,
  qualify,
  recordProspect,
  submit,
} from '../../../support/story';
import { draftFrom } from '../../../support/deskStories';
import { refusal, type Planted } from './planted';

export function independenceSuite(plant: () => Planted): void {
  let claire: ApiClient;
  let lea: ApiClient;
  let opportunity: { id: string; account: { id: string } };
  let me: { id: string; name: string };
  beforeAll(async () => {
    ({ claire, lea } = plant());
    me = expectStatus(await claire.get<{ id: string; name: string }>('/me'), 200);
    const account = await recordProspect(claire, '099999146');
    const { id } = await openOpportunity(claire, account.id);
    opportunity = await qualify(claire, id, { engagementPartnerId: me.id });
  });

  const read = async (id: string, who = claire) => expectStatus(await who.get<RequestView>(`/requests/${id}`), 200);
  const say = (draft: RequestView, fields: Record<string, string>) =>
    claire.patch<RequestView>(`/requests/${draft.id}`, { ifMatch: `"${draft.version}"`, body: { fields } });

  test('the opportunity says partner, fees, description and, once they are known, the days (requirements 249, 251)', async () => {
    const from = (made: RequestView, key: string) => made.provenance.find(({ field }) => field === key)?.from.key;
    const draft = async () =>
      expectStatus(
        await claire.post<RequestView>('/requests', {
          body: { template: 'acceptance', opportunityId: opportunity.id },
        }),
        201,
      );
    const early = await draft();
    expect(early.fields).toEqual({
      variant: 'new_client',
      partnerId: me.id,
      missionDescription: 'Comptabilité_Tenue',
      periodFees: '3500.00',
    });
    expect(early.people).toEqual([{ id: me.id, name: 'Claire Berthelin' }]);
    expect(from(early, 'partnerId')).toBe('fromOpportunity');
    expect(early.checklist.map(({ key }) => key)).not.toContain('details');
    expectStatus(await claire.post(`/requests/${early.id}/cancel`, { body: { reason: 'Essai' } }), 200);
  });

  test('rows that cannot be stay in the draft as they were typed and keep it from being sent, as do days in the wrong order; a taxonomy that nobody offers is refused', async () => {
    const draft = expectStatus(
      await claire.post<RequestView>('/requests', { body: { template: 'acceptance', opportunityId: opportunity.id } }),
      201,
    );
    expect(refusal(await say(draft, { taxonomy: 'NULLE_PART' }))).toMatchObject({ code: 'value_retired', status: 422 });
    const typed = {
      owners: 'Holding;;tout\n;099999252',
      otherParties: 'Holding;099999147',
      parentCompany: 'Holding\nAutre',
    };
    const kept = expectStatus(
      await say(draft, { ...typed, missionStartsOn: daysFromNow(30), missionEndsOn: daysFromNow(29) }),
      200,
    );
    expect(kept.fields).toMatchObject(typed);
    expect(await claire.post(`/requests/${draft.id}/submit`)).toMatchObject({
      status: 422,
      body: {
        code: 'request_incomplete',
        missing: expect.arrayContaining([
          { field: 'fields.missionEndsOn', label: 'acceptance.missionEndsOn', why: 'before_start' },
          { field: 'fields.owners', label: 'acceptance.owners', why: 'share_wrong' },
          { field: 'fields.otherParties', label: 'acceptance.otherParties', why: 'siren_wrong' },
          { field: 'fields.parentCompany', label: 'acceptance.parentCompany', why: 'one_company' },
        ]),
      },
    });
    expectStatus(await claire.post(`/requests/${draft.id}/cancel`, { body: { reason: 'Essai' } }), 200);
  });

  test('what is said of the parties is a line that Business Support accepts (requirements 247, 248, 250, 252)', async () => {
    const said = {
      networkEntityId: 'R-0042',
      taxonomy: 'COMPTABILITE',
      owners: 'Holding Orvanne;;60\nUne personne;;40',
      otherParties: 'Banque du Val;;\nLe client lui-même;099999146',
    };
    const { id } = await draftFrom(
      claire,
      'acceptance',
      { opportunityId: opportunity.id },
      opportunity.account.id,
      said,
    );
    await submit(claire, id);
    const seen = await read(id, lea);
    expect(seen.fields).toMatchObject(said);
    expect(seen.namedAccounts).toEqual([{ id: opportunity.account.id, siren: '099999146' }]);
    expect(seen.checklist.at(-1)).toMatchObject({ key: 'details', wants: 'fields', required: true });
    await decide(lea, id, 'review', { outcome: 'passed' });
    expect((await read(id)).checklist.at(-1)).toMatchObject({ key: 'details', state: 'accepted' });
  });
}
