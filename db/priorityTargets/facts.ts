import type { TargetFacts, TargetState, TargetStanding } from '../../domain/account/priorityTarget';
import type { Place } from '../../domain/principal/place';
import { currentFiscalYear } from '../fiscalYear';
import type { Transaction } from '../wall';
import { placeJson, standingFirst } from './columns';

export interface PersonRef {
  id: string;
  name: string;
  code: string;
}

/** A target of one year, with who did what. */
export interface TargetRow {
  state: TargetState;
  proposedBy: PersonRef;
  proposedAt: string;
  hub: { by: PersonRef; at: string } | null;
  development: { by: PersonRef; at: string } | null;
  ended: { by: PersonRef; at: string } | null;
  reason: string | null;
}

export interface AccountTarget {
  fiscalYear: number;
  facts: TargetFacts;
  target: TargetRow | null;
  /** Grows with whatever is done to the targets of the account in the year; 0 when none was proposed. */
  version: number;
}

const personJson = (column: string) =>
  `(SELECT json_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = p.${column})`;
const at = (column: string) => `to_char(p.${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const act = (name: string) =>
  `CASE WHEN p.${name}_by IS NOT NULL THEN json_build_object('by', ${personJson(`${name}_by`)}, 'at', ${at(`${name}_at`)}) END`;

const targetSelect = `
  SELECT p.state, ${personJson('proposed_by')} AS "proposedBy", ${at('proposed_at')} AS "proposedAt", ${act('hub')} AS hub, ${act('development')} AS development, ${act('ended')} AS ended, p.reason,
    (SELECT sum(v.version)::int FROM priority_targets v WHERE v.account_id = p.account_id AND v.fiscal_year = p.fiscal_year) AS version
  FROM priority_targets p WHERE p.account_id = ? AND p.fiscal_year = ? ORDER BY ${standingFirst} LIMIT 1`;

const accountSelect = `
  SELECT a.client_lead_partner_id AS "clientLeadPartnerId", a.left_on IS NOT NULL AS "hasLeft", ${placeJson} AS place
  FROM accounts a JOIN business_units b ON b.id = a.bu_id JOIN hubs h ON h.id = b.hub_id WHERE a.id = ?`;

/** Where an account stands for the fiscal year that runs, or null: outside the caller's wall it does not exist. */
export async function readAccountTarget(trx: Transaction, accountId: string, now: Date): Promise<AccountTarget | null> {
  const account = (
    await trx.raw<{ rows: { clientLeadPartnerId: string | null; hasLeft: boolean; place: Place }[] }>(accountSelect, [
      accountId,
    ])
  ).rows[0];
  if (!account) return null;
  const fiscalYear = await currentFiscalYear(trx, account.place.buId, now);
  const { rows } = await trx.raw<{ rows: (TargetRow & { version: number })[] }>(targetSelect, [accountId, fiscalYear]);
  const [row] = rows;
  if (!row) return { fiscalYear, facts: { ...account, target: null }, target: null, version: 0 };
  const { version, ...target } = row;
  return { fiscalYear, facts: { ...account, target: standingOf(target) }, target, version };
}

function standingOf({ state, hub, development }: TargetRow): TargetStanding {
  const given = [
    ['hub', hub],
    ['development', development],
  ] as const;
  return { state, given: Object.fromEntries(given.flatMap(([side, act]) => (act ? [[side, act.by.id]] : []))) };
}
