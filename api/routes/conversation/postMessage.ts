import { operations } from '../../../contracts';
import { postMessage as say } from '../../../db/conversation/post';
import { readMessage } from '../../../db/conversation/read';
import { announceTold } from '../../cases/command';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { announceMessage } from './announce';

/** After the commit the process sends the mails, and open screens hear of it. */
export const postMessage = bind(operations.postMessage, async ({ person, params, body, key, write, deps }) => {
  const { body: message, posted } = await write(async (trx) => {
    const done = agreed(
      await say(trx, { ...body, visibility: body.visibility, person, requestId: params.id, key, clock: deps.clock }),
    );
    return { body: found(await readMessage(trx, person, done.id)), posted: done };
  });
  deps.tellNews({ kind: posted.kind, caseId: params.id });
  announceMessage(deps, person, params.id, posted);
  announceTold(deps, { companyId: person.companyId, buId: posted.buId }, posted.told);
  return { body: message };
});
