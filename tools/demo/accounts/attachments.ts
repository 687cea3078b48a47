import type { Transaction } from '../../../db/wall';
import { dayAfter, momentOf } from '../moments';
import type { DemoAccount } from './cast';

const DAYS_AGO = 3;

/** One person of two accounts (requirement 69): whoever signs for a client creates the company that is being registered, and presides over both. */
export async function attachFounder(trx: Transaction, accounts: readonly DemoAccount[], now: Date): Promise<void> {
  const created = accounts.find(({ siren }) => siren === null);
  const founder = accounts.find(({ bu, kind }) => bu.id === created?.bu.id && kind === 'client')?.contacts[0];
  if (!created || !founder) throw new Error('nobody creates the company that is being registered');
  const at = momentOf(dayAfter(now, -DAYS_AGO), 15 * 60);
  const known = await trx('contacts').where({ id: founder.id }).first<object>('title', 'department', 'hierarchy_level');
  await trx('contact_attachments').insert({
    ...known,
    company_id: created.bu.companyId,
    bu_id: created.bu.id,
    account_id: created.id,
    contact_id: founder.id,
    types: ['signatory'],
    attached_at: at,
    attached_by: created.lead.id,
    updated_at: at,
  });
}
