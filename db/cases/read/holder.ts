import type { WaitCause } from '../../../domain/processes/request/waits';
import type { HolderKind } from '../../../domain/serviceLevel/ledger';

/** Who has the ball, as every list and page says it. */
export interface HolderRow {
  holderKind: HolderKind;
  holderCause: WaitCause | null;
  holderUserId: string | null;
  holderName: string | null;
  holderGroup: string | null;
  holderSince: Date;
  dueAt: Date | null;
}

export interface Holder {
  kind: HolderRow['holderKind'];
  name: string | null;
  mine: boolean;
  since: string;
  dueAt: string | null;
  /** What is waited for meanwhile; null when nothing is. */
  cause: WaitCause | null;
}

/** Columns to select from `cases c`, with its joins below. */
export const holderColumns = `c.holder_kind AS "holderKind", c.holder_cause AS "holderCause", c.holder_user_id AS "holderUserId", hu.first_name || ' ' || hu.last_name AS "holderName",
  hr.name AS "holderGroup", c.holder_since AS "holderSince", c.due_at AS "dueAt"`;
export const holderJoins = `LEFT JOIN users hu ON hu.id = c.holder_user_id LEFT JOIN regions hr ON hr.id = c.holder_region_id`;

export function toHolder(row: HolderRow, viewerId: string): Holder {
  return {
    kind: row.holderKind,
    name: row.holderName ?? row.holderGroup,
    mine: row.holderUserId === viewerId,
    since: row.holderSince.toISOString(),
    dueAt: row.dueAt?.toISOString() ?? null,
    cause: row.holderCause,
  };
}
