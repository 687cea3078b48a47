import { operations } from '../../../contracts';
import { bind } from '../../routing/bind';
import { seenAccount } from '../accounts/seen';
import { keepDeposit } from './deposit';
import { wordsOf } from './words';

export const uploadDocument = bind(operations.uploadDocument, (context) => {
  const words = wordsOf(context.body);
  return keepDeposit(context, context.file, async (trx) => ({
    account: await seenAccount(trx, context.params.id),
    words,
    replaces: null,
  }));
});
