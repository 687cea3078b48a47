/** What the page of a request offers, by the rules that would refuse the command. */
import type { Person } from '../../principal/principal';
import { whyNotCompleted } from '../../tasks/decideTask';
import { whyNotClaimed } from '../../tasks/lease';
import type { Task } from '../../tasks/task';
import type { RequestTemplate } from '../../templates/template';
import { refuse, type Refusal } from '../../errors/refusal';
import { permission, type Permission } from '../opportunity/permissions';
import { stepsBackOf } from '../stepBack';
import { whyNotBackTo, whyNotSentBack } from './stepBack';
import { whyNotResumed, whyNotWaiting } from './decideWait';
import { whyNotCancelled, whyNotChanged, whyNotReopened, whyNotSubmitted } from './whyNot';
import type { RequestFacts } from './facts';
import { sideOf, whyNotAdding } from './addTask';
import { whyNotClosingMoved } from './silence';
import type { RequestState } from './state';

interface Looked {
  state: RequestState;
  task: Task | null;
  /** Read for a draft that is looked at by whoever writes it; nobody else may send it. */
  facts: RequestFacts | null;
  /** Who is there in the requester's place; null while they are, or when they look themselves. */
  standInId: string | null;
  /** Another request of its template is under way that may be the only one. */
  hasSuccessor: boolean;
}

function submits({ state, facts }: Looked, template: RequestTemplate, userId: string): Refusal | null {
  return facts === null
    ? refuse(state.status === 'draft' ? 'not_allowed' : 'request_not_draft')
    : whyNotSubmitted({ state, task: null, desk: null, facts }, template, userId);
}

export function requestPermissions(looked: Looked, template: RequestTemplate, person: Person, now: Date): Permission[] {
  const { state, task, standInId, hasSuccessor } = looked;
  const { userId } = person;
  const onTask = (ask: (task: Task) => Refusal | null) => (task === null ? refuse('task_not_open') : ask(task));
  const asked: Readonly<Record<string, Refusal | null>> = {
    edit: whyNotChanged(state, task, userId),
    submit: submits(looked, template, userId),
    cancel: whyNotCancelled(state, userId, standInId),
    reopen: whyNotReopened(state, person, standInId, hasSuccessor),
    wait: whyNotWaiting(state, task, person),
    resume: whyNotResumed(state, task, person),
    moveClosing: whyNotClosingMoved(state, task, person),
    stepBack: onTask((open) =>
      stepsBackOf(template.graph, open.node).some((target) => whyNotBackTo(target) === null)
        ? whyNotSentBack(state, open, person)
        : refuse('no_step_before'),
    ),
    addTask: whyNotAdding(state, task, person),
    addBlockingTask: sideOf(state, task, person) === 'desk' ? whyNotAdding(state, task, person) : refuse('not_allowed'),
    claim: onTask((open) => whyNotClaimed(open, person, now)),
    decide: onTask((open) => whyNotCompleted(open, person)),
  };
  return Object.entries(asked).map(([action, refusal]) => permission(action, refusal?.code ?? null));
}
