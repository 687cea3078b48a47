/** Back from Proposition on the real process (D17): what was announced is what happened, and going forward again makes mission and draft once more. */
import type { NextView } from '../../../contracts/opportunities/next';
import type { StageReturnPreview } from '../../../contracts/stageReturns';
import type { Knex } from '../../../db/pool';
import type { ApiClient } from '../../support/apiClient';
import { eventually } from '../../support/eventually';
import {
  decide,
  expectStatus,
  opportunityWhere,
  prepareRequest,
  propose,
  submit,
  taskAt,
  type OpportunityBody,
} from '../../support/story';

export interface ReturnPlant {
  owner: Knex;
  claire: ApiClient;
  lea: ApiClient;
  bertrand: ApiClient;
  opportunityId: string;
}

export function stageReturnSuite(plant: () => ReturnPlant): void {
  let before: OpportunityBody;
  let requestId: string;
  const preview = async (somebody: ApiClient) =>
    expectStatus(await somebody.get<StageReturnPreview>(`/opportunities/${plant().opportunityId}/stage-return`), 200);
  const things = ({ effects }: StageReturnPreview) => effects.map(({ what }) => what);
  const pass = async ({ effects }: Pick<StageReturnPreview, 'effects'>) => {
    const { lea } = plant();
    const task = await taskAt(lea, requestId, 'review');
    return lea.post<{ code?: string }>(`/tasks/${task.id}/complete`, {
      body: { outcome: 'passed', announced: effects },
    });
  };
  const editLine = async (quantity: string) => {
    const { claire } = plant();
    const { version, lines } = expectStatus(
      await claire.get<{ version: number; lines: { id: string; kind: string }[] }>(`/proposals/${before.proposal?.id}`),
      200,
    );
    const line = lines.find(({ kind }) => kind === 'planned');
    expectStatus(
      await claire.patch(`/proposals/${before.proposal?.id}/lines/${line?.id}`, {
        ifMatch: `"${version}"`,
        body: { quantity },
      }),
      200,
    );
  };

  beforeAll(async () => {
    const { claire, opportunityId } = plant();
    await propose(claire, opportunityId);
    before = await opportunityWhere(
      claire,
      opportunityId,
      'mission and draft',
      ({ mission, proposal }) => mission !== null && proposal !== null,
    );
  });

  test('nobody moves the card back alone; what asking for it would do is said, then who has the request', async () => {
    const { claire, opportunityId } = plant();
    const alone = await claire.post<{ code?: string }>(`/opportunities/${opportunityId}/transitions`, {
      body: { to: 'qualification', reason: 'Erreur' },
    });
    expect([alone.status, alone.body.code]).toEqual([409, 'going_back_needs_request']);
    const offered = await preview(claire);
    expect([offered.code, offered.open, things(offered).includes('proposal')]).toEqual([null, null, true]);
    const request = await prepareRequest(claire, 'stageReturn', before, {
      reason: 'scope_changed',
      explanation: 'Une filiale de plus',
    });
    requestId = request.id;
    await submit(claire, requestId);
    const asked = await eventually('the request on its desk', async () => {
      const now = await preview(claire);
      return now.open?.holder.kind === 'business_support' ? now : null;
    });
    expect([asked.code, asked.open?.id, asked.open?.number]).toEqual(['request_exists', requestId, request.number]);
    const next = expectStatus(await claire.get<NextView>(`/opportunities/${opportunityId}/next`), 200);
    expect([next.waitingFor.key, next.holder.kind]).toEqual(['stageReturn', 'business_support']);
  });

  test('what was shown before the proposal changed is not agreed to; read anew, an approval under way is among it', async () => {
    const { claire, lea, bertrand } = plant();
    const task = await taskAt(lea, requestId, 'review');
    expectStatus(await lea.post(`/tasks/${task.id}/claim`), 200);
    const { checklist } = expectStatus(await lea.get<{ checklist: { id: string }[] }>(`/requests/${requestId}`), 200);
    for (const { id } of checklist)
      expectStatus(
        await lea.post(`/requests/${requestId}/checklist/${id}/judgement`, { body: { verdict: 'accepted' } }),
        200,
      );
    const shown = await preview(lea);
    await editLine('150.00');
    expectStatus(await claire.post(`/proposals/${before.proposal?.id}/submit`), 200);
    await eventually('the approval in the inbox', async () =>
      expectStatus(await bertrand.get<{ items: unknown[] }>('/tasks'), 200).items.length > 0 ? true : null,
    );
    const stale = await pass(shown);
    expect([stale.status, stale.body.code]).toEqual([409, 'announcement_stale']);
    expect([things(shown).includes('approval'), things(await preview(lea)).includes('approval')]).toEqual([
      false,
      true,
    ]);
  });

  test('agreed to, all of it has happened and nothing else', async () => {
    const { owner, claire, lea, bertrand, opportunityId } = plant();
    const agreed = await preview(lea);
    expectStatus(await pass(agreed), 200);
    await opportunityWhere(claire, opportunityId, 'back', ({ stage }) => stage === 'qualification');
    const kept = await owner('opportunities')
      .where({ id: opportunityId })
      .first<{ offer_id: string | null; service_type: string | null; amount_cents: number }>(
        'offer_id',
        'service_type',
        'amount_cents',
      );
    const proposal = await owner('proposals').where({ id: before.proposal?.id }).first<{ state: string }>('state');
    const mission = await owner('missions').where({ id: before.mission?.id }).first<{ state: string }>('state');
    const approvals = await owner('approvals').where({ proposal_id: before.proposal?.id }).pluck<string[]>('outcome');
    expect({
      proposal: proposal.state,
      mission: mission.state,
      planning: await owner('planning_blocks').where({ mission_id: before.mission?.id }),
      approvals,
    }).toEqual({ proposal: 'archived', mission: 'PER', planning: [], approvals: ['void'] });
    expect([kept.offer_id, kept.service_type, kept.amount_cents]).toEqual([
      expect.any(String),
      expect.any(String),
      350_000,
    ]);
    await eventually('nobody asked to approve', async () =>
      expectStatus(await bertrand.get<{ items: unknown[] }>('/tasks'), 200).items.length === 0 ? true : null,
    );
    const { items } = expectStatus(
      await claire.get<{ items: { said: { key: string; params: Record<string, unknown> } }[] }>(
        `/opportunities/${opportunityId}/timeline`,
      ),
      200,
    );
    expect(items.find(({ said }) => said.key === 'stageChangedBack')?.said.params).toMatchObject({
      reason: 'Une filiale de plus',
    });
    expect((await preview(claire)).code).toBe('template_not_applicable');
    await eventually('answered', async () =>
      expectStatus(await claire.get<{ status: string }>(`/requests/${requestId}`), 200).status === 'resolved'
        ? true
        : null,
    );
  });

  test('forward again: another mission and another draft, once', async () => {
    const { owner, claire, opportunityId } = plant();
    await propose(claire, opportunityId);
    const again = await opportunityWhere(claire, opportunityId, 'another draft', ({ proposal }) => proposal !== null);
    expect([again.mission?.state, again.mission?.id === before.mission?.id, again.proposal?.state]).toEqual([
      'AVV',
      false,
      'draft',
    ]);
    const missions = await owner('missions')
      .where({ opportunity_id: opportunityId })
      .orderBy('created_at')
      .pluck<string[]>('state');
    const proposals = await owner('proposals').where({ opportunity_id: opportunityId }).pluck<string[]>('state');
    expect([missions, proposals.sort()]).toEqual([
      ['PER', 'AVV'],
      ['archived', 'draft'],
    ]);
    const steps = await owner('case_steps')
      .where({ case_id: opportunityId, node: 'prepareProposition' })
      .orderBy('round')
      .pluck<number[]>('round');
    expect(steps).toEqual([1, 2]);
  });

  test('a request that Business Support refuses leaves everything as it was', async () => {
    const { claire, lea, opportunityId } = plant();
    const now = expectStatus(await claire.get<OpportunityBody>(`/opportunities/${opportunityId}`), 200);
    requestId = (await prepareRequest(claire, 'stageReturn', now, { reason: 'other', explanation: 'Pour voir' })).id;
    await submit(claire, requestId);
    await decide(lea, requestId, 'review', { outcome: 'refused', reasonCodes: ['not_applicable'] });
    const after = expectStatus(await claire.get<OpportunityBody>(`/opportunities/${opportunityId}`), 200);
    expect([after.stage, after.mission, after.proposal]).toEqual(['proposition', now.mission, now.proposal]);
  });
}
