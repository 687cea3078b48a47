import { operations } from '../../../contracts';
import { readAccountHistory } from '../../../db/accounts/history';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { bind } from '../../routing/bind';
import { seenAccount } from './seen';

/** Its cursor is the number of the audit line to go back from. */
export const accountHistory = bind(operations.accountHistory, async ({ params, query: { cursor, limit }, read }) => {
  if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw new DomainError(refuse('invalid_cursor'));
  const body = await read(async (trx) => {
    const { id } = await seenAccount(trx, params.id);
    return readAccountHistory(trx, id, cursor === undefined ? null : Number(cursor), limit);
  });
  return { body };
});
