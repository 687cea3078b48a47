import { comparableName, foldedText } from '../identity/companyName';
import { emailKey } from '../identity/email';
import { isIdentifierProblem, parseIdentifier } from '../identity/siren';
import type { ImportKind } from './columns';

interface Said {
  line: number;
  said: Readonly<Record<string, string>>;
}

/** What names the record that a row is about; null where the row says too little. */
const keyOf: Readonly<Record<ImportKind, (said: Said['said']) => string | null>> = {
  accounts: ({ identifier, legalName, tradeName }) => {
    const company = parseIdentifier(identifier ?? '');
    if (!isIdentifierProblem(company)) return company.siren;
    const name = legalName ?? tradeName;
    return name === undefined ? null : comparableName(name);
  },
  contacts: ({ account, email, firstName, lastName }) =>
    account === undefined
      ? null
      : `${account.replaceAll(/\s/g, '')}/${email === undefined ? comparableName(`${firstName ?? ''} ${lastName ?? ''}`) : emailKey(email)}`,
  opportunities: ({ number, account, name, offer }) => {
    if (number !== undefined) return number.replaceAll(/\s/g, '').toUpperCase();
    const what = [name, offer].map((text) => foldedText(text ?? '')).join('/');
    return account === undefined || what === '/' ? null : `${foldedText(account)}/${what}`;
  },
};

/** Line → the earlier line that is about the same record: the first one counts. */
export function repeatedLines(kind: ImportKind, rows: readonly Said[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const { line, said } of rows) {
    const key = keyOf[kind](said);
    if (key === null) continue;
    const original = first.get(key);
    if (original === undefined) first.set(key, line);
    else repeated.set(line, original);
  }
  return repeated;
}
