import type { Person } from '../../domain/principal/principal';
import type { RequestContext } from '../../domain/templates/template';
import type { Transaction } from '../wall';

/** Where a request starts from: one record of the caller's perimeter. */
export interface Origin {
  context: RequestContext;
  id: string;
}

/** Whose the request will be, and what it is about. */
export interface Source {
  accountId: string;
  client: string;
  buId: string;
  regionId: string;
  opportunityId: string | null;
  missionId: string | null;
  /** What the description names: `OPP0000012 – Comptabilité_Tenue`. */
  subject: string;
}

/** A mission carries its opportunity along; a client is asked about by the unit that works with it, the caller's own first. */
const queries: Readonly<Record<RequestContext, string>> = {
  opportunity: `
    SELECT o.account_id AS "accountId", a.trade_name AS client, o.bu_id AS "buId", h.region_id AS "regionId", o.id AS "opportunityId",
      (SELECT m.id FROM missions m WHERE m.opportunity_id = o.id AND m.state <> 'PER') AS "missionId", o.number || ' – ' || o.name AS subject
    FROM opportunities o JOIN accounts a ON a.id = o.account_id JOIN business_units b ON b.id = o.bu_id JOIN hubs h ON h.id = b.hub_id WHERE o.id = :id`,
  mission: `
    SELECT m.account_id AS "accountId", a.trade_name AS client, m.bu_id AS "buId", h.region_id AS "regionId", m.opportunity_id AS "opportunityId", m.id AS "missionId", m.number || ' – ' || m.label AS subject
    FROM missions m JOIN accounts a ON a.id = m.account_id JOIN business_units b ON b.id = m.bu_id JOIN hubs h ON h.id = b.hub_id WHERE m.id = :id`,
  account: `
    SELECT a.id AS "accountId", a.trade_name AS client, b.id AS "buId", h.region_id AS "regionId", NULL::uuid AS "opportunityId", NULL::uuid AS "missionId", a.number || ' – ' || a.trade_name AS subject
    FROM accounts a JOIN business_units b ON b.id = ANY (a.bu_ids) AND b.id = ANY (:bus::uuid[]) JOIN hubs h ON h.id = b.hub_id
    WHERE a.id = :id ORDER BY (b.id = :own) DESC, (b.id = a.bu_id) DESC, b.id LIMIT 1`,
};

/** @returns null outside the caller's perimeter, exactly as when there is none */
export async function readSource(trx: Transaction, { context, id }: Origin, person: Person): Promise<Source | null> {
  const sql = queries[context];
  const { rows } = await trx.raw<{ rows: Source[] }>(
    sql,
    context === 'account' ? { id, bus: [...person.bus], own: person.buId } : { id },
  );
  return rows[0] ?? null;
}
