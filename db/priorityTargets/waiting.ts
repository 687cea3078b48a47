import { validatorOf } from '../../domain/account/priorityTarget';
import type { Person } from '../../domain/principal/principal';
import type { Role } from '../../domain/principal/roles';
import { accountRef } from '../accounts/accountRef';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { currentFiscalYear } from '../fiscalYear';
import type { Transaction } from '../wall';
import type { PersonRef } from './facts';

interface Row {
  id: string;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  fiscalYear: number;
  proposedBy: PersonRef;
  proposedAt: Date;
}

const scopesOf = ({ roles }: Person, wanted: Role) =>
  roles.filter(({ role }) => role === wanted).map(({ scopeId }) => scopeId);

/** Proposed targets of the year that the caller can validate now, as `decideTarget` would say of each; the oldest first. */
export async function targetsToValidate(
  trx: Transaction,
  person: Person,
  page: { cursor?: string | undefined; limit: number },
  now: Date,
) {
  const after = readCursor(page.cursor, 'instant');
  const beyond =
    after === null
      ? ''
      : "AND (date_trunc('milliseconds', p.proposed_at), p.id) > (:afterKey::timestamptz, :afterId::uuid)";
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT p.id, ${accountRef} AS account, p.fiscal_year AS "fiscalYear", date_trunc('milliseconds', p.proposed_at) AS "proposedAt",
       (SELECT json_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = p.proposed_by) AS "proposedBy"
     FROM priority_targets p JOIN accounts a ON a.id = p.account_id JOIN business_units b ON b.id = a.bu_id JOIN hubs h ON h.id = b.hub_id
     WHERE p.fiscal_year = :year AND p.state = 'proposed' AND p.hub_by IS DISTINCT FROM :me::uuid AND p.development_by IS DISTINCT FROM :me::uuid
       AND (p.hub_by IS NULL AND ARRAY[b.id, h.id, h.region_id, b.company_id] && :directs::uuid[] OR p.development_by IS NULL AND ARRAY[b.id, h.id, h.region_id, b.company_id] && :leads::uuid[])
       ${beyond}
     ORDER BY date_trunc('milliseconds', p.proposed_at), p.id LIMIT :limit`,
    {
      year: await currentFiscalYear(trx, person.buId, now),
      me: person.userId,
      directs: scopesOf(person, validatorOf.hub),
      leads: scopesOf(person, validatorOf.development),
      limit: page.limit + 1,
      ...(after !== null && { afterKey: after.key, afterId: after.id }),
    },
  );
  const shown = rows.slice(0, page.limit).map((row) => ({ ...row, proposedAt: row.proposedAt.toISOString() }));
  const last = shown.at(-1);
  return {
    items: shown,
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.proposedAt, id: last.id }) : null,
  };
}
