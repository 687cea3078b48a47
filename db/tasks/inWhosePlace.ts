import { isRequestersOwn } from '../../domain/processes/request/state';
import { standInOf } from '../absences/standIn';
import type { AnyCommand } from '../cases/commands';
import type { CaseContext } from '../cases/context';

type Acting = Pick<CaseContext, 'trx' | 'row' | 'principal' | 'now'>;

/** The absent person whose task `asked.actor` holds on the case `asked.id`; not of a task that was lent, or that people added. */
export const heldInPlaceOf = `(SELECT t.for_user_id FROM tasks t WHERE t.case_id = asked.id AND t.assignee_id = asked.actor AND t.node <> 'adHoc' AND t.state = 'claimed' AND t.owner_id IS NULL AND t.for_user_id IS NOT NULL LIMIT 1)`;

/** The requester in whose place somebody takes back or reopens their request; null for one's own. */
export async function requesterStoodInFor(
  { trx, row, principal, now }: Acting,
  { type }: AnyCommand,
): Promise<string | null> {
  if (principal.kind !== 'person' || !isRequestersOwn(type)) return null;
  const request = await trx('requests')
    .where({ id: row.id })
    .first<{ requester_id: string } | undefined>('requester_id');
  return request && (await standInOf(trx, request.requester_id, now)) === principal.userId
    ? request.requester_id
    : null;
}

/** In whose place somebody acts on a case without deciding: that of the absent person whose task they hold (D33). Null for their own work. */
export async function inWhosePlace({ trx, row, principal }: Acting): Promise<string | null> {
  if (principal.kind !== 'person') return null;
  const { rows } = await trx.raw<{ rows: { userId: string | null }[] }>(
    `SELECT ${heldInPlaceOf} AS "userId" FROM (SELECT ?::uuid AS id, ?::uuid AS actor) asked`,
    [row.id, principal.userId],
  );
  return rows[0]?.userId ?? null;
}
