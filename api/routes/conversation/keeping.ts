import { operations } from '../../../contracts';
import { saveMessageDraft, setFollowing } from '../../../db/conversation/keep';
import { discardNoteFile as discard } from '../../../db/conversation/noteFiles';
import { agreed } from '../../cases/found';
import { bind } from '../../routing/bind';

export const saveDraft = bind(operations.saveMessageDraft, ({ person, params, body, write, deps }) =>
  write(async (trx) => {
    agreed(await saveMessageDraft(trx, { person, requestId: params.id, now: deps.clock() }, body));
    return { body: {} };
  }),
);

export const followRequest = bind(operations.followRequest, ({ person, params, body, write, deps }) =>
  write(async (trx) => {
    agreed(await setFollowing(trx, { person, requestId: params.id, now: deps.clock() }, body.following));
    return { body: {} };
  }),
);

export const discardNoteFile = bind(operations.discardNoteFile, ({ person, params, write, deps }) =>
  write(async (trx) => {
    agreed(await discard(trx, { person, requestId: params.id, id: params.fileId, now: deps.clock() }));
    return { body: {} };
  }),
);
