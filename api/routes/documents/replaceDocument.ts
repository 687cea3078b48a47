import { operations } from '../../../contracts';
import { readDocument } from '../../../db/documents/read';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { seenAccount } from '../accounts/seen';
import { keepDeposit } from './deposit';
import { wordsOf } from './words';

/** A new version is of the kind of the former one: what it is does not change, what it says does. */
export const replaceDocument = bind(operations.replaceDocument, (context) => {
  const { params, body, file } = context;
  return keepDeposit(context, file, async (trx) => {
    const { id, kind, accountId } = found(await readDocument(trx, params.id));
    return { account: await seenAccount(trx, accountId), words: wordsOf({ kind, ...body }), replaces: id };
  });
});
