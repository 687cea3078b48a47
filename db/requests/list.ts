import type { RequestKind } from '../../domain/cases/kinds';
import type { Person } from '../../domain/principal/principal';
import type { RequestStatus } from '../../domain/processes/request/state';
import { accountRef } from '../accounts/accountRef';
import { fewCasesWith } from '../cases/read/fewCases';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { instantKey } from '../cases/read/sortKey';
import { holderColumns, holderJoins, toHolder, type HolderRow } from '../cases/read/holder';
import { everyWordIn, wordsOf } from '../search';
import type { Transaction } from '../wall';

interface Row extends HolderRow {
  id: string;
  number: string;
  template: RequestKind;
  title: string;
  status: RequestStatus;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  opportunityNumber: string | null;
  requester: string;
  group: string;
  submittedAt: Date | null;
  sortKey: string;
}

export interface RequestFilter {
  mine: boolean;
  status?: RequestStatus | undefined;
  q?: string | undefined;
}

const byOpening = instantKey('c.opened_at');
const { written } = byOpening;

/** Only the conditions that were asked for, so that a page follows the index of openings and stops at its limit. */
function filterOf({ mine, status, q }: RequestFilter, few: string[] | null): { sql: string; join: string } {
  const parts = [
    "(r.status <> 'draft' OR r.requester_id = :me)",
    ...(mine ? ['r.requester_id = :me'] : []),
    ...(status === undefined ? [] : ['r.status = :status']),
    ...(q === undefined ? [] : [everyWordIn('c.search_text', 'a.search_text')]),
    ...(few === null ? [] : ['c.id = ANY (:few::uuid[])']),
  ];
  return { sql: parts.join(' AND '), join: q === undefined ? '' : 'JOIN accounts a ON a.id = r.account_id' };
}

/** Requests of the perimeter, the newest first. Drafts are their author's alone. */
export async function listRequests(
  trx: Transaction,
  person: Person,
  filter: RequestFilter,
  page: { cursor?: string | undefined; limit: number },
) {
  const after = readCursor(page.cursor, byOpening.kind);
  const few = await fewCasesWith(trx, filter.q);
  const { sql, join } = filterOf(filter, few);
  const beyond = after === null ? '' : 'AND (c.opened_at, c.id) < (:afterKey::timestamptz, :afterId::uuid)';
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT r.id, r.number, r.template, r.title, r.status, r.submitted_at AS "submittedAt", r."sortKey", ${holderColumns},
       ${accountRef} AS account,
       (SELECT o.number FROM opportunities o WHERE o.id = r.opportunity_id) AS "opportunityNumber",
       (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = r.requester_id) AS requester, (SELECT x.name FROM regions x WHERE x.id = r.region_id) AS "group"
     FROM (SELECT r.*, ${written} AS "sortKey" FROM cases c JOIN requests r ON r.id = c.id ${join}
       WHERE c.kind <> 'opportunity' AND ${sql} ${beyond} ORDER BY c.opened_at DESC, c.id DESC LIMIT :limit) r
       JOIN cases c ON c.id = r.id JOIN accounts a ON a.id = r.account_id ${holderJoins}
     ORDER BY c.opened_at DESC, c.id DESC`,
    {
      me: person.userId,
      status: filter.status ?? null,
      words: wordsOf(filter.q ?? ''),
      few,
      afterKey: after?.key ?? null,
      afterId: after?.id ?? null,
      limit: page.limit + 1,
    },
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      id: row.id,
      number: row.number,
      template: row.template,
      title: row.title,
      status: row.status,
      account: row.account,
      opportunityNumber: row.opportunityNumber,
      requester: row.requester,
      group: row.group,
      holder: toHolder(row, person.userId),
      submittedAt: row.submittedAt?.toISOString() ?? null,
    })),
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.sortKey, id: last.id }) : null,
  };
}
