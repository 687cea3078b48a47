/** How long each document of a client is kept once the relation has ended, and by which law. */
import type { DocumentKind } from '../account/documents';
import { addMonths, type BusinessDate } from '../dates/businessDate';

/** The ground on which a document is kept after the client has left. */
const retentionGrounds = ['know_your_client', 'contract', 'direct_debit', 'correspondence'] as const;
export type RetentionGround = (typeof retentionGrounds)[number];

/**
 * Months from the end of the relation.
 * - `know_your_client`: 5 years, CMF art. L561-12 (identity, owners, and what the vigilance rests on);
 * - `contract`: 5 years, Code civil art. 2224 (what is owed under a contract lapses by then);
 * - `direct_debit`: 13 months, CMF art. L133-24 (until a debtor can no longer contest a debit);
 * - `correspondence`: 10 years, Code de commerce art. L123-22 (papers that justify the accounts).
 */
const MONTHS: Readonly<Record<RetentionGround, number>> = {
  know_your_client: 60,
  contract: 60,
  direct_debit: 13,
  correspondence: 120,
};

const GROUNDS = {
  kbis: 'know_your_client',
  identity: 'know_your_client',
  ownership_chart: 'know_your_client',
  beneficial_owners: 'know_your_client',
  beneficial_owner_identity: 'know_your_client',
  articles: 'know_your_client',
  activity: 'know_your_client',
  engagement_letter: 'contract',
  amendment: 'contract',
  termination: 'contract',
  sepa_mandate: 'direct_debit',
  bank_details: 'direct_debit',
  other: 'correspondence',
} as const satisfies Readonly<Record<DocumentKind, RetentionGround>>;

export interface Retention {
  documentId: string;
  ground: RetentionGround;
  /** The last day on which it must be there; it may be erased from the next one on. */
  keepUntil: BusinessDate;
}

/** A kind that this build does not know is kept longest: nothing goes too early. */
function groundOf(kind: string): RetentionGround {
  const known: Readonly<Record<string, RetentionGround | undefined>> = GROUNDS;
  return known[kind] ?? 'correspondence';
}

/** What starts on the day the relation ends, document by document (requirement 310). */
export function retentionsFrom(leftOn: BusinessDate, documents: readonly { id: string; kind: string }[]): Retention[] {
  return documents.map(({ id, kind }) => {
    const ground = groundOf(kind);
    return { documentId: id, ground, keepUntil: addMonths(leftOn, MONTHS[ground]) };
  });
}
