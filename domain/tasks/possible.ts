/** What a person may do with a task now: the buttons of every screen, from the rules that will be asked when they are pressed. */
import type { Refusal } from '../errors/refusal';
import type { Person } from '../principal/principal';
import { whyNotTaskCancelled } from './added';
import { mayDirect, whyNotHolder } from './candidate';
import { isOver, whyNotCompleted } from './decideTask';
import { whyNotDelegated, whyNotGivenBack } from './delegation';
import { whyNotClaimed, whyNotReleased } from './lease';
import { whyNotDueMoved } from './schedule';
import type { Task } from './task';

export const taskActions = [
  'claim',
  'release',
  'complete',
  'delegate',
  'return',
  'reassign',
  'due',
  'followUp',
  'cancel',
] as const;
export type TaskAction = (typeof taskActions)[number];

type Ask = (task: Task, person: Person, now: Date) => Refusal | null | boolean;

const asks: Readonly<Record<TaskAction, Ask>> = {
  claim: (task, person, now) => task.assigneeId !== person.userId && whyNotClaimed(task, person, now) === null,
  release: whyNotReleased,
  complete: whyNotCompleted,
  delegate: whyNotDelegated,
  return: whyNotGivenBack,
  reassign: mayDirect,
  due: whyNotDueMoved,
  followUp: whyNotHolder,
  cancel: whyNotTaskCancelled,
};

export function possibleActions(task: Task, person: Person, now: Date): TaskAction[] {
  if (isOver(task)) return [];
  return taskActions.filter((action) => {
    const answer = asks[action](task, person, now);
    return answer === true || answer === null;
  });
}
