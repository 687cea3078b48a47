import { handleCommand } from '../../../db/cases/handleCommand';
import type { AnyCommand } from '../../../db/cases/commands';
import { isRefusal } from '../../../domain/errors/refusal';
import type { DemoPerson } from '../people/people';
import type { Play } from './play';
import { settle } from './process';

/** Somebody decides something, and the processes do at once what follows from it. @throws when the rules say no: a demo tells nothing that could not happen. */
export async function command(play: Play, caseId: string, who: DemoPerson, what: AnyCommand, at: Date): Promise<void> {
  const handled = await handleCommand(play.trx, {
    caseId,
    command: what,
    principal: await play.personOf(who),
    key: play.nextKey(),
    now: at,
  });
  if (isRefusal(handled.answer))
    throw new Error(`${who.name} may not ${what.type} at ${at.toISOString()}: ${JSON.stringify(handled.answer)}`);
  for (const ref of handled.touched) await settle(play, ref, at);
}
