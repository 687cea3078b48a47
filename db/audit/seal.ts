/** Seals what was committed, a few seconds after: commands never wait for the chain, and the chain never for a command. */
import type { Knex } from 'knex';
import { withinCompany } from '../wall';
import { auditRowColumns, GENESIS, linkOf, type AuditRow } from './chain';

const BATCH = 1000;
/** A row takes its number when it is written and shows at COMMIT. No transaction of the product lives this long. */
const LONGEST_TRANSACTION_MS = 60_000;

const notSealed = `SELECT ${auditRowColumns} FROM audit a WHERE a.company_id = ? AND a.id > ? AND NOT EXISTS (SELECT 1 FROM audit_seals s WHERE s.audit_id = a.id)
  ORDER BY a.id LIMIT ?`;

interface Sealed {
  count: number;
  lastId: number;
}

/** Continues one company's chain by one batch; nothing while another process does. */
async function sealBatch(knex: Knex, companyId: string, beyond: number, now: Date): Promise<Sealed> {
  return withinCompany(knex, companyId, async (trx) => {
    const lock = await trx.raw<{ rows: { mine: boolean }[] }>(
      'SELECT pg_try_advisory_xact_lock(hashtextextended(?, 0)) AS mine',
      [`audit seals of ${companyId}`],
    );
    if (!lock.rows[0]?.mine) return { count: 0, lastId: beyond };
    const head = await trx('audit_seals')
      .where({ company_id: companyId })
      .orderBy('seq', 'desc')
      .first<{ seq: number; hash: Buffer } | undefined>('seq', 'hash');
    const { rows } = await trx.raw<{ rows: AuditRow[] }>(notSealed, [companyId, beyond, BATCH]);
    let [seq, hash]: [number, Buffer] = [head?.seq ?? 0, head?.hash ?? GENESIS];
    const seals = rows.map((row) => {
      hash = linkOf(hash, row, now);
      seq += 1;
      return { company_id: companyId, seq, audit_id: row.id, hash, sealed_at: now };
    });
    if (seals.length > 0) await trx('audit_seals').insert(seals);
    return { count: seals.length, lastId: rows.at(-1)?.id ?? beyond };
  });
}

function rethrow(error: unknown): void {
  throw error;
}

/**
 * @param onError told of a company whose audit could not be sealed, which keeps no other's waiting; without it the first ends the turn
 * @returns seals everything that is committed and not sealed yet, and says how many rows that were. Its first turn looks
 * at the whole audit; later ones only past what was sealed a minute before, where no number can still be missing.
 */
export function createSealer(knex: Knex, onError = rethrow): (now?: Date) => Promise<number> {
  const marks = new Map<string, { at: number; id: number }[]>();

  const sealCompany = async (companyId: string, now: Date): Promise<number> => {
    const known = marks.get(companyId) ?? [];
    const settled = known.filter(({ at }) => at < now.getTime() - LONGEST_TRANSACTION_MS).at(-1);
    let count = 0;
    let batch: Sealed = { count: BATCH, lastId: settled?.id ?? 0 };
    while (batch.count === BATCH) {
      batch = await sealBatch(knex, companyId, batch.lastId, now);
      count += batch.count;
    }
    const last = Math.max(batch.lastId, known.at(-1)?.id ?? 0);
    marks.set(companyId, [
      ...(settled ? [settled] : []),
      ...known.filter(({ at }) => settled === undefined || at > settled.at),
      { at: now.getTime(), id: last },
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
