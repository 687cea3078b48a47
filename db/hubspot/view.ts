/** How the synchronisation is doing, for an administrator. */
import type { MissingField } from '../../domain/errors/refusal';
import type { HubspotObject } from '../../domain/hubspot/objects';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { mostShown, upTo, type UpTo } from '../upTo';
import type { Transaction } from '../wall';
import type { HubspotProblem } from './connection';
import type { QuestionKind } from './questions';
import type { LedgerCause, LedgerChange } from './ledger';
import { unreadOf, type UnreadShown } from './unread';

export interface HubspotStanding {
  /** Null where no worker has spoken to a HubSpot of this company. */
  connectedAt: string | null;
  succeededAt: string | null;
  problem: { code: HubspotProblem; since: string; pausedUntil: string | null } | null;
  waiting: number;
  linked: { object: HubspotObject; count: number }[];
  /** What HubSpot does not take as it is; the latest first, and how many there are. */
  refused: { count: number; items: RefusedShown[] };
  /** What HubSpot told and could not be read in. */
  unread: { count: number; items: UnreadShown[] };
}

export interface RefusedShown {
  recordId: string;
  object: HubspotObject;
  name: string;
  /** HubSpot's own word for why. */
  category: string;
  since: string;
}

interface ConnectionRow {
  connectedAt: Date;
  succeededAt: Date | null;
  problem: HubspotProblem | null;
  problemSince: Date | null;
  pausedUntil: Date | null;
}

const MOST_REFUSED = 50;

export async function readStanding(trx: Transaction, companyId: string): Promise<HubspotStanding> {
  const connection = await trx('hubspot_connections')
    .where({ company_id: companyId })
    .first<ConnectionRow | undefined>(
      'connected_at as connectedAt',
      'succeeded_at as succeededAt',
      'problem',
      'problem_since as problemSince',
      'paused_until as pausedUntil',
    );
  const { rows: counted } = await trx.raw<{ rows: [{ waiting: number; refused: number }] }>(
    `SELECT (SELECT count(DISTINCT record_id)::integer FROM hubspot_changes WHERE company_id = :companyId) AS waiting,
       (SELECT count(*)::integer FROM hubspot_links WHERE company_id = :companyId AND problem IS NOT NULL) AS refused`,
    { companyId },
  );
  const linked = await trx('hubspot_links')
    .where({ company_id: companyId })
    .whereNotNull('hubspot_id')
    .whereNull('removed_at')
    .groupBy('object')
    .select<{ object: HubspotObject; count: number }[]>('object', trx.raw('count(*)::integer AS count'));
  return {
    connectedAt: connection?.connectedAt.toISOString() ?? null,
    succeededAt: connection?.succeededAt?.toISOString() ?? null,
    problem:
      connection?.problem && connection.problemSince
        ? {
            code: connection.problem,
            since: connection.problemSince.toISOString(),
            pausedUntil: connection.pausedUntil?.toISOString() ?? null,
          }
        : null,
    waiting: connection ? counted[0].waiting : 0,
    linked,
    refused: { count: counted[0].refused, items: await refusedOf(trx, companyId) },
    unread: await unreadOf(trx, companyId),
  };
}

async function refusedOf(trx: Transaction, companyId: string): Promise<RefusedShown[]> {
  const rows = await trx('hubspot_links')
    .where({ company_id: companyId })
    .whereNotNull('problem')
    .orderBy('problem_since', 'desc')
    .limit(MOST_REFUSED)
    .select<(Omit<RefusedShown, 'since'> & { since: Date })[]>(
      'record_id as recordId',
      'object',
      'name',
      'problem as category',
      'problem_since as since',
    );
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}

/** Whatever was refused is told once more. @returns how many */
export async function tellRefusedAgain(trx: Transaction, companyId: string): Promise<number> {
  const { rows } = await trx.raw<{ rows: object[] }>(
    `INSERT INTO hubspot_changes (company_id, bu_id, object, record_id)
     SELECT company_id, bu_id, CASE WHEN object IN ('company', 'contact', 'deal') THEN object ELSE 'activity' END, record_id
     FROM hubspot_links WHERE company_id = ? AND problem IS NOT NULL RETURNING id`,
    [companyId],
  );
  await trx('hubspot_links').where({ company_id: companyId }).update({ next_try_at: null });
  await trx('hubspot_connections').where({ company_id: companyId }).update({ paused_until: null });
  return rows.length;
}

export interface LedgerShown {
  id: string;
  at: string;
  direction: 'out' | 'in';
  object: HubspotObject;
  recordId: string | null;
  name: string;
  changes: LedgerChange[];
  cause: LedgerCause;
  by: string | null;
  undone: { at: string; by: string } | null;
}

interface LedgerRow extends Omit<LedgerShown, 'at' | 'undone'> {
  at: Date;
  undoneAt: Date | null;
  undoneBy: string | null;
}

const ledger = `
  SELECT l.id::text, l.at, l.direction, l.object, l.record_id AS "recordId", l.name, l.changes, l.cause, l.undone_at AS "undoneAt",
    (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = l.person_id) AS "by", (SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = l.undone_by) AS "undoneBy"
  FROM hubspot_ledger l
  WHERE l.company_id = :companyId AND (:direction::text IS NULL OR l.direction = :direction) AND (:after::bigint IS NULL OR l.id < :after::bigint)
  ORDER BY l.id DESC LIMIT :limit`;

/** What went over, the latest first. */
export async function listLedger(
  trx: Transaction,
  companyId: string,
  page: { cursor?: string | undefined; limit: number; direction?: 'out' | 'in' | undefined },
) {
  const after = readCursor(page.cursor, 'integer');
  const { rows } = await trx.raw<{ rows: LedgerRow[] }>(ledger, {
    companyId,
    direction: page.direction ?? null,
    after: after?.key ?? null,
    limit: page.limit + 1,
  });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map(({ at, undoneAt, undoneBy, ...row }): LedgerShown => ({
      ...row,
      at: at.toISOString(),
      undone: undoneAt === null ? null : { at: undoneAt.toISOString(), by: undoneBy ?? '' },
    })),
    nextCursor: rows.length > page.limit && last ? writeCursor({ key: last.id, id: NO_ID }) : null,
  };
}

/** A line of the ledger is found by its number alone. */
const NO_ID = '00000000-0000-0000-0000-000000000000';

export interface QuestionShown {
  id: string;
  kind: QuestionKind;
  object: HubspotObject;
  recordId: string | null;
  name: string;
  property: string;
  ours: string;
  theirs: string;
  code: string | null;
  missing: MissingField[];
  askedAt: string;
}

/** What waits for somebody, the oldest first. */
export async function openQuestions(trx: Transaction, companyId: string): Promise<UpTo<QuestionShown>> {
  const rows = await trx('hubspot_questions')
    .where({ company_id: companyId })
    .whereNull('answer')
    .orderBy(['asked_at', 'id'])
    .limit(mostShown + 1)
    .select<(Omit<QuestionShown, 'askedAt'> & { askedAt: Date })[]>(
      'id',
      'kind',
      'object',
      'record_id as recordId',
      'name',
      'property',
      'ours',
      'theirs',
      'code',
      'missing',
      'asked_at as askedAt',
    );
  return upTo(rows.map((row): QuestionShown => ({ ...row, askedAt: row.askedAt.toISOString() })));
}
