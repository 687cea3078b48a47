import { readTimeline } from '../../db/cases/read/timeline';
import { isHiddenDraft, type SeenCase } from '../../db/cases/hiddenDraft';
import type { Transaction } from '../../db/wall';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { found } from './found';

interface TimelinePage {
  caseId: string;
  /** Kinds of case that the address is about; another one is not there. */
  of: (kind: string) => boolean;
  cursor?: string | undefined;
  limit: number;
}

/** One page of a case's timeline; its cursor is the sequence number to go back from. @throws DomainError `not_found`, `invalid_cursor` */
export async function readTimelinePage(trx: Transaction, person: Person, { caseId, of, cursor, limit }: TimelinePage) {
  const known = await trx('cases')
    .where({ id: caseId })
    .first<(SeenCase & { kind: string }) | undefined>('kind', 'state', 'opened_by as openedBy');
  found(known && of(known.kind) && !isHiddenDraft(known, person) ? known : null);
  if (cursor !== undefined && !/^\d{1,9}$/.test(cursor)) throw new DomainError(refuse('invalid_cursor'));
  const { items, nextSeq } = await readTimeline(trx, caseId, cursor === undefined ? null : Number(cursor), limit);
  return { items, nextCursor: nextSeq === null ? null : String(nextSeq) };
}
