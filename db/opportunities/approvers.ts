import { approversInLine, type Holder, type PracticeKind } from '../../domain/processes/opportunity/approver';
import type { Transaction } from '../wall';

/** Who may approve a proposal of this business unit and practice, for this author: the right one, then whoever is next above (D12). */
export async function findApprovers(
  trx: Transaction,
  buId: string,
  practiceId: string | null,
  authorId: string,
): Promise<Holder[]> {
  const { rows } = await trx.raw<{ rows: Holder[] }>(
    `SELECT r.user_id AS "userId", r.role FROM business_units b JOIN hubs h ON h.id = b.hub_id
     JOIN user_roles r ON (r.scope = 'bu' AND r.scope_id = b.id) OR (r.scope = 'hub' AND r.scope_id = h.id)
       OR (r.scope = 'region' AND r.scope_id = h.region_id) OR (r.scope = 'company' AND r.scope_id = b.company_id)
     JOIN users u ON u.id = r.user_id AND u.disabled_at IS NULL
     WHERE b.id = ? AND r.role IN ('bu_head', 'hub_director', 'regional_offer_head', 'administrator') ORDER BY u.last_name, u.id`,
    [buId],
  );
  const practice =
    practiceId === null
      ? null
      : await trx('practices').where({ id: practiceId }).first<{ kind: PracticeKind } | undefined>('kind');
  return approversInLine(practice?.kind ?? 'other', rows, authorId);
}
