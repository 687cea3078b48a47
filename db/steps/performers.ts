/** Who does a task, and who hears about it when nobody does. */
import { officeCalendar, type BusinessCalendar } from '../../domain/calendar/calendar';
import type { HolidayRule } from '../../domain/calendar/holidays';
import type { Performer } from '../../domain/processes/graph';
import type { SaidAlarm } from '../../domain/serviceLevel/alarms';
import { whoIsThere } from '../../domain/absence/absence';
import { todayInParis } from '../../domain/dates/zone';
import { runningAbsences } from '../absences/running';
import type { CaseContext } from '../cases/context';
import type { CaseRow } from '../cases/caseRow';
import type { Transaction } from '../wall';

export interface Candidate {
  kind: 'group' | 'person';
  regionId: string | null;
  userId: string | null;
  /** Four eyes: whoever asked does not judge. */
  excludedUserId: string | null;
}

interface RequestPeople {
  requester_id: string;
  region_id: string;
}

export async function candidateFor(trx: Transaction, row: CaseRow, performer: Performer): Promise<Candidate> {
  if (performer === 'approver') {
    const approval = await trx('approvals')
      .where({ id: row.id })
      .first<{ approver_id: string; author_id: string }>('approver_id', 'author_id');
    return { kind: 'person', regionId: null, userId: approval.approver_id, excludedUserId: approval.author_id };
  }
  const request = await trx('requests').where({ id: row.id }).first<RequestPeople>('requester_id', 'region_id');
  if (performer === 'requester')
    return { kind: 'person', regionId: null, userId: request.requester_id, excludedUserId: null };
  return { kind: 'group', regionId: request.region_id, userId: null, excludedUserId: request.requester_id };
}

const readOnce = new WeakMap<Transaction, Map<string, Promise<BusinessCalendar>>>();

/** The office calendar of the region that the case's business unit belongs to. One decision sees it once. */
export function calendarOf(trx: Transaction, row: CaseRow): Promise<BusinessCalendar> {
  const byUnit = readOnce.get(trx) ?? new Map<string, Promise<BusinessCalendar>>();
  readOnce.set(trx, byUnit);
  const known = byUnit.get(row.buId) ?? readCalendar(trx, row);
  byUnit.set(row.buId, known);
  return known;
}

async function readCalendar(trx: Transaction, row: CaseRow): Promise<BusinessCalendar> {
  const region = await trx('business_units as b')
    .join('hubs as h', 'h.id', 'b.hub_id')
    .join('regions as r', 'r.id', 'h.region_id')
    .where('b.id', row.buId)
    .first<{ holidays: HolidayRule }>('r.holidays');
  return officeCalendar(region.holidays);
}

/** The roles that an alarm goes to, besides whoever holds the task. */
const heard: Readonly<Record<SaidAlarm, readonly string[]>> = {
  firstLook: ['support_supervisor'],
  reminder: [],
  escalateSupervisor: ['support_supervisor'],
  escalateHead: ['bu_head'],
  lastCall: [],
};

interface TaskPeople {
  assigneeId: string | null;
  candidate: Candidate;
}

/** Who hears of an alarm now: the holder, or the whole group when nobody took the task; from 100 % on their supervisor, then the head of the business unit; whoever is away, by who is there instead. */
export async function audienceOf(
  { trx, row, now }: CaseContext,
  alarm: SaidAlarm,
  { assigneeId, candidate }: TaskPeople,
): Promise<string[]> {
  const roles = [
    ...heard[alarm],
    ...(alarm === 'reminder' && assigneeId === null && candidate.kind === 'group' ? ['business_support'] : []),
  ];
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(
    `SELECT DISTINCT u.id FROM users u JOIN user_roles r ON r.user_id = u.id
     JOIN business_units b ON b.id = :bu JOIN hubs h ON h.id = b.hub_id
     WHERE u.disabled_at IS NULL AND r.role = ANY (:roles)
       AND ((r.scope = 'bu' AND r.scope_id = b.id) OR (r.scope = 'region' AND r.scope_id = coalesce(:region::uuid, h.region_id)))`,
    { bu: row.buId, roles, region: candidate.regionId },
  );
  const own = alarm === 'firstLook' ? null : (assigneeId ?? candidate.userId);
  const running = await runningAbsences(trx, todayInParis(now));
  return [
    ...new Set(
      [...(own === null ? [] : [own]), ...rows.map(({ id }) => id)].map(
        (userId) => whoIsThere(running, userId) ?? userId,
      ),
    ),
  ];
}
