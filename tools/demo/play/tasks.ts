import { AD_HOC, type Completion } from '../../../domain/tasks/task';
import type { DemoPerson } from '../people/people';
import { command } from './command';
import type { Play } from './play';

async function openTask({ trx }: Play, caseId: string): Promise<{ id: string; state: string }> {
  const task = await trx('tasks')
    .where({ case_id: caseId })
    .whereNot({ node: AD_HOC })
    .whereIn('state', ['open', 'claimed'])
    .first<{ id: string; state: string } | undefined>('id', 'state');
  if (!task) throw new Error(`case ${caseId} waits for nobody`);
  return task;
}

export async function claim(play: Play, caseId: string, who: DemoPerson, at: Date): Promise<void> {
  const { id } = await openTask(play, caseId);
  await command(play, caseId, who, { type: 'claimTask', taskId: id }, at);
}

/** Takes the open task when nobody holds it yet, and ends it. */
export async function complete(
  play: Play,
  caseId: string,
  who: DemoPerson,
  completion: Completion,
  at: Date,
): Promise<void> {
  const task = await openTask(play, caseId);
  if (task.state === 'open') await command(play, caseId, who, { type: 'claimTask', taskId: task.id }, at);
  await command(play, caseId, who, { type: 'completeTask', taskId: task.id, completion }, at);
}
