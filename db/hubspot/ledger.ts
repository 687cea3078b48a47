/** Each value that went over, either way: what it was, what it became, and why. */
import type { HubspotObject } from '../../domain/hubspot/objects';
import type { Transaction } from '../wall';

export interface LedgerChange {
  property: string;
  from: string;
  to: string;
}

export type LedgerCause = 'changed' | 'found' | 'made' | 'answered' | 'undone';

export interface LedgerLine {
  companyId: string;
  buId: string | null;
  at: Date;
  direction: 'out' | 'in';
  object: HubspotObject;
  recordId: string | null;
  name: string;
  hubspotId: string | null;
  changes: readonly LedgerChange[];
  cause: LedgerCause;
  personId?: string | null;
}

export async function writeLedger(trx: Transaction, line: LedgerLine): Promise<void> {
  await trx('hubspot_ledger').insert({
    company_id: line.companyId,
    bu_id: line.buId,
    at: line.at,
    direction: line.direction,
    object: line.object,
    record_id: line.recordId,
    name: line.name,
    hubspot_id: line.hubspotId,
    changes: JSON.stringify(line.changes),
    cause: line.cause,
    person_id: line.personId ?? null,
  });
}
