/** Missions under way that are changed, renewed or closed. */
import { nextMissionState } from '../../../domain/mission/state';
import type { Instalment } from '../../../domain/billing/schedule';
import { totalCents } from '../../../domain/billing/billed';
import { todayInParis } from '../../../domain/dates/zone';
import type { Consequence, MissionClosing } from '../../../domain/templates/consequences';
import { wallOf, type CaseContext } from '../../cases/context';

type Data<S extends Consequence['step']> = Extract<Consequence, { step: S }>;

interface Schedule {
  id: string;
  label: string;
}

async function scheduleOf({ trx }: CaseContext, missionId: string): Promise<Schedule | undefined> {
  return trx('billing_schedules as s')
    .join('missions as m', 'm.id', 's.mission_id')
    .where('s.mission_id', missionId)
    .first<Schedule | undefined>('s.id', 'm.label');
}

async function addInstalments(
  { trx, row }: CaseContext,
  { id, label }: Schedule,
  instalments: readonly Instalment[],
): Promise<void> {
  if (instalments.length > 0)
    await trx('billing_schedule_lines').insert(
      instalments.map(({ dueOn, amountCents }) => ({
        ...wallOf(row),
        schedule_id: id,
        due_on: dueOn,
        amount_cents: amountCents,
        label,
      })),
    );
}

/** REA → TER (D14). What was still to bill is replaced, never erased, and the order says what is left of it. */
async function closeMission(
  context: CaseContext,
  { missionId, on, settled, givenUpCents }: MissionClosing,
): Promise<void> {
  const { trx, row, now } = context;
  const to = nextMissionState('REA', 'closed');
  const closed = await trx('missions').where({ id: missionId, state: 'REA' }).update({ state: to, ended_on: on });
  if (closed !== 1) throw new Error(`request ${row.id}: mission ${missionId} was not under way`);
  const schedule = await scheduleOf(context, missionId);
  if (!schedule) return;
  await trx('billing_schedule_lines')
    .where({ schedule_id: schedule.id })
    .whereNull('replaced_at')
    .andWhere('due_on', '>', todayInParis(now))
    .update({ replaced_at: now });
  await addInstalments(context, schedule, settled);
  await trx('billing_schedules')
    .where({ id: schedule.id })
    .update({ total_cents: trx.raw('total_cents - ?', [givenUpCents]) });
}

export async function changeMission(
  context: CaseContext,
  { missionId, endsOn, deliveryLeadId, added, closing }: Data<'changeMission'>,
): Promise<void> {
  if (closing) return closeMission(context, closing);
  const { trx, row } = context;
  const changes = {
    ...(endsOn !== null && { ends_on: endsOn }),
    ...(deliveryLeadId !== null && { delivery_lead_id: deliveryLeadId }),
  };
  await trx('missions').where({ id: missionId }).update(changes);
  if (added.length === 0) return;
  const schedule = await scheduleOf(context, missionId);
  if (!schedule) throw new Error(`request ${row.id}: mission ${missionId} has no billing schedule to renew`);
  await addInstalments(context, schedule, added);
  await trx('billing_schedules')
    .where({ id: schedule.id })
    .update({ total_cents: trx.raw('total_cents + ?', [totalCents(added)]) });
}

export async function closeMissions(context: CaseContext, { closings }: Data<'closeMissions'>): Promise<void> {
  for (const closing of closings) await closeMission(context, closing);
}
