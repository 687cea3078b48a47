import { comparableName } from '../identity/companyName';
import { errorsBetween, errorsForgiven } from '../search/typingErrors';

/** What becomes of a row: written, a person of another account given this one too, changed on a record that is there, there already, perhaps somebody else's, or refused. */
export const rowVerdicts = ['created', 'attached', 'updated', 'known', 'duplicate', 'refused'] as const;
export type RowVerdict = (typeof rowVerdicts)[number];

export const rowProblems = [
  'name_missing',
  'account_missing',
  'civility_missing',
  'legal_form_missing',
  'too_long',
  'too_many_emails',
  'siren_invalid',
  'legal_form_unknown',
  'ape_wrong',
  'phone_invalid',
  'email_wrong',
  'value_unknown',
  'person_unknown',
  'account_unknown',
  'account_ambiguous',
  'account_differs',
  'opportunity_unknown',
  'amount_wrong',
  'currency_other',
  'day_wrong',
  'offer_unknown',
  'unit_unknown',
  'repeated',
  // as the door that writes says it
  'siren_already_used',
  'siret_already_used',
  'natural_person_incomplete',
  'value_retired',
  'reference_unknown',
  'contact_email_used',
  'contact_there',
  'vault_contact_exists',
  'connection_reserved',
  'opportunity_closed',
  'amount_follows_proposals',
  'unit_works_on_it',
  'required_by_case',
  'rights_changed',
  'stale_version',
  'conflict',
] as const;
export type RowProblem = (typeof rowProblems)[number];

export const isRowProblem = (code: string): code is RowProblem => rowProblems.some((known) => known === code);

interface Named {
  siren: string | null;
  names: readonly string[];
}

/**
 * Whether an account of the firm is the company of a row (D1, D2): two SIREN decide; where one lacks, equal names are the same
 * company, and names that a slip of the finger tells apart, or contacts at the same domain, may be.
 */
export function likeness(row: Named, account: Named & { sameDomain: boolean }): 'same' | 'perhaps' | 'other' {
  if (row.siren !== null && account.siren !== null) return row.siren === account.siren ? 'same' : 'other';
  const pairs = row.names.flatMap((one) =>
    account.names.map((other) => [comparableName(one), comparableName(other)] as const),
  );
  if (pairs.some(([one, other]) => one === other)) return 'same';
  const isSlip = ([one, other]: readonly [string, string]) =>
    Math.abs(one.length - other.length) <= 2 &&
    errorsBetween(one, other) <= errorsForgiven(one) &&
    errorsBetween(other, one) <= errorsForgiven(other);
  return account.sameDomain || pairs.some(isSlip) ? 'perhaps' : 'other';
}
