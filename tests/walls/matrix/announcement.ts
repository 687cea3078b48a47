import type { Knex } from 'knex';
import { stepBackFacts } from '../../../db/requests/stepBack';
import { loadRequest } from '../../../db/requests/load';
import { readTask } from '../../../db/tasks/taskRow';
import { acceptanceGraph } from '../../../domain/processes/acceptance/graph';
import { effectsOfStepBack } from '../../../domain/processes/request/stepBack';
import type { Announcement } from '../../../domain/processes/request/stepBackEffects';
import { stepsBackOf } from '../../../domain/processes/stepBack';

/** What the screen would announce of a step back to the review, read outside the walls. */
export function announcementOf(owner: Knex, requestId: string): Promise<Announcement> {
  return owner.transaction(async (trx) => {
    const { seq } = await trx('cases').where({ id: requestId }).first<{ seq: number }>('last_seq as seq');
    const [state, task, facts] = [
      await loadRequest(trx, requestId),
      await readTask(trx, requestId, null),
      await stepBackFacts(trx, { id: requestId, lastSeq: seq }),
    ];
    const target = stepsBackOf(acceptanceGraph, task?.node ?? '').find(({ node }) => node === 'review');
    if (!task || !target) throw new Error('nothing to step back from');
    return { seq, effects: effectsOfStepBack({ items: state.items, task }, facts, target) };
  });
}
