/** What the previous build would miss, or be refused, on a newer schema: migrations only ever add until no such build runs. */
import type { Client } from 'pg';

interface Schema {
  columns: Map<string, { type: string; required: boolean }>;
  functions: Set<string>;
  grants: Set<string>;
  /** Rules on rows, by the columns they are about; `unique` ones by the columns of which no two rows say the same. */
  rules: Map<string, { columns: string[]; unique: boolean }>;
}

const columnsOf = `SELECT table_name || '.' || column_name AS name, udt_name AS type, is_nullable = 'NO' AND column_default IS NULL AND is_identity = 'NO' AND is_generated = 'NEVER' AS required
  FROM information_schema.columns WHERE table_schema = 'public'`;
const functionsOf =
  "SELECT p.oid::regprocedure::text AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = 'public'";
const grantsOf =
  "SELECT table_name || ': ' || privilege_type AS name FROM information_schema.role_table_grants WHERE grantee = 'jalon_app' AND table_schema = 'public'";
const rulesOf = `SELECT c.conrelid::regclass::text || '.' || c.conname AS name, c.contype = 'u' AS unique, ARRAY(SELECT c.conrelid::regclass::text || '.' || a.attname FROM pg_attribute a WHERE a.attrelid = c.conrelid AND a.attnum = ANY (c.conkey)) AS columns
  FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace WHERE n.nspname = 'public' AND c.contype IN ('c', 'u', 'f', 'x')
  UNION ALL SELECT i.indrelid::regclass::text || '.' || i.indexrelid::regclass::text, i.indpred IS NULL, ARRAY(SELECT i.indrelid::regclass::text || '.' || a.attname FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey))
  FROM pg_index i JOIN pg_class t ON t.oid = i.indexrelid JOIN pg_namespace n ON n.oid = t.relnamespace WHERE n.nspname = 'public' AND i.indisunique`;

/** Reads the schema of a database, as its owner. */
export async function readSchema(client: Client): Promise<Schema> {
  const rows = async <Row extends object>(text: string) => (await client.query<Row>(text)).rows;
  const names = async (text: string) => new Set((await rows<{ name: string }>(text)).map(({ name }) => name));
  return {
    columns: new Map(
      (await rows<{ name: string; type: string; required: boolean }>(columnsOf)).map(({ name, ...column }) => [
        name,
        column,
      ]),
    ),
    functions: await names(functionsOf),
    grants: await names(grantsOf),
    rules: new Map(
      (await rows<{ name: string; columns: string[]; unique: boolean }>(rulesOf)).map(({ name, ...rule }) => [
        name,
        rule,
      ]),
    ),
  };
}

const tableOf = (column: string) => column.split('.')[0] ?? '';
const gone = (what: string, before: Iterable<string>, now: { has: (name: string) => boolean }) =>
  [...before].filter((name) => !now.has(name)).map((name) => `${what} ${name} is gone`);

/** Rows that differ in some columns already differ in more of them. */
const holdsAlready = (before: Schema, columns: readonly string[]) =>
  [...before.rules.values()].some(
    (old) => old.unique && old.columns.length > 0 && old.columns.every((column) => columns.includes(column)),
  );

/** Empty when a build that was written for `before` goes on working on `now`. */
export function brokenFor(before: Schema, now: Schema): string[] {
  const knownTables = new Set([...before.columns.keys()].map(tableOf));
  return [
    ...gone('column', before.columns.keys(), now.columns),
    ...gone('function', before.functions, now.functions),
    ...gone('right', before.grants, now.grants),
    ...[...now.columns].flatMap(([name, { type, required }]) => {
      const old = before.columns.get(name);
      if (old)
        return [
          ...(old.type === type ? [] : [`column ${name} was ${old.type} and is ${type}`]),
          ...(required && !old.required ? [`column ${name} is required now`] : []),
        ];
      return required && knownTables.has(tableOf(name))
        ? [`column ${name} is new and required, without a default`]
        : [];
    }),
    ...[...now.rules]
      .filter(
        ([name, { columns, unique }]) =>
          !before.rules.has(name) &&
          columns.length > 0 &&
          columns.every((column) => before.columns.has(column)) &&
          !(unique && holdsAlready(before, columns)),
      )
      .map(([name]) => `rule ${name} is new on columns that are not`),
  ];
}
