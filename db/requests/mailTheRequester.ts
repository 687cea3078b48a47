import type { CaseContext } from '../cases/context';
import { askForMail, type MailEffect } from '../cases/effects';

/** A mail to whoever made the request, once per key. */
export async function mailTheRequester(context: CaseContext, key: string, template: MailEffect['template'], params: Record<string, string> = {}): Promise<void> {
  const request = await context.trx('requests').where({ id: context.row.id }).first<{ requester_id: string }>('requester_id');
  await askForMail(context, key, { template, toUserId: request.requester_id, params });
}
