/** Sending a request back to an earlier step of Business Support: what it will do, said before, and done exactly so. */
import { decided, type Decision } from '../../cases/decision';
import { refuse, type Refusal } from '../../errors/refusal';
import type { Person } from '../../principal/principal';
import { whyNotCompleted } from '../../tasks/decideTask';
import type { Task } from '../../tasks/task';
import type { ProcessGraph } from '../graph';
import { backOutcome, stepsBackOf, type StepBackTarget } from '../stepBack';
import type { RequestEvent } from './events';
import { isRequestOver, type RequestState } from './state';
import type { StepBack, StepBackEffect } from './stepBackEffects';
import { isStepBackReason } from './stepBackReasons';

export interface StepBackFacts {
  /** The last decision of the case. */
  seq: number;
  /** How often the process has come to each step. */
  rounds: Readonly<Record<string, number>>;
  /** Somebody has begun to write an answer. */
  hasDraft: boolean;
}

type Stands = Pick<RequestState, 'items'> & { task: Task };

const effect = (
  becomes: StepBackEffect['becomes'],
  what: StepBackEffect['what'],
  more: Partial<StepBackEffect> = {},
): StepBackEffect => ({ becomes, what, node: null, count: null, ...more });

/** All that going back will do. The command does this and nothing else: it is refused when the list is no longer this one. */
export function effectsOfStepBack(
  { items, task }: Stands,
  { rounds, hasDraft }: Pick<StepBackFacts, 'rounds' | 'hasDraft'>,
  { tasks }: Pick<StepBackTarget, 'tasks'>,
): StepBackEffect[] {
  const accepted = items.filter(({ state }) => state === 'accepted').length;
  const papers = items.filter(({ documentId }) => documentId !== null).length;
  const concluded = tasks.filter((node) => node !== task.node);
  return [
    effect('cancelled', 'task', { node: task.node, count: task.round }),
    ...(hasDraft ? [effect('cancelled', 'draft')] : []),
    ...(task.followUpAt === null ? [] : [effect('cancelled', 'followUp')]),
    ...concluded.map((node) => effect('cancelled', 'conclusion', { node, count: rounds[node] ?? 1 })),
    ...(accepted === 0 ? [] : [effect('kept', 'acceptedLines', { count: accepted })]),
    ...(papers === 0 ? [] : [effect('kept', 'papers', { count: papers })]),
    effect('kept', 'clock'),
    ...tasks.map((node) => effect('again', 'task', { node, count: (rounds[node] ?? 0) + 1 })),
  ];
}

/** Why nobody, or not this person, may send it back from here at all; then the ways there are say the rest. */
export function whyNotSentBack(
  { status }: Pick<RequestState, 'status'>,
  task: Task | null,
  person: Person,
): Refusal | null {
  if (isRequestOver(status)) return refuse('request_closed');
  return task === null ? refuse('task_not_open') : whyNotCompleted(task, person);
}

/** Why not to this step: there is none before, or something done since stays done. */
export function whyNotBackTo({ effects }: Pick<StepBackTarget, 'effects'>): Refusal | null {
  return effects.length === 0 ? null : refuse('effects_stay', { params: { effects: effects.join(',') } });
}

const asText = (effects: readonly StepBackEffect[]) =>
  effects.map(({ becomes, what, node, count }) => [becomes, what, node, count].join('/')).join(' ');

export function decideStepBack(
  state: RequestState,
  task: Task | null,
  facts: StepBackFacts,
  command: StepBack,
  person: Person,
  graph: ProcessGraph,
): Decision<RequestEvent> {
  const barred = whyNotSentBack(state, task, person);
  if (barred) return barred;
  if (task === null) return refuse('task_not_open');
  const target = stepsBackOf(graph, task.node).find(({ node }) => node === command.to);
  if (!target) return refuse('no_step_before');
  const stays = whyNotBackTo(target);
  if (stays) return stays;
  if (!isStepBackReason(command.reasonCode)) return refuse('reference_unknown', { params: { field: 'reasonCode' } });
  const effects = effectsOfStepBack({ items: state.items, task }, facts, target);
  if (command.announced.seq !== facts.seq || asText(command.announced.effects) !== asText(effects))
    return refuse('announcement_stale');
  const { reasonCode, comment, to } = command;
  return decided(
    {
      type: 'taskCompleted',
      data: {
        taskId: task.id,
        node: task.node,
        round: task.round,
        outcome: backOutcome(to),
        comment: null,
        reasonCodes: [],
      },
    },
    { type: 'requestSteppedBack', data: { from: task.node, to, reasonCode, comment, effects } },
  );
}
