/** Lines of a checklist: what each wants, and the paper of the client file that answers it. */
import type { DocumentKind } from '../account/documents';
import { addMonths, type BusinessDate } from '../dates/businessDate';

export const lineWants = ['document', 'text', 'fields'] as const;
export type LineWants = (typeof lineWants)[number];

export interface ChecklistLine {
  key: string;
  required: boolean;
  wants: LineWants;
  documentKind: DocumentKind | null;
}

/** The latest document of a kind that the account holds. */
export interface HeldPaper {
  id: string;
  kind: string;
  /** The day it was issued when the depositor said so, else the day of deposit. */
  datedOn: BusinessDate;
  expiresOn: BusinessDate | null;
  /** Its former versions. */
  formerIds: readonly string[];
}

export function documentLine(key: string, documentKind: DocumentKind, required = true): ChecklistLine {
  return { key, required, wants: 'document', documentKind };
}

export function textLine(key: string): ChecklistLine {
  return { key, required: true, wants: 'text', documentKind: null };
}

/** What was typed, judged as one line: a request without papers can be sent back too. */
export const detailsLine: ChecklistLine = { key: 'details', required: true, wants: 'fields', documentKind: null };

/** Months for which a paper proves something after its date (a register extract of less than three: CMF R561-5-1). */
const MONTHS_VALID: Readonly<Partial<Record<DocumentKind, number>>> = {
  kbis: 3,
  beneficial_owners: 12,
  ownership_chart: 12,
  amendment: 6,
  termination: 6,
};

/** The last day on which a paper answers a line; null for one that does not age. */
export function validUntil({
  kind,
  datedOn,
  expiresOn,
}: Pick<HeldPaper, 'kind' | 'datedOn' | 'expiresOn'>): BusinessDate | null {
  const months = MONTHS_VALID[kind as DocumentKind];
  const aged = months === undefined ? null : addMonths(datedOn, months);
  if (aged === null || expiresOn === null) return aged ?? expiresOn;
  return aged < expiresOn ? aged : expiresOn;
}

/** The paper of the file that answers a line today, or null: an expired one answers nothing. */
export function paperFor(line: ChecklistLine, papers: readonly HeldPaper[], today: BusinessDate): HeldPaper | null {
  const held = papers.find(({ kind }) => kind === line.documentKind);
  if (!held) return null;
  const until = validUntil(held);
  return until === null || until >= today ? held : null;
}
