/** Files of accounts, contacts and opportunities, with what became of each of their rows. */
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { ImportKind, Mapping } from '../../domain/imports/columns';
import { whoseImports } from '../../domain/imports/importers';
import type { RowProblem, RowVerdict } from '../../domain/imports/verdict';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';

export interface ImportRow {
  line: number;
  cells: string[];
}

export interface RowResult {
  verdict: RowVerdict;
  problem: RowProblem | null;
  recordId: string | null;
  /** Of the account that it may be, or that it was refused for. */
  about: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

export interface ImportHead {
  id: string;
  kind: ImportKind;
  fileName: string;
  headings: string[];
  mapping: Mapping | null;
  updates: boolean;
  revertedAt: Date | null;
}

interface Staged {
  id: string;
  person: Person;
  kind: ImportKind;
  fileName: string;
  headings: readonly string[];
  rows: readonly (readonly string[])[];
  now: Date;
}

const LINE_OF_FIRST_ROW = 2;

/** Keeps the file's rows, nothing more. */
export async function stageImport(
  trx: Transaction,
  { id, person, kind, fileName, headings, rows, now }: Staged,
): Promise<void> {
  const wall = { company_id: person.companyId, bu_id: person.buId };
  await trx('imports').insert({
    id,
    ...wall,
    kind,
    file_name: fileName,
    headings: JSON.stringify(headings),
    imported_by: person.userId,
    imported_at: now,
  });
  await trx.batchInsert(
    'import_rows',
    rows.map((cells, at) => ({ import_id: id, line: at + LINE_OF_FIRST_ROW, ...wall, cells: JSON.stringify(cells) })),
    500,
  );
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: person.buId,
    principal: person,
    action: 'importStaged',
    objectKind: 'import',
    objectId: id,
    outcome: 'applied',
    data: { kind, rows: rows.length },
    at: now,
  });
}

/** Held until the end of the transaction: of two that run it at once, one waits. */
export async function openImport(trx: Transaction, person: Person, id: string): Promise<ImportHead | Refusal> {
  const head = await trx('imports')
    .where({ id })
    .forUpdate()
    .first<(ImportHead & { importedBy: string }) | undefined>(
      'id',
      'kind',
      'file_name as fileName',
      'headings',
      'mapping',
      'updates',
      'imported_by as importedBy',
      'reverted_at as revertedAt',
    );
  if (!head) return refuse('not_found');
  const whose = whoseImports(person, head.kind);
  return whose === 'all' || (whose === 'own' && head.importedBy === person.userId) ? head : refuse('not_allowed');
}

/** The records that its rows have created so far. */
export async function madeBy(trx: Transaction, importId: string): Promise<Set<string>> {
  const rows = await trx('import_rows')
    .where({ import_id: importId, verdict: 'created' })
    .select<{ record_id: string }[]>('record_id');
  return new Set(rows.map(({ record_id }) => record_id));
}

/** The next rows from a line on. */
export function rowsFrom(trx: Transaction, importId: string, from: number, limit: number): Promise<ImportRow[]> {
  return Promise.resolve(
    trx('import_rows')
      .where({ import_id: importId })
      .where('line', '>=', from)
      .orderBy('line')
      .limit(limit)
      .select<ImportRow[]>('line', 'cells'),
  );
}

/** The next rows that have no verdict yet. */
export function rowsToDo(trx: Transaction, importId: string, limit: number): Promise<ImportRow[]> {
  return Promise.resolve(
    trx('import_rows')
      .where({ import_id: importId })
      .whereNull('verdict')
      .orderBy('line')
      .limit(limit)
      .select<ImportRow[]>('line', 'cells'),
  );
}

/** Every row before a line: what a row may repeat. */
export function rowsBefore(trx: Transaction, importId: string, line: number): Promise<ImportRow[]> {
  return Promise.resolve(
    trx('import_rows')
      .where({ import_id: importId })
      .where('line', '<', line)
      .orderBy('line')
      .select<ImportRow[]>('line', 'cells'),
  );
}

export async function writeVerdict(
  trx: Transaction,
  importId: string,
  line: number,
  { verdict, problem, recordId, before, after }: RowResult,
): Promise<void> {
  await trx('import_rows')
    .where({ import_id: importId, line })
    .update({
      verdict,
      problem,
      record_id: recordId,
      before: before && JSON.stringify(before),
      after: after && JSON.stringify(after),
    });
}

interface Row {
  id: string;
  kind: ImportKind;
  fileName: string;
  headings: string[];
  mapping: Mapping | null;
  by: { id: string; name: string; code: string };
  at: Date;
  revertedAt: Date | null;
  rows: number;
  done: number;
  created: number;
  attached: number;
  updated: number;
  known: number;
  duplicates: number;
  refused: number;
}

const selectImports = `SELECT i.id, i.kind, i.file_name AS "fileName", i.headings, i.mapping, i.imported_at AS at, i.reverted_at AS "revertedAt",
    jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) AS by, n.*
  FROM imports i JOIN users u ON u.id = i.imported_by CROSS JOIN LATERAL (
    SELECT count(*)::int AS rows, count(r.verdict)::int AS done, count(*) FILTER (WHERE r.verdict = 'created')::int AS created, count(*) FILTER (WHERE r.verdict = 'attached')::int AS attached, count(*) FILTER (WHERE r.verdict = 'updated')::int AS updated,
      count(*) FILTER (WHERE r.verdict = 'known')::int AS known, count(*) FILTER (WHERE r.verdict = 'duplicate')::int AS duplicates, count(*) FILTER (WHERE r.verdict = 'refused')::int AS refused
    FROM import_rows r WHERE r.import_id = i.id) n`;
const selectOne = `${selectImports} WHERE i.id = ?`;
/** Those that were only looked at are not among them. */
const selectRun = `${selectImports} WHERE i.kind = :kind AND (:by::uuid IS NULL OR i.imported_by = :by::uuid) AND i.mapping IS NOT NULL ORDER BY i.imported_at DESC, i.id LIMIT :most`;

const shown = ({ at, revertedAt, ...row }: Row) => ({
  ...row,
  at: at.toISOString(),
  revertedAt: revertedAt?.toISOString() ?? null,
});

export async function readImport(trx: Transaction, id: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(selectOne, [id]);
  return rows[0] ? shown(rows[0]) : null;
}

export async function listImports(trx: Transaction, person: Person, kind: ImportKind) {
  const whose = whoseImports(person, kind);
  if (whose === 'none') return refuse('not_allowed');
  const { rows } = await trx.raw<{ rows: Row[] }>(selectRun, {
    kind,
    by: whose === 'own' ? person.userId : null,
    most: mostShown + 1,
  });
  return upTo(rows.map(shown));
}
