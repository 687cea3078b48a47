import { readTimeline } from '../../db/cases/read/timeline';
import type { Transaction } from '../../db/wall';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import { found } from './found';

/** One page of a case's timeline; its cursor is the sequence number to go back from. @throws DomainError `not_found`, `invalid_cursor` */
export async function readTimelinePage(trx: Transaction, caseId: string, { cursor, limit }: { cursor?: string | undefined; limit: number }) {
  found(await trx('cases').where({ id: caseId }).first<{ id: string } | undefined>('id'));
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) throw new DomainError(refuse('invalid_cursor'));
  const { items, nextSeq } = await readTimeline(trx, caseId, cursor === undefined ? null : Number(cursor), limit);
  return { items, nextCursor: nextSeq === null ? null : String(nextSeq) };
}
