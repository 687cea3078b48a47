/** The audit as an auditor reads it: behind the wall of the company, newest first. */
import type { Knex } from 'knex';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import type { Transaction } from '../wall';

export interface AuditFilters {
  /** From this instant on. */
  from?: Date | undefined;
  /** Before this instant. */
  until?: Date | undefined;
  personId?: string | undefined;
  action?: string | undefined;
  outcome?: string | undefined;
  objectId?: string | undefined;
  /** Of a case or an account. */
  number?: string | undefined;
}

type Outcome = 'applied' | 'refused' | 'observed' | 'read';

interface Row {
  id: number;
  at: Date;
  kind: 'person' | 'system' | 'unknown';
  personId: string | null;
  personName: string | null;
  forName: string | null;
  action: string;
  objectKind: string;
  objectId: string | null;
  number: string | null;
  outcome: Outcome;
  code: string | null;
  businessUnit: string | null;
  data: Record<string, unknown>;
}

const columns = [
  'a.id',
  'a.at',
  'a.principal_kind as kind',
  'a.principal_id as personId',
  'a.action',
  'a.object_kind as objectKind',
  'a.object_id as objectId',
  'a.outcome',
  'a.code',
  'a.data',
  'b.name as businessUnit',
];

function numbered(trx: Transaction, number: string): Knex.QueryBuilder {
  return trx('cases')
    .where({ number })
    .select('id')
    .union([trx('accounts').where({ number }).select('id')]);
}

/** @param before only lines with a lower number @throws DomainError `invalid_cursor` */
export async function readAudit(
  trx: Transaction,
  filters: AuditFilters,
  { before, limit }: { before: number | undefined; limit: number },
) {
  const { from, until, personId, action, outcome, objectId, number } = filters;
  const query = trx('audit as a')
    .leftJoin('users as u', 'u.id', 'a.principal_id')
    .leftJoin('business_units as b', 'b.id', 'a.bu_id')
    .leftJoin('cases as c', 'c.id', 'a.object_id')
    .leftJoin('accounts as k', 'k.id', 'a.object_id')
    .orderBy('a.id', 'desc')
    .limit(limit + 1)
    .select<Row[]>(
      ...columns,
      trx.raw('u.first_name || \' \' || u.last_name AS "personName"'),
      trx.raw(
        "(SELECT s.first_name || ' ' || s.last_name FROM users s WHERE s.id::text = a.data->>'for') AS \"forName\"",
      ),
      trx.raw('coalesce(c.number, k.number) AS number'),
    );
  if (from) query.where('a.at', '>=', from);
  if (until) query.where('a.at', '<', until);
  if (personId !== undefined) query.where('a.principal_id', personId);
  if (action !== undefined) query.where('a.action', action);
  if (outcome !== undefined) query.where('a.outcome', outcome);
  if (objectId !== undefined) query.where('a.object_id', objectId);
  if (number !== undefined) query.whereIn('a.object_id', numbered(trx, number));
  if (before !== undefined) query.where('a.id', '<', before);
  const rows = await query;
  const shown = rows.slice(0, limit);
  return { items: shown.map(toLine), nextCursor: rows.length > limit ? String(shown.at(-1)?.id) : null };
}

/** The number of a line; what this server did not write is refused. @throws DomainError `invalid_cursor` */
export function lineOfCursor(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  if (!/^\d{1,15}$/.test(cursor)) throw new DomainError(refuse('invalid_cursor'));
  return Number(cursor);
}

function toLine({
  id,
  at,
  kind,
  personId,
  personName,
  forName,
  action,
  objectKind,
  objectId,
  number,
  outcome,
  code,
  businessUnit,
  data,
}: Row) {
  return {
    id,
    at: at.toISOString(),
    by: { kind, id: personId, name: personName, for: forName },
    action,
    object: { kind: objectKind, id: objectId, number },
    outcome,
    code,
    businessUnit,
    data,
  };
}
export type AuditLineRow = ReturnType<typeof toLine>;
