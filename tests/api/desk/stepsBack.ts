/** Back a step, on rows, for every pair of steps that any template allows: what was announced is what stands there after. */
import type { StepBackOffer } from '../../../contracts/stepsBack';
import { backOutcome, stepsBackOf } from '../../../domain/processes/stepBack';
import { templates } from '../../../domain/templates/registry';
import type { ApiClient } from '../../support/apiClient';
import type { Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

export interface StepBackPlant {
  desk: Desk;
  lea: ApiClient;
}

interface TaskRow {
  node: string;
  round: number;
  state: string;
  outcome: string | null;
  draft: string | null;
}

const pairs = Object.values(templates).flatMap(({ kind, graph }) =>
  Object.keys(graph.nodes).flatMap((from) =>
    stepsBackOf(graph, from)
      .filter(({ effects }) => effects.length === 0)
      .map(({ node: to, tasks }) => ({ kind, from, to, tasks })),
  ),
);

export function stepsBackSuite(plant: () => StepBackPlant): void {
  test.each(pairs)(
    '$kind, from $from back to $to: the rows are what was announced',
    async ({ kind, from, to, tasks }) => {
      const { desk, lea } = plant();
      const { id, taskId } = await desk.openRequest({ kind, steps: tasks });
      const { company_id, bu_id } = await desk
        .owner('cases')
        .where({ id })
        .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
      await desk.owner('checklist_items').insert({
        company_id,
        bu_id,
        request_id: id,
        key: 'activity',
        position: 1,
        required: true,
        wants: 'text',
        answer: 'Négoce',
        state: 'accepted',
      });
      expectStatus(await lea.post(`/tasks/${taskId}/claim`), 200);
      expectStatus(await lea.post(`/tasks/${taskId}/draft`, { body: { text: 'J’hésite' } }), 204);

      const { items } = expectStatus(await lea.get<{ items: StepBackOffer[] }>(`/requests/${id}/steps-back`), 200);
      const offer = items.find((one) => one.to === to);
      expect([offer?.code, offer?.stays]).toEqual([null, []]);
      const told = offer?.announced.effects ?? [];
      expect(told.map(({ becomes, what, node, count }) => [becomes, what, node ?? count])).toEqual([
        ['cancelled', 'task', from],
        ['cancelled', 'draft', null],
        ...tasks.slice(0, -1).map((node) => ['cancelled', 'conclusion', node]),
        ['kept', 'acceptedLines', 1],
        ['kept', 'clock', null],
        ...tasks.map((node) => ['again', 'task', node]),
      ]);

      expectStatus(
        await lea.post(`/requests/${id}/step-back`, {
          body: { to, reasonCode: 'overlooked', comment: 'À revoir', announced: offer?.announced },
        }),
        200,
      );
      const rows = await desk
        .owner('tasks')
        .where({ case_id: id })
        .orderBy(['opened_at', 'round'])
        .select<TaskRow[]>('node', 'round', 'state', 'outcome', 'draft');
      expect(rows.filter(({ state }) => state !== 'completed')).toEqual([
        { node: to, round: 2, state: 'open', outcome: null, draft: null },
      ]);
      expect(rows.filter(({ node, round }) => node === from && round === 1)).toEqual([
        { node: from, round: 1, state: 'completed', outcome: backOutcome(to), draft: null },
      ]);
      expect(await desk.owner('checklist_items').where({ request_id: id }).pluck('state')).toEqual(['accepted']);
      expect(await desk.owner('cases').where({ id }).first('holder_kind', 'holder_user_id')).toEqual({
        holder_kind: 'business_support',
        holder_user_id: null,
      });
    },
  );
}
