import { whoIsThere } from '../../../domain/absence/absence';
import { whoHearsOfBankDetails, type AccountPeople } from '../../../domain/account/bankDetails';
import { todayInParis } from '../../../domain/dates/zone';
import type { Consequence } from '../../../domain/templates/consequences';
import { runningAbsences } from '../../absences/running';
import { wallOf, type CaseContext } from '../../cases/context';
import { tell } from '../../notifications/tell';

/** The mandate that was live until now ends the day the new one is recorded. Its reference (RUM) is the client's number and the request's. */
export async function recordMandate(
  context: CaseContext,
  { documentId, signedOn, bic, iban, holder, scheme, sequence }: Extract<Consequence, { step: 'recordMandate' }>,
): Promise<void> {
  const { trx, row, now } = context;
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
  await tellOfBankDetails(context);
}

interface People extends AccountPeople {
  askedBy: string;
}

/** Whoever answers for the account hears of it, and whoever is there while they are away: not only who asked and who checked. */
async function tellOfBankDetails(context: CaseContext): Promise<void> {
  const { trx, row, now } = context;
  const { rows } = await trx.raw<{ rows: People[] }>(
    `SELECT r.requester_id AS "askedBy",
       ARRAY(SELECT u.id FROM users u WHERE u.id IN (a.client_lead_partner_id, a.account_manager_id) AND u.disabled_at IS NULL ORDER BY u.id) AS responsible,
       ARRAY(SELECT DISTINCT u.id FROM users u JOIN user_roles x ON x.user_id = u.id WHERE x.role = 'bu_head' AND x.scope = 'bu' AND x.scope_id = r.bu_id AND u.disabled_at IS NULL ORDER BY u.id) AS heads
     FROM requests r JOIN accounts a ON a.id = r.account_id WHERE r.id = ?`,
    [row.id],
  );
  const people = rows[0];
  if (!people) throw new Error(`request ${row.id} is not inside this wall`);
  const running = await runningAbsences(trx, todayInParis(now));
  const told = new Set(
    whoHearsOfBankDetails(people, people.askedBy).flatMap((userId) => [userId, whoIsThere(running, userId) ?? userId]),
  );
  told.delete(people.askedBy);
  for (const toUserId of told)
    await tell(context, `bankDetails/${toUserId}`, { kind: 'bankDetails', template: 'bankDetailsRecorded', toUserId });
}
