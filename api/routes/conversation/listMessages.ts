import { operations } from '../../../contracts';
import { readConversation } from '../../../db/conversation/read';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';

export const listMessages = bind(operations.listMessages, async ({ person, params, query, read }) => ({
  body: found(await read((trx) => readConversation(trx, person, params.id, query))),
}));
