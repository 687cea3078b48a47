import type { Principal } from '../../domain/principal/principal';
import type { CaseRow } from '../cases/caseRow';
import type { Transaction } from '../wall';

/** In whose place somebody acts on a case: that of the absent person whose task they hold (D33). Null for their own work, and for a task that was lent. */
export async function inWhosePlace(
  trx: Transaction,
  row: Pick<CaseRow, 'id' | 'kind'>,
  principal: Principal,
): Promise<string | null> {
  if (principal.kind !== 'person' || row.kind === 'opportunity') return null;
  const task = await trx('tasks')
    .where({ case_id: row.id, assignee_id: principal.userId, state: 'claimed' })
    .whereNull('owner_id')
    .whereNotNull('for_user_id')
    .first<{ for_user_id: string } | undefined>('for_user_id');
  return task?.for_user_id ?? null;
}
