import { draftRequest } from '../../../db/requests/birth';
import type { Origin } from '../../../db/requests/source';
import { withinWall } from '../../../db/wall';
import type { RequestKind } from '../../../domain/cases/kinds';
import { isRefusal } from '../../../domain/errors/refusal';
import type { DemoPerson } from '../people/people';
import { command } from './command';
import type { Play } from './play';

/** Makes the draft of a request. @returns its id */
export async function draft(
  play: Play,
  template: RequestKind,
  origin: Origin,
  who: DemoPerson,
  at: Date,
): Promise<string> {
  const person = await play.personOf(who);
  const made = await withinWall(play.trx, person, (trx) =>
    draftRequest(trx, { template, origin, person, key: play.nextKey(), now: at }),
  );
  if (isRefusal(made)) throw new Error(`no ${template} for ${origin.context} ${origin.id}: ${JSON.stringify(made)}`);
  return made.caseId;
}

export async function fill(
  play: Play,
  requestId: string,
  who: DemoPerson,
  fields: Record<string, string>,
  at: Date,
): Promise<void> {
  const { version } = await play.trx('requests').where({ id: requestId }).first<{ version: number }>('version');
  await command(play, requestId, who, { type: 'changeRequest', version, changes: { fields } }, at);
}

interface Line {
  id: string;
  key: string;
  state: string;
}

function linesOf({ trx }: Play, requestId: string): Promise<Line[]> {
  return Promise.resolve(
    trx('checklist_items')
      .where({ request_id: requestId, asked: true })
      .orderBy('position')
      .select<Line[]>('id', 'key', 'state'),
  );
}

/** Writes a text on the line that asks for one. */
export async function answerLine(
  play: Play,
  requestId: string,
  who: DemoPerson,
  key: string,
  answer: string,
  at: Date,
): Promise<void> {
  const line = (await linesOf(play, requestId)).find((item) => item.key === key);
  if (!line) throw new Error(`no line ${key}`);
  await command(play, requestId, who, { type: 'answerItem', itemId: line.id, answer }, at);
}

export interface Fault {
  key: string;
  reasonCode: string;
  comment: string;
}

/** Judges every line that is still open: the first fault that names one is refused, the others accepted. */
export async function judge(
  play: Play,
  requestId: string,
  agent: DemoPerson,
  at: Date,
  ...faults: Fault[]
): Promise<void> {
  const open = (await linesOf(play, requestId)).filter(({ state }) => state === 'pending');
  const fault = faults.find(({ key }) => open.some((line) => line.key === key));
  for (const line of open) {
    const refused = line.key === fault?.key;
    await command(
      play,
      requestId,
      agent,
      {
        type: 'judgeItem',
        itemId: line.id,
        ...(refused
          ? { verdict: 'refused', reasonCode: fault.reasonCode, comment: fault.comment }
          : { verdict: 'accepted' }),
      },
      at,
    );
  }
}
