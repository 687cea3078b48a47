/** Services that are opened to a client, and closed when it leaves. */
import { effectiveTheDayAfter } from '../../../domain/dates/dayAfter';
import { todayInParis } from '../../../domain/dates/zone';
import type { ClientService, Consequence } from '../../../domain/templates/consequences';
import { wallOf, type CaseContext } from '../../cases/context';

type Data<S extends Consequence['step']> = Extract<Consequence, { step: S }>;

/** A service that is open already stays as it was opened; the others open at 06:00 on the next calendar day (D26). */
export async function openServices(
  { trx, row, now }: CaseContext,
  { services, administrator }: Data<'openServices'>,
): Promise<void> {
  const effective_at = effectiveTheDayAfter(now);
  await trx('client_services')
    .insert(
      services.map((service) => ({
        ...wallOf(row),
        account_id: row.accountId,
        service,
        administrator: service === 'platform' ? administrator : null,
        opened_by_request: row.id,
        effective_at,
      })),
    )
    .onConflict(trx.raw('(account_id, service) WHERE closed_at IS NULL'))
    .ignore();
}

async function close({ trx, row, now }: CaseContext, services: readonly ClientService[]): Promise<void> {
  await trx('client_services')
    .where({ account_id: row.accountId })
    .whereIn('service', services)
    .whereNull('closed_at')
    .update({ closed_at: now, closed_by_request: row.id });
}

/** Nobody of the client opens it any more; what it holds stays until its own day has come. */
export async function closeVault(context: CaseContext): Promise<void> {
  await close(context, ['vault']);
}

/** Nothing more leaves by itself towards the client: platform, invoices as PDF, direct debits. */
export async function stopSynchronisations(context: CaseContext): Promise<void> {
  await close(context, ['platform', 'invoice_pdf']);
  const { trx, row, now } = context;
  await trx('sepa_mandates')
    .where({ account_id: row.accountId })
    .whereNull('ended_on')
    .update({ ended_on: todayInParis(now) });
}
