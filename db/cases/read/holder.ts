import type { WaitCause } from '../../../domain/processes/request/waits';
import type { HolderKind } from '../../../domain/serviceLevel/ledger';

/** Who has the ball, as every list and page says it. */
export interface HolderRow {
  holderKind: HolderKind;
  holderCause: WaitCause | null;
  holderUserId: string | null;
  holderName: string | null;
  /** In whose place they hold it; null for their own work. */
  holderFor: string | null;
  holderGroup: string | null;
  holderSince: Date;
  dueAt: Date | null;
}

export interface Holder {
  kind: HolderRow['holderKind'];
  name: string | null;
  /** The absent person in whose place it is held: « X pour Y » (D33). */
  for: string | null;
  mine: boolean;
  since: string;
  dueAt: string | null;
  /** What is waited for meanwhile; null when nothing is. */
  cause: WaitCause | null;
}

/** Of the case `c`: whoever its holder stands in for. What they have lent on is nobody's place but their own. */
export const holderFor = `(SELECT hf.first_name || ' ' || hf.last_name FROM tasks ht JOIN users hf ON hf.id = ht.for_user_id
  WHERE ht.case_id = c.id AND ht.state = 'claimed' AND ht.node <> 'adHoc' AND ht.assignee_id = c.holder_user_id AND ht.owner_id IS NULL)`;

/** Columns to select from `cases c`, with its joins below. */
export const holderColumns = `c.holder_kind AS "holderKind", c.holder_cause AS "holderCause", c.holder_user_id AS "holderUserId", hu.first_name || ' ' || hu.last_name AS "holderName", ${holderFor} AS "holderFor",
  hr.name AS "holderGroup", c.holder_since AS "holderSince", c.due_at AS "dueAt"`;
export const holderJoins = `LEFT JOIN users hu ON hu.id = c.holder_user_id LEFT JOIN regions hr ON hr.id = c.holder_region_id`;

export function toHolder(row: HolderRow, viewerId: string): Holder {
  return {
    kind: row.holderKind,
    name: row.holderName ?? row.holderGroup,
    for: row.holderFor,
    mine: row.holderUserId === viewerId,
    since: row.holderSince.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    cause: row.holderCause,
  };
}
