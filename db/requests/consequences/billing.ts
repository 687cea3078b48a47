import { fiscalYearOf } from '../../../domain/dates/fiscalYear';
import { todayInParis } from '../../../domain/dates/zone';
import { creditNoteNumber } from '../../../domain/identity/numbers';
import type { Consequence } from '../../../domain/templates/consequences';
import { settingsOf } from '../../settings';
import { wallOf, type CaseContext } from '../../cases/context';

type Data<S extends Consequence['step']> = Extract<Consequence, { step: S }>;

/** The billing schedule of the request's mission; the rule made sure that there is one. */
async function scheduleOf({ trx, row }: CaseContext): Promise<{ id: string; label: string }> {
  const schedule = await trx('requests as r')
    .join('billing_schedules as s', 's.mission_id', 'r.mission_id')
    .join('missions as m', 'm.id', 'r.mission_id')
    .where('r.id', row.id)
    .first<{ id: string; label: string } | undefined>('s.id', 'm.label');
  if (!schedule) throw new Error(`request ${row.id} has no billing schedule`);
  return schedule;
}

export async function issueCreditNote(
  context: CaseContext,
  { amountCents, reason, invoiceReference }: Data<'issueCreditNote'>,
): Promise<void> {
  const { trx, row, now } = context;
  const { id } = await scheduleOf(context);
  const { rows } = await trx.raw<{ rows: { value: number }[] }>("SELECT nextval('credit_note_number') AS value");
  const issuedOn = todayInParis(now);
  const startMonth = (await settingsOf(trx, row.buId, issuedOn)).fiscalYearStartMonth.value;
  await trx('credit_notes').insert({
    ...wallOf(row),
    schedule_id: id,
    request_id: row.id,
    number: creditNoteNumber(fiscalYearOf(issuedOn, startMonth), rows[0]?.value ?? 0),
    amount_cents: amountCents,
    reason,
    invoice_reference: invoiceReference,
    issued_on: issuedOn,
  });
}

/** What was to come is kept as replaced, not erased: the history of a schedule can be read. */
export async function replaceInstalments(
  context: CaseContext,
  { instalments }: Data<'replaceInstalments'>,
): Promise<void> {
  const { trx, row, now } = context;
  const { id, label } = await scheduleOf(context);
  await trx('billing_schedule_lines')
    .where({ schedule_id: id })
    .whereNull('replaced_at')
    .andWhere('due_on', '>', todayInParis(now))
    .update({ replaced_at: now });
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
