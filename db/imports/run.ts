import { saidBy, type ImportKind, type Mapping } from '../../domain/imports/columns';
import { repeatedLines } from '../../domain/imports/repeated';
import { isRowProblem } from '../../domain/imports/verdict';
import { writeAudit } from '../cases/audit';
import { errorCodeOf } from '../sqlState';
import type { Transaction } from '../wall';
import { importAccountRow } from './accountRows';
import { importContactRow } from './contactRows';
import type { Importing } from './importing';
import { madeBy, rowsBefore, writeVerdict, type ImportRow, type RowResult } from './imports';
import { importOpportunityRow } from './opportunityRows';
import { result } from './result';

const importers = {
  accounts: importAccountRow,
  contacts: importContactRow,
  opportunities: importOpportunityRow,
} as const;

export interface Run extends Omit<Importing, 'key' | 'made'> {
  kind: ImportKind;
  mapping: Mapping;
}

/** What becomes of these rows, each by itself: one that cannot be written leaves the others alone. */
export async function importRows(
  trx: Transaction,
  run: Run,
  rows: readonly ImportRow[],
): Promise<(RowResult & { line: number })[]> {
  const { importId, kind, mapping } = run;
  const earlier = await rowsBefore(trx, importId, rows[0]?.line ?? 0);
  const repeated = repeatedLines(
    kind,
    [...earlier, ...rows].map(({ line, cells }) => ({ line, said: saidBy(cells, mapping) })),
  );
  const results: (RowResult & { line: number })[] = [];
  const made = await madeBy(trx, importId);
  for (const { line, cells } of rows) {
    const original = repeated.get(line);
    const said = saidBy(cells, mapping);
    const became =
      original === undefined
        ? await byItself(trx, (row) => importers[kind](row, said, { ...run, key: `${importId}/${line}`, made }))
        : result('refused', { problem: 'repeated', about: String(original) });
    if (became.verdict === 'created' && became.recordId !== null) made.add(became.recordId);
    results.push({ line, ...became });
  }
  return results;
}

/** A row that breaks a constraint is refused with its reason, and undone alone. */
async function byItself(trx: Transaction, write: (row: Transaction) => Promise<RowResult>): Promise<RowResult> {
  try {
    return await trx.transaction(write);
  } catch (error) {
    const code = errorCodeOf(error);
    if (code !== null && isRowProblem(code)) return result('refused', { problem: code });
    throw error;
  }
}

/** Says how a file is read from now on, and that it was brought in. */
export async function startRun(
  trx: Transaction,
  { importId, kind, mapping, updates, person, now }: Run,
): Promise<void> {
  await trx('imports')
    .where({ id: importId })
    .update({ mapping: JSON.stringify(mapping), updates });
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: person.buId,
    principal: person,
    action: 'importStarted',
    objectKind: 'import',
    objectId: importId,
    outcome: 'applied',
    data: { kind, updates },
    at: now,
  });
}

/** The same without a trace: what would become of them. */
export async function rehearseRows(
  trx: Transaction,
  run: Run,
  rows: readonly ImportRow[],
): Promise<(RowResult & { line: number })[]> {
  const rehearsal = await trx.transaction();
  try {
    return await importRows(rehearsal, run, rows);
  } finally {
    await rehearsal.rollback();
  }
}

export async function keepVerdicts(
  trx: Transaction,
  importId: string,
  results: readonly (RowResult & { line: number })[],
): Promise<void> {
  for (const { line, ...became } of results) await writeVerdict(trx, importId, line, became);
}
