import { todayInParis } from '../../../domain/dates/zone';
import type { Consequence } from '../../../domain/templates/consequences';
import { wallOf, type CaseContext } from '../../cases/context';

/** The mandate that was live until now ends the day the new one is recorded. Its reference (RUM) is the client's number and the request's. */
export async function recordMandate(
  { trx, row, now }: CaseContext,
  { documentId, signedOn, bic, iban, holder, scheme, sequence }: Extract<Consequence, { step: 'recordMandate' }>,
): Promise<void> {
  const account = await trx('accounts').where({ id: row.accountId }).first<{ number: string }>('number');
  await trx('sepa_mandates')
    .where({ account_id: row.accountId })
    .whereNull('ended_on')
    .update({ ended_on: todayInParis(now) });
  await trx('sepa_mandates').insert({
    ...wallOf(row),
    iban,
    holder,
    scheme,
    sequence,
    account_id: row.accountId,
    request_id: row.id,
    document_id: documentId,
    reference: `${account.number}-${row.number}`,
    signed_on: signedOn,
    bic: bic === '' ? null : bic,
  });
}
