/** Absences as those see them whom they concern: the absent, whoever stands in, whoever heads them. */
import type { CaseKind } from '../../domain/cases/kinds';
import { mayRecordFor } from '../../domain/absence/record';
import { stateOf } from '../../domain/absence/standing';
import { todayInParis } from '../../domain/dates/zone';
import { hasRole, type Person } from '../../domain/principal/principal';
import { readCursor, writeCursor } from '../cases/read/cursor';
import { personInCompany } from '../principals';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';

interface PersonRow {
  id: string;
  name: string;
  code: string;
}

interface Row {
  id: string;
  person: PersonRow;
  substitute: PersonRow;
  startsOn: string;
  endsOn: string;
  cancelled: boolean;
  word: string | null;
  handed: number;
  done: number;
}

const whoIs = (alias: string) =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.first_name || ' ' || ${alias}.last_name, 'code', ${alias}.code)`;
const viewSelect = `
  SELECT a.id, ${whoIs('u')} AS person, ${whoIs('s')} AS substitute, a.starts_on AS "startsOn", a.ends_on AS "endsOn", a.cancelled_at IS NOT NULL AS cancelled, a.word,
    (SELECT count(*) FROM tasks t WHERE t.for_user_id = a.user_id AND t.state = 'claimed' AND a.begun_at IS NOT NULL AND a.ended_at IS NULL)::int AS handed,
    (SELECT count(*) FROM tasks t WHERE t.for_user_id = a.user_id AND t.state = 'completed' AND t.completed_at >= a.begun_at AND (a.ended_at IS NULL OR t.completed_at < a.ended_at))::int AS done
  FROM absences a JOIN users u ON u.id = a.user_id JOIN users s ON s.id = a.substitute_id`;

/** Of `team`: the same people as the rule lets whoever asks write absences down for. */
const concerning = {
  mine: ':me IN (a.user_id, a.substitute_id)',
  team: `a.user_id <> :me AND ((:heads AND u.bu_id = ANY (:bus::uuid[]))
  OR EXISTS (SELECT FROM user_roles r WHERE r.user_id = a.user_id AND r.role IN ('business_support', 'support_supervisor') AND r.scope_id = ANY (:supervised::uuid[])))`,
} as const;

function bindingsOf(person: Person) {
  return {
    me: person.userId,
    bus: person.bus,
    heads: hasRole(person, 'bu_head', 'hub_director', 'regional_offer_head', 'administrator'),
    supervised: person.roles.filter(({ role }) => role === 'support_supervisor').map(({ scopeId }) => scopeId),
  };
}

function viewOf(row: Row, person: Person, mayRecord: boolean, today: string) {
  const { id, startsOn, endsOn, word, handed, done } = row;
  const state = stateOf(row, today);
  return {
    id,
    person: row.person,
    substitute: row.substitute,
    startsOn,
    endsOn,
    word,
    handed,
    done,
    state,
    mine: row.person.id === person.userId,
    substituteIsMe: row.substitute.id === person.userId,
    mayCancel: mayRecord && (state === 'planned' || state === 'running'),
  };
}

async function mayRecord(trx: Transaction, person: Person, userId: string): Promise<boolean> {
  const absent = userId === person.userId ? person : await personInCompany(trx, userId, person.companyId);
  return absent !== null && mayRecordFor(person, absent);
}

/** A page, the latest first. */
export async function readAbsences(
  trx: Transaction,
  person: Person,
  { of, cursor, limit }: { of: 'mine' | 'team'; cursor?: string | undefined; limit: number },
  now: Date,
) {
  const after = readCursor(cursor, 'day');
  const concerned = { sql: concerning[of] };
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `${viewSelect} WHERE ${concerned.sql} AND (:afterKey::date IS NULL OR (a.starts_on, a.id) < (:afterKey::date, :afterId::uuid)) ORDER BY a.starts_on DESC, a.id DESC LIMIT :limit`,
    { ...bindingsOf(person), afterKey: after?.key ?? null, afterId: after?.id ?? null, limit: limit + 1 },
  );
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const today = todayInParis(now);
  const items = [];
  for (const row of shown) items.push(viewOf(row, person, of === 'team' || row.person.id === person.userId, today));
  return { items, nextCursor: rows.length > limit && last ? writeCursor({ key: last.startsOn, id: last.id }) : null };
}

/** One that concerns whoever asks; null otherwise. */
export async function readAbsence(trx: Transaction, person: Person, id: string, now: Date) {
  const { rows } = await trx.raw<{ rows: Row[] }>(`${viewSelect} WHERE a.id = ?`, [id]);
  const row = rows[0];
  // Asked of nobody too: an absence of no concern to the asker takes no longer than one that is none.
  const may = await mayRecord(trx, person, row?.person.id ?? id);
  if (!row) return null;
  return may || row.substitute.id === person.userId ? viewOf(row, person, may, todayInParis(now)) : null;
}

interface WorkRow {
  taskId: string;
  caseId: string;
  kind: CaseKind;
  number: string;
  title: string;
  account: string;
  opportunityId: string | null;
  node: string;
  by: string;
  outcome: string | null;
  at: Date;
}

/** What others did or hold in the absent person's place, of what the caller's wall shows. */
export async function readAbsenceWork(trx: Transaction, id: string) {
  const { rows } = await trx.raw<{ rows: WorkRow[] }>(
    `SELECT t.id AS "taskId", c.id AS "caseId", c.kind, c.number, c.title, k.trade_name AS account, c.opportunity_id AS "opportunityId", t.node, h.first_name || ' ' || h.last_name AS by, t.outcome, coalesce(t.completed_at, t.claimed_at) AS at
     FROM absences a JOIN tasks t ON t.for_user_id = a.user_id JOIN cases c ON c.id = t.case_id JOIN accounts k ON k.id = c.account_id JOIN users h ON h.id = coalesce(t.completed_by, t.assignee_id)
     WHERE a.id = ? AND a.begun_at IS NOT NULL AND (t.state = 'claimed' AND a.ended_at IS NULL OR t.state = 'completed' AND t.completed_at >= a.begun_at AND (a.ended_at IS NULL OR t.completed_at < a.ended_at))
     ORDER BY 11 DESC, t.id LIMIT ?`,
    [id, mostShown + 1],
  );
  return upTo(rows.map((row) => ({ ...row, at: row.at.toISOString() })));
}
