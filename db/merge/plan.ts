import { accountFieldNames, type AccountFields } from '../../domain/account/fields';
import { pairPeople } from '../../domain/contact/samePerson';
import { mergeAccountFields, type Choices, type MergedField } from '../../domain/merge/accountFields';
import { whyNotMerged, type MergeParty, type MergeProblem } from '../../domain/merge/accounts';
import { pick } from '../pick';
import type { Person } from '../../domain/principal/principal';
import { fieldColumns } from '../accounts/columns';
import { contactsKeptOf, type ContactRow } from '../contacts/contacts';
import type { Transaction } from '../wall';

export interface Standing extends MergeParty {
  number: string;
  name: string;
  version: number;
  companyId: string;
  buId: string;
  fields: AccountFields;
}

export interface ContactPair {
  kept: ContactRow;
  other: ContactRow;
}

/** What making one account of two would do, before anything is done. */
export interface MergePlan {
  kept: Standing;
  other: Standing;
  problems: MergeProblem[];
  fields: MergedField[];
  /** Contacts of both that are one person: the kept one's stays, completed. */
  pairs: ContactPair[];
  /** Contacts of the other that change hands as they are. */
  coming: ContactRow[];
  /** The two that open a vault today, of whom one will: empty where there is nothing to choose (requirement 95). */
  vault: ContactRow[];
}

const ownColumns = fieldColumns.map((column) => `a.${column.replace(/ as (\w+)$/, ' AS "$1"')}`).join(', ');
const selectStanding = `
  SELECT a.id, a.number, a.trade_name AS name, a.version, a.company_id AS "companyId", a.bu_id AS "buId", a.siren, a.kind, a.left_on IS NOT NULL AS "hasLeft", a.bu_ids AS "buIds",
    EXISTS (SELECT 1 FROM client_group_members m WHERE m.account_id = a.id OR (m.company_id = a.company_id AND m.siren = a.siren)) AS "inGroup",
    EXISTS (SELECT 1 FROM sepa_mandates m WHERE m.account_id = a.id AND m.ended_on IS NULL) AS "liveMandate",
    ARRAY(SELECT s.service FROM client_services s WHERE s.account_id = a.id AND s.closed_at IS NULL) AS "liveServices", ${ownColumns}
  FROM accounts a WHERE a.id = ?`;

const standingColumns = [
  'id',
  'number',
  'name',
  'version',
  'companyId',
  'buId',
  'siren',
  'kind',
  'hasLeft',
  'buIds',
  'inGroup',
  'liveMandate',
  'liveServices',
] as const satisfies readonly (keyof Standing)[];

type Row = Omit<Standing, 'fields'> & AccountFields;

async function standingOf(trx: Transaction, id: string): Promise<Standing | null> {
  const { rows } = await trx.raw<{ rows: Row[] }>(selectStanding, [id]);
  const [row] = rows;
  return row ? { ...pick(row, standingColumns), fields: pick(row, accountFieldNames) } : null;
}

/** Null when the caller does not see both. */
export async function planMerge(
  trx: Transaction,
  person: Person,
  keptId: string,
  otherId: string,
  choices: Choices,
): Promise<MergePlan | null> {
  const kept = await standingOf(trx, keptId);
  const other = await standingOf(trx, otherId);
  if (!kept || !other) return null;
  const [mine, theirs] = [await contactsKeptOf(trx, kept.id), await contactsKeptOf(trx, other.id)];
  const pairs = kept.id === other.id ? [] : pairPeople(mine, theirs);
  const holders = [...mine, ...theirs].filter(({ types }) => types.includes('vault'));
  const onePerson = pairs.some((pair) => holders.includes(pair.kept) && holders.includes(pair.other));
  return {
    kept,
    other,
    pairs,
    problems: whyNotMerged(kept, other, person),
    fields: mergeAccountFields(kept, other, choices),
    coming: theirs.filter((contact) => !pairs.some((pair) => pair.other === contact)),
    vault: holders.length === 2 && !onePerson && kept.id !== other.id ? holders : [],
  };
}
