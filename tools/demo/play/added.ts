/** Tasks that people add to a request of the demo beside the one of its process, and what is said about them. */
import { postMessage } from '../../../db/conversation/post';
import { findColleagueFor } from '../../../db/tasks/assignee';
import { withinWall } from '../../../db/wall';
import { isRefusal } from '../../../domain/errors/refusal';
import type { DemoPerson } from '../people/people';
import { stableId } from '../stable-id';
import { command } from './command';
import type { Play } from './play';

interface Added {
  title: string;
  details?: string | null;
  /** Null for the group that has the request. */
  to: DemoPerson | null;
  on?: string | null;
  blocking?: boolean;
}

/** @returns its id */
export async function addTask(
  play: Play,
  requestId: string,
  who: DemoPerson,
  { title, details = null, to, on = null, blocking = false }: Added,
  at: Date,
): Promise<string> {
  const taskId = stableId('added task', `${requestId} ${title}`);
  const colleague = to && (await findColleagueFor(play.trx, to.id, requestId));
  await command(
    play,
    requestId,
    who,
    { type: 'addTask', taskId, title, details, to: colleague, on, blocking, parentId: null },
    at,
  );
  return taskId;
}

/** Says something about a task; a note of Business Support unless whoever asked writes. */
export async function comment(
  play: Play,
  requestId: string,
  taskId: string,
  who: DemoPerson,
  body: string,
  at: Date,
): Promise<void> {
  const person = await play.personOf(who);
  const said = await withinWall(play.trx, person, (trx) =>
    postMessage(trx, {
      person,
      requestId,
      taskId,
      key: play.nextKey(),
      clock: () => at,
      body,
      visibility: undefined,
      mentions: [],
      documentIds: [],
    }),
  );
  if (isRefusal(said)) throw new Error(`${who.name} may not say it: ${JSON.stringify(said)}`);
}
