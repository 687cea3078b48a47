/** Seals what was committed, a few seconds after: commands never wait for the chain, and the chain never for a command. */
import type { Knex } from 'knex';
import { readWithinCompany, withinCompany, type Transaction } from '../wall';
import { auditRowColumns, GENESIS, linkOf, type AuditRow } from './chain';
import { neverSealed, readPiece } from './pieces';
import { settledLink } from './settled';

/** As many as `notSealed` gives. */
const BATCH = 1000;
/** A row takes its number when it is written and shows at COMMIT. No transaction of the product lives this long. */
const LONGEST_TRANSACTION_MS = 60_000;

const notSealed = `SELECT ${auditRowColumns} FROM audit a WHERE a.company_id = ? AND a.id > ? AND a.id <= ? AND ${neverSealed}
  ORDER BY a.id LIMIT 1000`;

interface Sealed {
  count: number;
  /** Every row up to this one that shows is sealed. */
  reached: number;
  /** Nothing showed beyond it, or another process is at it. */
  atEnd: boolean;
}

/** Continues one company's chain by one batch of one piece; nothing while another process does. */
async function sealBatch(knex: Knex, companyId: string, beyond: number, now: Date): Promise<Sealed> {
  return withinCompany(knex, companyId, async (trx) => {
    const lock = await trx.raw<{ rows: { mine: boolean }[] }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS mine',
      [`audit seals of ${companyId}`],
    );
    if (!lock.rows[0]?.mine) return { count: 0, reached: beyond, atEnd: true };
    const { last, isLast } = await readPiece(trx, companyId, beyond);
    const { rows } = await trx.raw<{ rows: AuditRow[] }>(notSealed, [companyId, beyond, last]);
    if (rows.length > 0) await continueChain(trx, companyId, rows, now);
    const lastOfBatch = rows[BATCH - 1];
    return { count: rows.length, reached: lastOfBatch?.id ?? last, atEnd: isLast && !lastOfBatch };
  });
}

async function continueChain(trx: Transaction, companyId: string, rows: AuditRow[], now: Date): Promise<void> {
  const head = await trx('audit_seals')
    .where({ company_id: companyId })
    .orderBy('seq', 'desc')
    .first<{ seq: number; hash: Buffer } | undefined>('seq', 'hash');
  let [seq, hash]: [number, Buffer] = [head?.seq ?? 0, head?.hash ?? GENESIS];
  const seals = rows.map((row) => {
    hash = linkOf(hash, row, now);
    seq += 1;
    return { company_id: companyId, seq, audit_id: row.id, hash, sealed_at: now };
  });
  await trx('audit_seals').insert(seals);
}

/** Where a sealer that knows nothing yet may begin. */
async function settledBefore(knex: Knex, companyId: string): Promise<number> {
  const link = await readWithinCompany(knex, companyId, (trx) => settledLink(trx, companyId));
  return link?.auditId ?? 0;
}

function rethrow(error: unknown): void {
  throw error;
}

/**
 * @param onError told of a company whose audit could not be sealed, which keeps no other's waiting; without it the first ends the turn
 * @returns seals everything that is committed and not sealed yet, and says how many rows that were. Its first turn looks
 * at the last day; later ones only past what was seen sealed a minute before, where no number can still be missing.
 */
export function createSealer(knex: Knex, onError = rethrow): (now?: Date) => Promise<number> {
  const marks = new Map<string, { at: number; id: number }[]>();

  const sealCompany = async (companyId: string, now: Date): Promise<number> => {
    const started = performance.now();
    const known = marks.get(companyId) ?? [];
    const settled = known.filter(({ at }) => at < now.getTime() - LONGEST_TRANSACTION_MS).at(-1);
    let count = 0;
    let batch: Sealed = { count: 0, reached: settled?.id ?? (await settledBefore(knex, companyId)), atEnd: false };
    while (!batch.atEnd) {
      batch = await sealBatch(knex, companyId, batch.reached, now);
      count += batch.count;
    }
    // A turn over many rows is long: what it saw last it saw when it ended.
    const at = now.getTime() + (performance.now() - started);
    marks.set(companyId, [
      ...(settled ? [settled] : []),
      ...known.filter((mark) => settled === undefined || mark.at > settled.at),
      { at, id: Math.max(batch.reached, known.at(-1)?.id ?? 0) },
    ]);
    return count;
  };

  return async (now = new Date()) => {
    const { rows } = await knex.raw<{ rows: { id: string }[] }>('SELECT id FROM door_companies()');
    let count = 0;
    for (const { id } of rows)
      await sealCompany(id, now).then(
        (sealed) => (count += sealed),
        (error: unknown) => onError(error),
      );
    return count;
  };
}
