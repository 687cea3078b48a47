/** The step of a way back, given by hand: what comes between the agreement and the step, and a death between the command and its closing. */
import type { StageReturnPreview } from '../../../../contracts/stageReturns';
import { createCaseActivities } from '../../../../activities';
import type { CaseActivities } from '../../../../activities/cases';
import type { ApiClient } from '../../../support/apiClient';
import {
  daysFromNow,
  decide,
  expectStatus,
  prepareRequest,
  submit,
  type OpportunityBody,
} from '../../../support/story';
import type { World } from '../../../walls/world/world';

export function stageReturnSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  let lea: ApiClient;
  let activities: CaseActivities;
  let opportunity: OpportunityBody;
  beforeAll(async () => {
    world = plant();
    [claire, lea] = [await world.enter('Claire Berthelin'), await world.enter('Léa Pommerel')];
    activities = createCaseActivities({
      knex: world.deps.pool,
      tellNews: () => undefined,
      announce: () => undefined,
      announceTold: () => undefined,
      publishChange: () => undefined,
      onError: () => undefined,
    });
    const { id } = await world
      .owner('opportunities as o')
      .join('missions as m', 'm.opportunity_id', 'o.id')
      .join('proposals as p', 'p.opportunity_id', 'o.id')
      .join('business_units as b', 'b.id', 'o.bu_id')
      .where({ 'm.state': 'AVV', 'b.code': 'P11', 'o.stage': 'proposition' })
      .whereIn('p.state', ['draft', 'approved', 'refused'])
      .whereNull('p.signed_on')
      .whereNotExists(world.owner('time_entries as t').whereRaw('t.mission_id = m.id'))
      .whereNotExists(world.owner('requests as r').whereRaw("r.opportunity_id = o.id AND r.template = 'lossArchival'"))
      .first<{ id: string }>('o.id');
    opportunity = expectStatus(await claire.get<OpportunityBody>(`/opportunities/${id}`), 200);
  });

  async function agreed(): Promise<string> {
    const request = await prepareRequest(claire, 'stageReturn', opportunity, {
      reason: 'client_postpones',
      explanation: 'Reporté d’un an',
    });
    await submit(claire, request.id);
    const { effects } = expectStatus(
      await lea.get<StageReturnPreview>(`/opportunities/${opportunity.id}/stage-return`),
      200,
    );
    await decide(lea, request.id, 'review', { outcome: 'passed', announced: effects });
    return request.id;
  }
  const goBack = (caseId: string) =>
    activities.serviceStep({
      caseId,
      node: 'returnToQualification',
      round: 1,
      at: Date.now(),
      target: opportunity.id,
      command: { type: 'returnToQualification', reason: null, announced: [] },
    });
  const stage = async () =>
    expectStatus(await claire.get<OpportunityBody>(`/opportunities/${opportunity.id}`), 200).stage;

  test('time that was entered since it was agreed to: refused with its reason, and nothing has moved', async () => {
    const requestId = await agreed();
    const mission = await world
      .owner('missions')
      .where({ id: opportunity.mission?.id })
      .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
    const { id: userId } = expectStatus(await claire.get<{ id: string }>('/me'), 200);
    const entry = {
      ...mission,
      mission_id: opportunity.mission?.id,
      user_id: userId,
      kind: 'time',
      on_day: daysFromNow(0),
      minutes: 60,
    };
    await world.owner('time_entries').insert(entry);
    expect(await goBack(requestId)).toMatchObject({ outcome: 'refused', refusalCode: 'time_or_expenses_entered' });
    await activities.serviceStep({
      caseId: requestId,
      node: 'recordImpossible',
      round: 1,
      at: Date.now(),
      target: requestId,
      command: { type: 'recordImpossible', code: 'time_or_expenses_entered' },
    });
    expect([
      await stage(),
      expectStatus(await claire.get<{ status: string }>(`/requests/${requestId}`), 200).status,
    ]).toEqual(['proposition', 'refused']);
    await world.owner('time_entries').where({ mission_id: opportunity.mission?.id }).delete();
  });

  test('dead between the command and the closing of its step, it is done once', async () => {
    const requestId = await agreed();
    expect(await goBack(requestId)).toMatchObject({ outcome: 'done' });
    await world
      .owner('case_steps')
      .where({ case_id: requestId, node: 'returnToQualification' })
      .update({ outcome: null, closed_at: null });
    expect(await goBack(requestId)).toMatchObject({ outcome: 'done' });
    expect(await stage()).toBe('qualification');
    const moves = await world
      .owner('case_events')
      .where({ case_id: opportunity.id, type: 'stageChanged' })
      .whereRaw("data->>'from' = 'proposition'");
    expect(moves).toHaveLength(1);
  });
}
