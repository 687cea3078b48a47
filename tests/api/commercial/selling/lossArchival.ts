/** Archiving a loss is refused while its mission is, or was, at work (D16): when it is asked, when it is sent, and when it is confirmed. */
import type { ApiClient } from '../../../support/apiClient';
import {
  daysFromNow,
  decide,
  expectStatus,
  prepareRequest,
  taskAt,
  type OpportunityBody,
  type RequestBody,
} from '../../../support/story';
import type { World } from '../../../walls/world/world';

interface Problem {
  code: string;
  params?: { state: string };
}

export function lossArchivalSuite(plant: () => World): void {
  let world: World;
  let claire: ApiClient;
  let lea: ApiClient;
  let opportunity: OpportunityBody;
  let archival: RequestBody;
  beforeAll(async () => {
    world = plant();
    claire = await world.enter('Claire Berthelin');
    lea = await world.enter('Léa Pommerel');
    const { id } = await world
      .owner('opportunities as o')
      .join('missions as m', 'm.opportunity_id', 'o.id')
      .join('business_units as b', 'b.id', 'o.bu_id')
      .where({ 'm.state': 'AVV', 'b.code': 'P11', 'o.stage': 'proposition' })
      .whereNotExists(world.owner('requests as r').whereRaw("r.opportunity_id = o.id AND r.template = 'lossArchival'"))
      .whereNotExists(world.owner('time_entries as t').whereRaw('t.mission_id = m.id'))
      .first<{ id: string }>('o.id');
    opportunity = expectStatus(await claire.get<OpportunityBody>(`/opportunities/${id}`), 200);
  });

  /** Where the mission is, as its set-up would have moved it meanwhile. */
  const missionGoesTo = async (state: string) =>
    world.owner('missions').where({ id: opportunity.mission?.id }).update({ state });
  const refusedAs = ({ status, body }: { status: number; body: Problem }) => [status, body.code];

  test.each(['CHK', 'REA', 'TER'])('a mission in %s: it is not even asked', async (state) => {
    await missionGoesTo(state);
    expect(
      refusedAs(
        await claire.post<Problem>('/requests', { body: { template: 'lossArchival', opportunityId: opportunity.id } }),
      ),
    ).toEqual([409, 'mission_active']);
    expect(await world.owner('requests').where({ opportunity_id: opportunity.id, template: 'lossArchival' })).toEqual(
      [],
    );
  });

  test('a mission that went into control since the draft: it is not sent', async () => {
    await missionGoesTo('AVV');
    const reference = expectStatus(await claire.get<{ lists: Record<string, { code: string }[]> }>('/reference'), 200);
    archival = await prepareRequest(claire, 'lossArchival', opportunity, {
      lossReason: reference.lists['lossReason']?.[0]?.code,
      lostOn: daysFromNow(0),
    });
    await missionGoesTo('CHK');
    expect(refusedAs(await claire.post<Problem>(`/requests/${archival.id}/submit`))).toEqual([409, 'mission_active']);
    expect(expectStatus(await claire.get<RequestBody>(`/requests/${archival.id}`), 200).status).toBe('draft');
  });

  test.each(['CHK', 'REA'])(
    'a mission that went to %s since it was sent: Business Support cannot confirm it, and nothing is archived',
    async (state) => {
      await missionGoesTo('AVV');
      if (state === 'CHK') expectStatus(await claire.post(`/requests/${archival.id}/submit`), 200);
      const task = await taskAt(lea, archival.id, 'confirm');
      expectStatus(await lea.post(`/tasks/${task.id}/claim`), 200);
      await missionGoesTo(state);
      expect(
        refusedAs(await lea.post<Problem>(`/tasks/${task.id}/complete`, { body: { outcome: 'confirmed' } })),
      ).toEqual([409, 'mission_active']);
      const now = expectStatus(await claire.get<OpportunityBody>(`/opportunities/${opportunity.id}`), 200);
      expect([now.stage, now.mission?.state, now.proposal?.id]).toEqual([
        'proposition',
        state,
        opportunity.proposal?.id,
      ]);
    },
  );

  test('back before the mission, it goes on', async () => {
    await missionGoesTo('AVV');
    await decide(lea, archival.id, 'confirm', { outcome: 'confirmed' });
    expect(expectStatus(await claire.get<RequestBody>(`/requests/${archival.id}`), 200).status).toBe('in_progress');
  });
}
