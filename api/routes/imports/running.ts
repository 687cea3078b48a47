import { operations } from '../../../contracts';
import type { ImportRowVerdict } from '../../../contracts/imports';
import {
  openImport,
  readImport,
  rowsFrom,
  rowsToDo,
  type ImportHead,
  type ImportRow,
  type RowResult,
} from '../../../db/imports/imports';
import { importLists } from '../../../db/imports/lists';
import { importRows, keepVerdicts, rehearseRows, startRun, type Run } from '../../../db/imports/run';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { neededFields, saidBy, type Mapping } from '../../../domain/imports/columns';
import { rowName } from '../../../domain/imports/rowName';
import type { Person } from '../../../domain/principal/principal';
import { agreed, found } from '../../cases/found';
import { rowsThatMayFollow } from '../../imports/brake';
import { announceWritten, readWritten } from '../../imports/written';
import { bind } from '../../routing/bind';

/** As many as a browser waits for with patience; the next ones are asked for then. */
const ROWS_AT_A_TIME = 50;

interface Asked {
  person: Person;
  mapping: Mapping;
  updates: boolean;
  now: Date;
}

/** @throws DomainError `import_over`, `import_incomplete` */
async function runOf(trx: Transaction, head: ImportHead, { person, mapping, updates, now }: Asked): Promise<Run> {
  if (head.revertedAt) throw new DomainError(refuse('import_over'));
  const missing = neededFields[head.kind].find((field) => mapping[field] === undefined);
  if (missing !== undefined) throw new DomainError(refuse('import_incomplete', { params: { field: missing } }));
  return { importId: head.id, kind: head.kind, mapping, updates, person, now, lists: await importLists(trx) };
}

function shown(
  rows: readonly ImportRow[],
  results: readonly (RowResult & { line: number })[],
  { kind, mapping }: Pick<Run, 'kind' | 'mapping'>,
): ImportRowVerdict[] {
  const cells = new Map(rows.map((row) => [row.line, row.cells]));
  return results.map(({ line, verdict, problem, about }) => ({
    line,
    name: rowName(kind, saidBy(cells.get(line) ?? [], mapping)),
    verdict,
    problem,
    about,
  }));
}

export const rehearseImport = bind(
  operations.rehearseImport,
  ({ params, person, body: { mapping, updates, from }, deps, write }) =>
    write(async (trx) => {
      const run = await runOf(trx, agreed(await openImport(trx, person, params.id)), {
        person,
        mapping,
        updates,
        now: deps.clock(),
      });
      const rows = await rowsFrom(trx, params.id, from, ROWS_AT_A_TIME);
      const results = await rehearseRows(trx, run, rows);
      const last = rows.at(-1);
      return {
        body: {
          rows: shown(rows, results, run),
          next: rows.length < ROWS_AT_A_TIME || !last ? null : last.line + 1,
        },
      };
    }),
);

export const runImport = bind(operations.runImport, async ({ params, person, body, deps, read, write }) => {
  const opensCases = (await read((trx) => readImport(trx, params.id)))?.kind === 'opportunities';
  const mayFollow = opensCases ? await rowsThatMayFollow(deps.pool, ROWS_AT_A_TIME) : ROWS_AT_A_TIME;
  const reply = await write(async (trx) => {
    const head = agreed(await openImport(trx, person, params.id));
    // What was begun goes on as it was begun.
    const begun = { mapping: head.mapping ?? body.mapping, updates: head.mapping ? head.updates : body.updates };
    const run = await runOf(trx, head, { person, ...begun, now: deps.clock() });
    if (!head.mapping) await startRun(trx, run);
    const rows = await rowsToDo(trx, params.id, mayFollow);
    const results = await importRows(trx, run, rows);
    await keepVerdicts(trx, params.id, results);
    const idsOf = (wanted: RowResult['verdict']) =>
      results.flatMap(({ verdict, recordId }) => (verdict === wanted && recordId !== null ? [recordId] : []));
    return {
      body: { rows: shown(rows, results, run), import: found(await readImport(trx, params.id)) },
      wrote: await readWritten(trx, head.kind, { changed: idsOf('updated'), moved: idsOf('created') }),
    };
  });
  await announceWritten(deps, reply.wrote);
  return reply;
});
