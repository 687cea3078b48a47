import type { RequestKind } from '../../domain/cases/kinds';
import type { Person } from '../../domain/principal/principal';
import type { RequestStatus } from '../../domain/processes/request/state';
import { accountNames, accountRef } from '../accounts/accountRef';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { holderColumns, holderJoins, toHolder, type HolderRow } from '../cases/read/holder';
import type { Transaction } from '../wall';

interface Row extends HolderRow {
  id: string; number: string; template: RequestKind; title: string; status: RequestStatus; account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  opportunityNumber: string | null; requester: string; group: string; submittedAt: Date | null; openedAt: Date;
}

export interface RequestFilter {
  mine: boolean;
  status?: RequestStatus | undefined;
  q?: string | undefined;
}

/** Requests of the perimeter, the newest first. Drafts are their author's alone. */
export async function listRequests(trx: Transaction, person: Person, { mine, status, q }: RequestFilter, page: { cursor?: string | undefined; limit: number }) {
  const after = readCursor(page.cursor, 'instant');
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT r.id, r.number, r.template, r.title, r.status, r.submitted_at AS "submittedAt", c.opened_at AS "openedAt", ${holderColumns},
       ${accountRef} AS account,
       (SELECT o.number FROM opportunities o WHERE o.id = r.opportunity_id) AS "opportunityNumber",
       (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = r.requester_id) AS requester, (SELECT x.name FROM regions x WHERE x.id = r.region_id) AS "group"
     FROM requests r JOIN cases c ON c.id = r.id JOIN accounts a ON a.id = r.account_id ${holderJoins}
     WHERE (r.status <> 'draft' OR r.requester_id = :me) AND (NOT :mine::boolean OR r.requester_id = :me) AND (:status::text IS NULL OR r.status = :status)
       AND (:q::text IS NULL OR unaccent(lower(r.number || ' ' || r.title || ' ' || ${accountNames})) LIKE '%' || unaccent(lower(:q::text)) || '%')
       AND (:afterKey::text IS NULL OR (c.opened_at, r.id) < (:afterKey::timestamptz, :afterId::uuid)) ORDER BY c.opened_at DESC, r.id DESC LIMIT :limit`,
    { me: person.userId, mine, status: status ?? null, q: q ?? null, afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: page.limit + 1 },
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id, number: row.number, template: row.template, title: row.title, status: row.status, account: row.account, opportunityNumber: row.opportunityNumber, requester: row.requester, group: row.group,
      holder: toHolder(row, person.userId), submittedAt: row.submittedAt?.toISOString() ?? null,
    })),
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.openedAt.toISOString(), id: last.id }) : null,
  };
}
