/** Waits as rows: what a request waits for, the pause of its task, and who is woken by what comes. */
import type { CaseRef } from '../../domain/cases/kinds';
import { waitHolders } from '../../domain/processes/request/waits';
import type { RequestEvent } from '../../domain/processes/request/events';
import type { RequestStatus } from '../../domain/processes/request/state';
import { isRung, type AlarmKind } from '../../domain/serviceLevel/alarms';
import { afterPause } from '../../domain/serviceLevel/pause';
import { changeCase } from '../cases/changeCase';
import { actorId, wallOf, type CaseContext } from '../cases/context';
import { calendarOf } from '../steps/performers';
import { setAlarm } from '../tasks/alarms';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';

type Data<Type extends RequestEvent['type']> = Extract<RequestEvent, { type: Type }>['data'];

/**
 * One at a time: whoever begins to wait for a case, and whatever ends there. Without it a wait that begins while the
 * other ends would see nothing ended, and be seen by nobody.
 */
export async function holdAwaited(trx: Transaction, awaitedId: string | null): Promise<void> {
  if (awaitedId !== null)
    await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('awaited/' || ?::text, 0))", [awaitedId]);
}

/** How the awaited request stands, in whatever business unit it is; null when it is no request of the company. */
export async function awaitedStatus(trx: Transaction, awaitedId: string | null): Promise<RequestStatus | null> {
  const { rows } = await trx.raw<{ rows: { status: RequestStatus | null }[] }>(
    'SELECT door_awaited_status(?::uuid) AS status',
    [awaitedId],
  );
  return rows[0]?.status ?? null;
}

async function wokenWaiters(trx: Transaction, caseId: string, now: Date) {
  return trx.raw<{ rows: { id: string; kind: CaseRef['kind'] }[] }>('SELECT id, kind FROM door_wake_waiters(?, ?)', [
    caseId,
    now,
  ]);
}

/** What happened here may be what others wait for: their processes look again. */
export async function wakeWaiters({ trx, row, now, touched }: CaseContext): Promise<void> {
  const [, { rows }] = await inOneTrip([() => holdAwaited(trx, row.id), () => wokenWaiters(trx, row.id, now)]);
  touched.push(...rows.map(({ id, kind }) => ({ kind, caseId: id })));
}

export async function startWait(context: CaseContext, data: Data<'requestWaits'>): Promise<void> {
  const { trx, row, now, principal } = context;
  await trx('request_waits').insert({
    ...wallOf(row),
    id: data.waitId,
    request_id: row.id,
    task_id: data.taskId,
    cause: data.cause,
    awaited_case_id: data.awaitedId,
    awaited_number: data.number,
    comment: data.comment,
    started_at: now,
    started_by: actorId(principal),
  });
  await trx('tasks')
    .where({ id: data.taskId })
    .update({ paused_at: now, paused_due_at: trx.ref('due_at'), due_at: null, version: trx.raw('version + 1') });
  await changeCase(context, {
    holder_kind: waitHolders[data.cause],
    holder_cause: data.cause,
    holder_user_id: null,
    holder_region_id: null,
    holder_since: now,
    due_at: null,
  });
}

interface PausedTask {
  id: string;
  regionId: string | null;
  pausedAt: Date;
  pausedDueAt: Date | null;
}

/** The clock of the task goes on from where it stood: its due date and what has still to be said move by the office time that it stood still. */
async function goOn(
  context: CaseContext,
  { id, pausedAt, pausedDueAt }: PausedTask,
  leaseUntil: string | null,
): Promise<Date | null> {
  const { trx, row, now } = context;
  const calendar = await calendarOf(trx, row);
  const later = (instant: Date) => afterPause(instant, { from: pausedAt, to: now }, calendar);
  const alarms = await trx('task_alarms')
    .where({ task_id: id })
    .whereNull('fired_at')
    .select<{ kind: AlarmKind; at: Date }[]>('kind', 'at');
  for (const { kind, at } of alarms.filter((alarm) => isRung(alarm.kind))) await setAlarm(context, id, kind, later(at));
  if (leaseUntil !== null) await setAlarm(context, id, 'leaseExpires', leaseUntil);
  const dueAt = pausedDueAt === null ? null : later(pausedDueAt);
  await trx('tasks')
    .where({ id })
    .update({
      paused_at: null,
      paused_due_at: null,
      due_at: dueAt,
      lease_until: leaseUntil,
      version: trx.raw('version + 1'),
    });
  return dueAt;
}

export async function endWait(
  context: CaseContext,
  { waitId, taskId, end, toUserId, leaseUntil }: Data<'requestResumed'>,
): Promise<void> {
  const { trx, now } = context;
  await trx('request_waits').where({ id: waitId }).update({ ended_at: now, ended_how: end });
  const task = await trx('tasks')
    .where({ id: taskId })
    .first<PausedTask>(
      'id',
      'candidate_region_id as regionId',
      'paused_at as pausedAt',
      'paused_due_at as pausedDueAt',
    );
  const dueAt = await goOn(context, task, leaseUntil);
  await changeCase(context, {
    holder_kind: 'business_support',
    holder_cause: null,
    holder_user_id: toUserId,
    holder_region_id: task.regionId,
    holder_since: now,
    due_at: dueAt,
  });
}

/** A request that ends while it waits waits no more. */
export async function dropWait({ trx, row, now }: CaseContext): Promise<void> {
  await trx('request_waits')
    .where({ request_id: row.id })
    .whereNull('ended_at')
    .update({ ended_at: now, ended_how: 'moot' });
}
