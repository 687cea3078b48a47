import { refuse, type Refusal } from '../errors/refusal';
import type { Cents } from '../money/cents';

/** What a document of an account is (requirement 243). */
export const documentKinds = [
  'engagement_letter',
  'kbis',
  'identity',
  'ownership_chart',
  'beneficial_owners',
  'beneficial_owner_identity',
  'articles',
  'activity',
  'sepa_mandate',
  'bank_details',
  'amendment',
  'termination',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What a deposit says of a document besides its content. */
export interface DocumentWords {
  kind: DocumentKind;
  /** `YYYY-MM-DD` */
  signedOn: string | null;
  signatory: string | null;
  feeCents: Cents | null;
}

/** Ten years of a client's papers, many times over. */
export const DEFAULT_ACCOUNT_MEGABYTES = 2000;

/** An account's documents have a measure, so that nobody fills the disk of all by one account. @param usedBytes of those that are there */
export function whyNoRoom(usedBytes: number, sizeBytes: number, megabytes: number): Refusal | null {
  return usedBytes + sizeBytes > megabytes * 1_000_000
    ? refuse('account_documents_full', { params: { megabytes } })
    : null;
}

const SIGNED_LETTER_SAYS = [
  { field: 'signedOn', value: 'signedOn' },
  { field: 'signatory', value: 'signatory' },
  { field: 'fee', value: 'feeCents' },
] as const;

/** A signed letter says when, who and the fee: its proposal must equal it to the cent (D13). Other documents say nothing. */
export function incompleteDocument(words: DocumentWords): Refusal | null {
  if (words.kind !== 'engagement_letter') return null;
  const missing = SIGNED_LETTER_SAYS.filter(({ value }) => words[value] === null).map(({ field }) => ({
    field,
    label: `document.${field}`,
    why: 'missing',
  }));
  return missing.length > 0 ? refuse('document_incomplete', { missing }) : null;
}
