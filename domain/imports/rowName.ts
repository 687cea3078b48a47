import type { ImportKind } from './columns';

type Said = Readonly<Record<string, string>>;

const joined = (separator: string, ...texts: (string | undefined)[]) => texts.filter(Boolean).join(separator);

const names: Readonly<Record<ImportKind, (said: Said) => string>> = {
  accounts: ({ legalName, tradeName }) => tradeName ?? legalName ?? '',
  contacts: ({ firstName, lastName }) => joined(' ', firstName, lastName),
  opportunities: ({ name, offer, number, account }) => joined(', ', name ?? offer ?? number, account),
};

/** What a row is called when its verdict is told. */
export const rowName = (kind: ImportKind, said: Said): string => names[kind](said);
