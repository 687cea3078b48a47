/** Where a contact or an opportunity has a value that HubSpot said, behind the wall of whoever asks. */
import { leaving } from '../../domain/hubspot/leaves';
import { originsOf, type OriginLine } from '../../domain/hubspot/origins';
import type { Transaction } from '../wall';
import { readSources } from './sources';

export interface OriginShown {
  property: string;
  since: string;
}

/** As far back as is looked: a value that stands longer than so many exchanges is old news. */
const MOST_LINES = 200;

/** Null where the caller sees no such record. */
export async function readOrigins(
  trx: Transaction,
  kind: 'contact' | 'deal',
  recordId: string,
): Promise<OriginShown[] | null> {
  const source = (await readSources(trx, kind, [recordId])).get(recordId);
  if (!source) return null;
  const lines = await trx('hubspot_ledger')
    .where({ record_id: recordId })
    .orderBy('id', 'desc')
    .limit(MOST_LINES)
    .select<OriginLine[]>('direction', 'cause', 'at', 'changes', trx.raw('undone_at IS NOT NULL AS undone'));
  return originsOf(lines, leaving(source)?.properties ?? {}).map(({ property, since }) => ({
    property,
    since: since.toISOString(),
  }));
}
