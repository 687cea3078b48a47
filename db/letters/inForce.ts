/** The letterheads of the company: the firm's, with no unit, and those that business units have of their own. */
export const letterheadsKept =
  '(SELECT f.*, NULL::uuid AS bu_id FROM letterheads f UNION ALL SELECT w.* FROM unit_letterheads w)';

/** What a unit writes on: its own, else the firm's. An SQL query of one row or none, `h`. */
export const letterheadOf = (unit: { companyId: string; buId: string }): string =>
  `(SELECT k.* FROM ${letterheadsKept} k WHERE k.company_id = ${unit.companyId} AND (k.bu_id = ${unit.buId} OR k.bu_id IS NULL) ORDER BY k.bu_id IS NULL LIMIT 1) h`;
