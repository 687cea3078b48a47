import { isIdentifierProblem, parseIdentifier } from '../identity/siren';

/** By what a row finds its account. */
export type AccountNamed = { siren: string } | { number: string } | { name: string };

/** SIREN, SIRET, VAT number or number of an account, without its spaces. */
export function accountNumbered(text: string): { siren: string } | { number: string } {
  const company = parseIdentifier(text);
  return isIdentifierProblem(company) ? { number: text.replaceAll(/\s/g, '') } : { siren: company.siren };
}

/** The same, or its name, where it has letters. */
export function accountNamed(text: string): AccountNamed {
  const by = accountNumbered(text);
  return 'number' in by && /\p{L}/u.test(by.number) ? { name: text } : by;
}
