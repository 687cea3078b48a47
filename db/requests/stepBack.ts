import { isRequestKind, type RequestKind } from '../../domain/cases/kinds';
import type { Person } from '../../domain/principal/principal';
import {
  effectsOfStepBack,
  whyNotBackTo,
  whyNotSentBack,
  type StepBackFacts,
} from '../../domain/processes/request/stepBack';
import type { StepBackEffect } from '../../domain/processes/request/stepBackEffects';
import { stepsBackOf } from '../../domain/processes/stepBack';
import { templates } from '../../domain/templates/registry';
import { isHiddenDraft, type SeenCase } from '../cases/hiddenDraft';
import { readTask } from '../tasks/taskRow';
import type { Transaction } from '../wall';
import { loadRequest } from './load';

/** How often the process has come to each step, and whether an answer was begun to the task that is open. */
export async function stepBackFacts(
  trx: Transaction,
  { id, lastSeq }: { id: string; lastSeq: number },
): Promise<StepBackFacts> {
  const { rows } = await trx.raw<{ rows: Pick<StepBackFacts, 'rounds' | 'hasDraft'>[] }>(
    `SELECT coalesce((SELECT jsonb_object_agg(w.node, w.times) FROM (SELECT node, count(*) AS times FROM case_steps WHERE case_id = :id GROUP BY node) w), '{}') AS rounds,
       EXISTS (SELECT FROM tasks WHERE case_id = :id AND node <> 'adHoc' AND state IN ('open', 'claimed') AND draft IS NOT NULL AND draft <> '') AS "hasDraft"`,
    { id },
  );
  return { seq: lastSeq, rounds: rows[0]?.rounds ?? {}, hasDraft: rows[0]?.hasDraft ?? false };
}

export interface StepBackOffer {
  to: string;
  /** Why not; null when it may. */
  code: string | null;
  /** What was done since and stays done. */
  stays: string[];
  announced: { seq: number; effects: StepBackEffect[] };
}

/** Each earlier step of Business Support with all that going back there would do; null when the caller does not see the request. */
export async function stepsBack(trx: Transaction, person: Person, requestId: string): Promise<StepBackOffer[] | null> {
  const known = await trx('cases')
    .where({ id: requestId })
    .first<(SeenCase & { kind: string; lastSeq: number }) | undefined>(
      'kind',
      'state',
      'opened_by as openedBy',
      'last_seq as lastSeq',
    );
  if (!known || !isRequestKind(known.kind) || isHiddenDraft(known, person)) return null;
  const kind: RequestKind = known.kind;
  const [state, task, facts] = [
    await loadRequest(trx, requestId),
    await readTask(trx, requestId, null),
    await stepBackFacts(trx, { id: requestId, lastSeq: known.lastSeq }),
  ];
  if (task === null) return [];
  const barred = whyNotSentBack(state, task, person);
  return stepsBackOf(templates[kind].graph, task.node).map((target) => ({
    to: target.node,
    code: (barred ?? whyNotBackTo(target))?.code ?? null,
    stays: target.effects,
    announced: { seq: facts.seq, effects: effectsOfStepBack({ items: state.items, task }, facts, target) },
  }));
}
