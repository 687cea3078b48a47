import { decideTarget, targetSides, type TargetFacts } from '../../domain/account/priorityTarget';
import { fiscalYearOf } from '../../domain/dates/fiscalYear';
import { todayInParis } from '../../domain/dates/zone';
import { isRefusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { accountRef } from '../accounts/accountRef';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { settingsOn } from '../settings';
import type { Transaction } from '../wall';
import { placeJson, standingFirst } from './columns';
import type { PersonRef } from './facts';

interface Row {
  id: string;
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  fiscalYear: number;
  proposedBy: PersonRef;
  proposedAt: Date;
  facts: Omit<TargetFacts, 'target'>;
  validatedBy: { hub: string | null; development: string | null };
}

/** Proposals that stand for their account and year; the oldest first. */
const proposedSelect = `
  SELECT w.id, ${accountRef} AS account, w.fiscal_year AS "fiscalYear", date_trunc('milliseconds', w.proposed_at) AS "proposedAt",
    (SELECT json_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = w.proposed_by) AS "proposedBy",
    json_build_object('clientLeadPartnerId', a.client_lead_partner_id, 'hasLeft', a.left_on IS NOT NULL, 'place', ${placeJson}) AS facts,
    json_build_object('hub', w.hub_by, 'development', w.development_by) AS "validatedBy"
  FROM priority_targets w JOIN accounts a ON a.id = w.account_id JOIN business_units b ON b.id = a.bu_id JOIN hubs h ON h.id = b.hub_id
  WHERE w.state = 'proposed' AND w.fiscal_year >= :oldestYear
    AND w.id = (SELECT p.id FROM priority_targets p WHERE p.account_id = w.account_id AND p.fiscal_year = w.fiscal_year ORDER BY ${standingFirst} LIMIT 1)
    AND (:afterKey::timestamptz IS NULL OR (date_trunc('milliseconds', w.proposed_at), w.id) > (:afterKey::timestamptz, :afterId::uuid))
  ORDER BY date_trunc('milliseconds', w.proposed_at), w.id LIMIT :limit`;

const READ_AT_ONCE = 100;
const keyOf = ({ id, proposedAt }: Row) => ({ key: proposedAt.toISOString(), id });

/** Proposed targets that the caller can validate now, as `decideTarget` says of each in the fiscal year of its account; the oldest first. */
export async function targetsToValidate(
  trx: Transaction,
  person: Person,
  page: { cursor?: string | undefined; limit: number },
  now: Date,
) {
  const today = todayInParis(now);
  const settings = await settingsOn(trx, today);
  const runs = ({ fiscalYear, facts }: Row) =>
    fiscalYear === fiscalYearOf(today, settings(facts.place.buId).fiscalYearStartMonth.value);
  const found: Row[] = [];
  let after = readCursor(page.cursor, 'instant');
  for (;;) {
    // A fiscal year is called by the calendar year in which it ends: none that runs is called by one that is over.
    const values = {
      oldestYear: Number(today.slice(0, 4)),
      afterKey: after?.key ?? null,
      afterId: after?.id ?? null,
      limit: READ_AT_ONCE,
    };
    const { rows } = await trx.raw<{ rows: Row[] }>(proposedSelect, values);
    found.push(...rows.filter((row) => runs(row) && mayValidate(row, person)));
    const last = rows.at(-1);
    if (last === undefined || rows.length < READ_AT_ONCE || found.length > page.limit) return pageOf(found, page.limit);
    after = keyOf(last);
  }
}

function mayValidate({ facts, validatedBy }: Row, person: Person): boolean {
  const given = Object.fromEntries(
    targetSides.flatMap((side) => (validatedBy[side] === null ? [] : [[side, validatedBy[side]]])),
  );
  return !isRefusal(decideTarget('validate', { ...facts, target: { state: 'proposed', given } }, person));
}

function pageOf(found: readonly Row[], limit: number) {
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ id, account, fiscalYear, proposedBy, proposedAt }) => ({
      id,
      account,
      fiscalYear,
      proposedBy,
      proposedAt: proposedAt.toISOString(),
    })),
    nextCursor: found.length > limit && last ? writeCursor(keyOf(last)) : null,
  };
}
