import { requestKinds, type RequestKind } from '../../domain/cases/kinds';
import type { ErrorCode } from '../../domain/errors/codes';
import type { Transaction } from '../wall';
import { templateRules } from './handler';
import { loadRequestFacts } from './load';

interface Place {
  accountId: string;
  buId: string;
  letter: string | null;
}

/** Why each request that an opportunity may lead to is not to be drafted now, by the rule that would refuse the draft; null when it may be. */
export async function whyNotDrafted(trx: Transaction, opportunityId: string, now: Date): Promise<Record<RequestKind, ErrorCode | null> | null> {
  const place = await trx('opportunities as o').where('o.id', opportunityId).first<Place | undefined>('o.account_id as accountId', 'o.bu_id as buId', trx.raw('(SELECT p.signed_document_id FROM proposals p WHERE p.opportunity_id = o.id AND p.state <> ?) AS letter', ['archived']));
  if (!place) return null;
  const facts = await loadRequestFacts(trx, opportunityId, place.accountId, place.letter, place.buId, now);
  const open = await trx('requests').where({ opportunity_id: opportunityId }).whereNotIn('status', ['resolved', 'refused', 'cancelled', 'closed']).pluck<string[]>('template');
  const codes = requestKinds.map((kind) => [kind, templateRules[kind].mayBeMade(facts)?.code ?? (open.includes(kind) ? 'request_exists' : null)] as const);
  return Object.fromEntries(codes) as Record<RequestKind, ErrorCode | null>;
}
