import type { ReportedKind } from '../../domain/reporting/work';

/** The part of a perimeter and of time that a report looks at; what the caller may not read is held back by the walls. */
export interface ReportScope {
  from: Date;
  /** Not included. */
  until: Date;
  kind: ReportedKind | undefined;
  businessUnitId: string | undefined;
}

/** For a case `c` with its request `q`, which an approval has none of. */
export const inScope =
  "c.kind <> 'opportunity' AND (:kind::text IS NULL OR c.kind = :kind) AND (:bu::uuid IS NULL OR c.bu_id = :bu)";

/** When somebody began to wait for it, and when they had it: a draft is nobody's turn but its author's. */
export const sentAt = "coalesce(q.submitted_at, CASE WHEN c.kind = 'proposalApproval' THEN c.opened_at END)";
export const doneAt = 'coalesce(q.resolved_at, c.closed_at)';

/** The holidays by which time of a case passes: those of its unit's region. */
export const holidaysOfCase =
  'JOIN business_units b ON b.id = c.bu_id JOIN hubs hub ON hub.id = b.hub_id JOIN regions r ON r.id = hub.region_id';

export const bindingsOf = ({ from, until, kind, businessUnitId }: ReportScope) => ({
  from,
  until,
  kind: kind ?? null,
  bu: businessUnitId ?? null,
});
