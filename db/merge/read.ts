import { refuse, type Refusal } from '../../domain/errors/refusal';
import { undoableUntil } from '../../domain/merge/accounts';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';

/** Where an account is that was merged into another one, as a refusal that names it; null when it was not, or out of sight. */
export async function mergedInto(trx: Transaction, id: string): Promise<Refusal | null> {
  const { rows } = await trx.raw<{ rows: { id: string; number: string; name: string }[] }>(
    'SELECT a.id, a.number, a.trade_name AS name FROM accounts a WHERE a.id = door_merged_into(?)',
    [id],
  );
  const [kept] = rows;
  return kept
    ? refuse('account_merged', { params: { accountId: kept.id, number: kept.number, name: kept.name } })
    : null;
}

interface Row {
  id: string;
  number: string;
  name: string;
  by: string;
  at: Date;
  undoneAt: Date | null;
}

const selectMerges = `SELECT m.id, m.gone_number AS number, m.gone_name AS name, u.first_name || ' ' || u.last_name AS by, m.merged_at AS at, m.undone_at AS "undoneAt"
  FROM account_merges m JOIN users u ON u.id = m.merged_by WHERE m.kept_id = ? ORDER BY m.merged_at DESC, m.id LIMIT ?`;

/** What was merged into an account, the latest first. */
export async function listMerges(trx: Transaction, keptId: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(selectMerges, [keptId, mostShown + 1]);
  return upTo(
    rows.map(({ at, undoneAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      undoableUntil: undoableUntil(at).toISOString(),
      undoneAt: undoneAt?.toISOString() ?? null,
    })),
  );
}
