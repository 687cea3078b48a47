/** Who could hold a task in the place of somebody who is away, the nearest first. */
import { whoIsThere } from '../../domain/absence/absence';
import type { Colleague } from '../../domain/tasks/task';
import type { CaseRow } from '../cases/caseRow';
import { findApprovers } from '../opportunities/approvers';
import type { Transaction } from '../wall';
import type { RunningAbsence } from './running';

/** Whoever would decide about this proposal after that approver (D12). */
async function nextApprovers(
  trx: Transaction,
  row: Pick<CaseRow, 'id' | 'buId'>,
  approverId: string,
): Promise<string[]> {
  const asked = await trx('approvals as a')
    .join('proposals as p', 'p.id', 'a.proposal_id')
    .join('opportunities as o', 'o.id', 'p.opportunity_id')
    .where('a.id', row.id)
    .first<{ authorId: string; practiceId: string | null }>('a.author_id as authorId', 'o.practice_id as practiceId');
  const ids = (await findApprovers(trx, row.buId, asked.practiceId, asked.authorId)).map(({ userId }) => userId);
  return ids.slice(ids.indexOf(approverId) + 1);
}

/** What the rules need to know of these people about a task of this case, in the order asked; whoever left is left out. */
async function colleagues(
  trx: Transaction,
  ids: readonly string[],
  { buId, regionId }: { buId: string; regionId: string | null },
): Promise<Colleague[]> {
  const { rows } = await trx.raw<{ rows: Colleague[] }>(
    `SELECT u.id AS "userId", u.first_name || ' ' || u.last_name AS name,
       EXISTS (SELECT 1 FROM user_roles r WHERE r.user_id = u.id AND r.role IN ('business_support', 'support_supervisor') AND r.scope_id = :regionId::uuid) AS "worksForRegion",
       EXISTS (SELECT 1 FROM door_principal(u.id) p WHERE :buId = ANY (p.bus)) AS "seesCase"
     FROM unnest(:ids::uuid[]) WITH ORDINALITY AS asked(id, place) JOIN users u ON u.id = asked.id WHERE u.disabled_at IS NULL ORDER BY asked.place`,
    { ids, buId, regionId },
  );
  return rows;
}

/** @param regionId the group whose task it is; null where it is one person's */
export async function lineFor(
  trx: Transaction,
  row: Pick<CaseRow, 'id' | 'kind' | 'buId'>,
  absentId: string,
  regionId: string | null,
  running: readonly RunningAbsence[],
): Promise<Colleague[]> {
  const next = row.kind === 'proposalApproval' ? await nextApprovers(trx, row, absentId) : [];
  const there = [absentId, ...next].map((userId) => whoIsThere(running, userId)).filter((userId) => userId !== null);
  return colleagues(trx, [...new Set(there)], { buId: row.buId, regionId });
}
