/** Who may hold a task, and who may direct it. */
import { refuse, type Refusal, type Winner } from '../errors/refusal';
import { hasRole, worksForRegion, type Person } from '../principal/principal';
import type { Colleague, Task } from './task';

/** Four eyes: whoever asked for the work, in their own name or in another's place, does not judge it. */
export function isExcluded(
  { excludedUserId, alsoExcludedIds }: Pick<Task, 'excludedUserId' | 'alsoExcludedIds'>,
  userId: string,
): boolean {
  return excludedUserId === userId || alsoExcludedIds.includes(userId);
}

/** Whether the person may take or hold this task at all; null when they may. */
export function whyNotCandidate(task: Task, person: Person): Refusal | null {
  if (isExcluded(task, person.userId)) return refuse('own_work');
  const may =
    task.candidate.kind === 'group'
      ? worksForRegion(person, task.candidate.regionId)
      : task.candidate.userId === person.userId || task.assigneeId === person.userId;
  return may ? null : refuse('task_not_candidate');
}

/** The same, of somebody that it would be given to. */
export function whyNotGiven(
  task: Pick<Task, 'candidate' | 'excludedUserId' | 'alsoExcludedIds'>,
  { userId, worksForRegion: works, seesCase }: Colleague,
): Refusal | null {
  if (isExcluded(task, userId)) return refuse('own_work');
  return seesCase && (task.candidate.kind === 'person' || works) ? null : refuse('task_not_candidate');
}

/** A supervisor hands over the work of their region; the head of a business unit that of its people. */
export function maySupervise({ candidate }: Task, person: Person): boolean {
  if (candidate.kind === 'person') return hasRole(person, 'bu_head');
  return person.roles.some((grant) => grant.role === 'support_supervisor' && grant.scopeId === candidate.regionId);
}

/** Whoever added a task directs it too. */
export function mayDirect(task: Task, person: Person): boolean {
  return task.added?.byId === person.userId || maySupervise(task, person);
}

/** Who holds it, since when, and until when at the latest if they do nothing more. */
export function holderOf(task: Task): Winner {
  return {
    name: task.assigneeName ?? '',
    since: task.claimedAt ?? '',
    ...(task.leaseUntil === null ? {} : { until: task.leaseUntil }),
  };
}

/** Only the holder does the work. */
export function whyNotHolder(task: Task, person: Person): Refusal | null {
  if (task.state !== 'claimed') return refuse('task_not_claimed');
  return task.assigneeId === person.userId ? null : refuse('task_not_yours', { winner: holderOf(task) });
}

/** What was lent is the owner's to give away or to decide, once it is back. */
export function whyNotOwner(task: Task, person: Person): Refusal | null {
  return (
    whyNotHolder(task, person) ??
    (task.ownerId === null ? null : refuse('task_delegated', { params: { owner: task.ownerName ?? '' } }))
  );
}
