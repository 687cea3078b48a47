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
import type { PlanFacts } from './planFacts';

export interface Candidate {
  kind: 'group' | 'person';
  regionId: string | null;
  userId: string | null;
  /** Four eyes: whoever asked does not judge. */
  excludedUserId: string | null;
}

export function candidateOf(
  { requesterId, regionId, approverId, authorId }: PlanFacts,
  performer: Performer,
): Candidate {
  if (performer === 'approver') return { kind: 'person', regionId: null, userId: approverId, excludedUserId: authorId };
  if (performer === 'requester') return { kind: 'person', regionId: null, userId: requesterId, excludedUserId: null };
  return { kind: 'group', regionId, userId: null, excludedUserId: requesterId };
}

const readOnce = new WeakMap<Transaction, Map<string, Promise<BusinessCalendar>>>();

/** The holidays that the office of the business unit `:bu` keeps, as one value of a statement that reads more. */
export const holidaysKept =
  '(SELECT r.holidays FROM business_units b JOIN hubs h ON h.id = b.hub_id JOIN regions r ON r.id = h.region_id WHERE b.id = :bu)';

/** One decision sees a calendar once. @param read asked only when it has not seen that of this business unit */
export function seeCalendar(
  trx: Transaction,
  { buId }: Pick<CaseRow, 'buId'>,
  read: () => Promise<HolidayRule>,
): Promise<BusinessCalendar> {
  const byUnit = readOnce.get(trx) ?? new Map<string, Promise<BusinessCalendar>>();
  readOnce.set(trx, byUnit);
  const seen = byUnit.get(buId) ?? read().then(officeCalendar);
  byUnit.set(buId, seen);
  return seen;
}

/** The office calendar of the region that the case's business unit belongs to. */
export function calendarOf(trx: Transaction, row: CaseRow): Promise<BusinessCalendar> {
  return seeCalendar(trx, row, () => readHolidays(trx, row));
}

async function readHolidays(trx: Transaction, row: CaseRow): Promise<HolidayRule> {
  const { rows } = await trx.raw<{ rows: [{ holidays: HolidayRule }] }>(`SELECT ${holidaysKept} AS holidays`, {
    bu: row.buId,
  });
  return rows[0].holidays;
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
