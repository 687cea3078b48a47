/** What Jalon asks of the public company register, whoever keeps it. */

/** Digits only: spaces are removed by whoever read the person's typing. */
export type RegisterIdentifier = { siren: string } | { siret: string };

export type CompanyState = 'active' | 'closed';

/** No code survives the change of 1 January 2027: a code without its nomenclature means nothing after that day. */
export interface ApeCode {
  /** `NN.NNL`, dot included. */
  code: string;
  nomenclature: 'NAFRev2' | 'NAF2025';
}

/** One place of a company. Address parts are empty or null where the register may not publish them. */
export interface RegisteredSite {
  siret: string;
  headOffice: boolean;
  state: CompanyState;
  /** The sign over the door, where it differs from the company's names. */
  sign: string | null;
  addressLines: string[];
  postcode: string | null;
  city: string | null;
}

export interface RegisteredCompany {
  siren: string;
  legalName: string;
  tradeName: string | null;
  /** INSEE legal category, 4 digits; 1000 is a natural person. */
  legalFormCode: string;
  apeCode: ApeCode | null;
  state: CompanyState;
  /** `YYYY-MM-DD` */
  created: string | null;
  /** `YYYY-MM-DD`; null while it is active, and where the register does not say. */
  closed: string | null;
  /** False when some of the address is hidden: the person completes it by hand. */
  diffusible: boolean;
  headOffice: RegisteredSite;
  /** The site asked for; null when a SIREN was asked. */
  matchedSite: RegisteredSite | null;
  /** VAT numbers the tax office holds active. Empty is common and not a fault: a number is never computed here. */
  vatNumbers: string[];
}

export type UnavailableReason = 'timeout' | 'tooManyRequests' | 'serverError' | 'badAnswer';

export type RegisterAnswer =
  | { kind: 'found'; company: RegisteredCompany }
  /** Nobody has this number, or the register answered about somebody else. */
  | { kind: 'unknown' }
  /** The unit refuses publication: names and address are typed by hand, and it is barred from marketing lists. */
  | { kind: 'notDiffusible'; siren: string; state: CompanyState; closed: string | null }
  | { kind: 'unavailable'; reason: UnavailableReason; retryAfterSeconds?: number };

export interface CompanyRegister {
  /**
   * Asks about one company. Every failure of the register is an answer (`unavailable`), so that a screen can go on by hand.
   * `serverError` covers a register that cannot be reached at all.
   * @throws the reason of `signal` when the caller gives up, and nothing else.
   */
  lookup(identifier: RegisterIdentifier, signal?: AbortSignal): Promise<RegisterAnswer>;
}
