import type { RequestKind } from '../../domain/cases/kinds';
import type { Person } from '../../domain/principal/principal';
import { holderColumns, holderJoins, toHolder, type HolderRow } from '../cases/read/holder';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';

interface Row extends HolderRow {
  id: string;
  number: string;
  template: RequestKind;
  status: string;
  title: string;
  submittedAt: Date | null;
}

/** Requests made for an opportunity, newest first. */
export async function requestsOfOpportunity(trx: Transaction, person: Person, opportunityId: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT r.id, r.number, r.template, r.status, r.title, r.submitted_at AS "submittedAt", ${holderColumns}
     FROM requests r JOIN cases c ON c.id = r.id ${holderJoins} WHERE r.opportunity_id = ? ORDER BY c.opened_at DESC, r.id LIMIT ?`,
    [opportunityId, mostShown + 1],
  );
  return upTo(
    rows.map((row) => ({
      id: row.id,
      number: row.number,
      template: row.template,
      status: row.status,
      title: row.title,
      submittedAt: row.submittedAt?.toISOString() ?? null,
      holder: toHolder(row, person.userId),
    })),
  );
}
