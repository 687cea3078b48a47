/** Writes into every text that a business unit or a company keeps a word that says whose it is and where it stands. */
import type { Knex } from 'knex';

/** Columns whose words the product itself chose: a changed one would break whoever may read it. */
const CODES = new Set([
  'state',
  'node',
  'kind',
  'type',
  'key',
  'outcome',
  'media_type',
  'sha256',
  'store_id',
  'currency',
  'fingerprint',
  'content_hash',
  'approved_hash',
  'principal_kind',
  'object_kind',
  'action',
  'code',
  'approver_role',
  'decision',
  'list',
  'legal_form',
  'legal_structure',
  'stage',
  'reason_code',
  'template',
  'status',
  'holder_kind',
  'candidate_kind',
  'password_hash',
  'operator',
  'mode',
  'holidays',
  'email',
]);

export interface Stamped {
  table: string;
  column: string;
}

export const wordOf = (whose: string, { table, column }: Stamped) => `zq${whose}__${table}__${column}qz`.toLowerCase();

/** The words in a text, as whose, table and column. */
export function wordsIn(text: string): { whose: string; where: string }[] {
  return [...text.matchAll(/zq([a-z0-9]+)__(\w+?)__(\w+?)qz/g)].map(([, whose = '', table = '', column = '']) => ({
    whose,
    where: `${table}.${column}`,
  }));
}

/**
 * Stamps the rows of one unit, or those that belong to a company as a whole; people have a unit and are known to the company.
 * @returns what was stamped; a column that a constraint keeps as it is, is not
 */
export async function stamp(
  owner: Knex,
  whose: string,
  within: { column: 'bu_id' | 'company_id'; id: string },
): Promise<Stamped[]> {
  const { rows } = await owner.raw<{ rows: (Stamped & { type: string })[] }>(
    `SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type FROM information_schema.columns c
     WHERE c.table_schema = 'public' AND c.is_generated = 'NEVER' AND c.data_type IN ('text', 'jsonb')
       AND EXISTS (SELECT 1 FROM information_schema.columns k WHERE k.table_name = c.table_name AND k.column_name = :within)
       AND (:within = 'bu_id') = (c.table_name <> 'users' AND EXISTS (SELECT 1 FROM information_schema.columns k WHERE k.table_name = c.table_name AND k.column_name = 'bu_id'))`,
    { within: within.column },
  );
  const stamped: Stamped[] = [];
  for (const { table, column, type } of rows.filter((row) => !CODES.has(row.column))) {
    const word = wordOf(whose, { table, column });
    const changed =
      type === 'text'
        ? owner.raw("?? || ' ' || ?::text", [column, word])
        : owner.raw("?? || jsonb_build_object('canary', ?::text)", [column, word]);
    const rowsOf = owner(table)
      .where({ [within.column]: within.id })
      .whereNotNull(column);
    const count = await (type === 'text' ? rowsOf : rowsOf.whereRaw("jsonb_typeof(??) = 'object'", [column]))
      .update({ [column]: changed })
      .catch((error: unknown) => keptByConstraint(error));
    if (count > 0) stamped.push({ table, column });
  }
  return stamped;
}

function keptByConstraint(error: unknown): number {
  if (error instanceof Error && 'code' in error && error.code === '23514') return 0;
  throw error;
}
