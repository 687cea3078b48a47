import { operations } from '../../../contracts';
import { lineOfCursor, readAudit } from '../../../db/audit/list';
import { lastVerification } from '../../../db/audit/verifications';
import { titleOf } from '../../problem';
import { bind } from '../../routing/bind';
import { filtersOf } from './filters';

export const listAudit = bind(operations.listAudit, async ({ query: { cursor, limit, ...asked }, read }) => {
  const before = lineOfCursor(cursor);
  const { items, nextCursor, chain } = await read(async (trx) => ({
    ...(await readAudit(trx, filtersOf(asked), { before, limit })),
    chain: await lastVerification(trx),
  }));
  return { body: { items: items.map((line) => ({ ...line, reason: titleOf(line.code) })), nextCursor, chain } };
});
