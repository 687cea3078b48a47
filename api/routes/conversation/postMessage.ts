import { operations } from '../../../contracts';
import { postMessage as say } from '../../../db/conversation/post';
import { readMessage } from '../../../db/conversation/read';
import { announceTold } from '../../cases/command';
import { agreed, found } from '../../cases/found';
import { bind } from '../../routing/bind';

/** After the commit the process sends the mails, and open screens hear of it: of a note, those only who may read it. */
export const postMessage = bind(operations.postMessage, async ({ person, params, body, key, write, deps }) => {
  const { body: message, posted } = await write(async (trx) => {
    const done = agreed(await say(trx, { ...body, visibility: body.visibility, person, requestId: params.id, key, now: deps.clock() }));
    return { body: found(await readMessage(trx, person, done.id)), posted: done };
  });
  deps.tellNews({ kind: posted.kind, caseId: params.id });
  const among = posted.visibility === 'internal' ? { regionId: posted.regionId, notUserId: posted.requesterId } : undefined;
  deps.publishChange({ companyId: person.companyId, buId: posted.buId, topic: 'message', id: params.id, version: Date.parse(message.at), ...(among && { among }) });
  announceTold(deps, { companyId: person.companyId, buId: posted.buId }, posted.told);
  return { body: message };
});
