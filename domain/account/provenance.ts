/**
 * Where each value of an account comes from, and since when: read from the history of the account, so that nothing says it a
 * second time. What a merge brought keeps its own provenance, and what is taken back gets its former one again.
 */
import { accountFieldNames } from './fields';

export const provenanceSources = ['register', 'person', 'import', 'initial', 'hubspot'] as const;
export type ProvenanceSource = (typeof provenanceSources)[number];

export const provenanceFields = [...accountFieldNames, 'siren', 'clientGroup'] as const;
export type ProvenanceField = (typeof provenanceFields)[number];

export interface Provenance {
  source: ProvenanceSource;
  since: Date;
  /** Who wrote it, or took it from the register or a file. */
  by: string | null;
  /** The import that brought it. */
  importId: string | null;
  /** The account that it came from by a merge. */
  mergedFrom: string | null;
}

/** What a line of the history says of where values came from. */
export interface ProvenanceLine {
  accountId: string;
  at: Date;
  by: string | null;
  action: string;
  fields: readonly string[];
  /** Of these, those that were written as the register had them. */
  register: readonly string[];
  /** Of these, those that HubSpot said. */
  hubspot: readonly string[];
  importId: string | null;
  /** The import that was taken back. */
  revertedImportId: string | null;
  /** The account that a merge took over, or that is there again. */
  otherId: string | null;
  /** Of the fields of a merge, those that are made of both accounts. */
  joined: readonly string[];
}

interface Account {
  beginning: Provenance;
  /** The latest last. */
  fields: Map<string, Provenance[]>;
}

/** What was there before anybody's hand is known of: loaded with the account. */
export interface Beginning {
  accountId: string;
  at: Date;
  by: string | null;
}

const current = ({ beginning, fields }: Account, field: string): Provenance => fields.get(field)?.at(-1) ?? beginning;

function put(account: Account, field: string, provenance: Provenance): void {
  account.fields.set(field, [...(account.fields.get(field) ?? []), provenance]);
}

function written({ at, by, importId, register, hubspot }: ProvenanceLine, field: string): Provenance {
  const typed = importId === null ? 'person' : 'import';
  const source = register.includes(field) ? 'register' : hubspot.includes(field) ? 'hubspot' : typed;
  return { source, since: at, by, importId: source === 'import' ? importId : null, mergedFrom: null };
}

function create(account: Account, line: ProvenanceLine): void {
  account.beginning = written({ ...line, register: [] }, '');
  for (const field of line.register) put(account, field, written(line, field));
}

function change(account: Account, line: ProvenanceLine): void {
  for (const field of line.fields) {
    const before =
      line.revertedImportId === null
        ? undefined
        : [account.beginning, ...(account.fields.get(field) ?? [])].findLast(
            ({ importId }) => importId !== line.revertedImportId,
          );
    put(account, field, before ?? written(line, field));
  }
}

function merge(account: Account, other: Account | undefined, { otherId, ...line }: ProvenanceLine): void {
  for (const field of line.fields) {
    const own = written({ ...line, otherId }, field);
    put(account, field, {
      ...(line.joined.includes(field) || !other ? own : current(other, field)),
      mergedFrom: otherId,
    });
  }
}

function undoMerge(account: Account, { otherId }: ProvenanceLine): void {
  for (const [field, stack] of account.fields) {
    if (stack.at(-1)?.mergedFrom === otherId) account.fields.set(field, stack.slice(0, -1));
  }
}

/**
 * @param lines of the account and of those that were merged into it, the oldest first
 * @returns for each field of the account, where its present value comes from
 */
export function provenanceOf(
  accountId: string,
  beginnings: readonly Beginning[],
  lines: readonly ProvenanceLine[],
): Record<ProvenanceField, Provenance> {
  const accounts = new Map<string, Account>(
    beginnings.map(({ accountId: id, at, by }) => [
      id,
      { beginning: { source: 'initial', since: at, by, importId: null, mergedFrom: null }, fields: new Map() },
    ]),
  );
  for (const line of lines) {
    const account = accounts.get(line.accountId);
    if (!account) continue;
    if (line.action === 'accountCreated') create(account, line);
    else if (line.action === 'accountChanged') change(account, line);
    else if (line.action === 'accountsMerged') merge(account, accounts.get(line.otherId ?? ''), line);
    else if (line.action === 'mergeUndone') undoMerge(account, line);
  }
  const asked = accounts.get(accountId);
  if (!asked) throw new RangeError(`nothing is said of how ${accountId} began`);
  return Object.fromEntries(provenanceFields.map((field) => [field, current(asked, field)])) as Record<
    ProvenanceField,
    Provenance
  >;
}
