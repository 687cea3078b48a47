import { retentionsFrom } from '../../domain/retention/retention';
import { ofAccount, type AccountWall } from '../accounts/wall';
import type { Transaction } from '../wall';

/**
 * A paper that comes when its client has left is kept like those that were there: from the day they left, on its own ground
 * (requirement 310). The account is held, so that whoever ends the relation meanwhile sees the paper, or this sees that it ended.
 */
export async function keepFromLeaving(
  trx: Transaction,
  account: AccountWall,
  document: { id: string; kind: string },
): Promise<void> {
  const { leftOn } = await trx('accounts')
    .where({ id: account.id })
    .forShare()
    .first<{ leftOn: string | null }>('left_on as leftOn');
  if (leftOn === null) return;
  const rows = retentionsFrom(leftOn, [document]).map(({ documentId, ground, keepUntil }) => ({
    ...ofAccount(account),
    document_id: documentId,
    ground,
    starts_on: leftOn,
    keep_until: keepUntil,
  }));
  await trx('document_retentions').insert(rows).onConflict('document_id').ignore();
}
