/** What a proposal or a letter of engagement is printed from. Frozen with each sending, so that what left can be printed again. */
import type { Cents } from '../money/cents';
import type { PracticeKind } from '../processes/opportunity/approver';
import type { LineKind } from '../proposal/lines';
import type { ProposalState } from '../proposal/state';

/** The firm as its papers name it (art. R123-237 C. com.: name, form, capital, register, seat). */
export interface Letterhead {
  name: string;
  legalForm: string;
  capitalCents: Cents | null;
  siren: string;
  /** Town of the commercial register. */
  registry: string | null;
  addressLine: string;
  postcode: string;
  city: string;
  vatNumber: string;
  /** The professional body on whose roll the firm is, as it is written; null off any roll. */
  professionalBody: string | null;
  insurer: string;
  insurancePolicy: string;
  phone: string;
  email: string;
  /** Hash of its bytes, by which it is kept; absent from letters that left before there were any. */
  logo?: string | null;
}

export interface LetterClient {
  number: string;
  name: string;
  legalForm: string | null;
  siren: string | null;
  addressLine: string | null;
  postcode: string | null;
  city: string | null;
}

export interface LetterLine {
  label: string;
  suffix?: string | null;
  kind: LineKind;
  quantityHundredths: number;
  unitPriceCents: Cents;
  cataloguePriceCents: Cents;
  discountBasisPoints: number;
  vatBasisPoints: number;
}

export interface LetterFacts {
  number: string;
  label: string;
  state: ProposalState;
  /** `YYYY-MM-DD` */
  proposedOn: string;
  /** Number of the version that was submitted; null for a draft. */
  version: number | null;
  contentHash: string;
  firm: Letterhead;
  client: LetterClient;
  /** Who is written to: the contact who signs, else the main contact. */
  addressee: { civility: string; firstName: string; lastName: string; title: string | null } | null;
  partner: string;
  manager: string | null;
  mission: { number: string; startsOn: string; endsOn: string; closingOn: string | null };
  practice: PracticeKind;
  offer: string;
  accounting: boolean;
  serviceType: string | null;
  lines: readonly LetterLine[];
}
