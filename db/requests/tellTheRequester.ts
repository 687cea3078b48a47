import type { CaseContext } from '../cases/context';
import { tell, type News } from '../notifications/tell';

/** Tells whoever made the request, once per key. */
export async function tellTheRequester(context: CaseContext, key: string, news: Omit<News, 'toUserId'>): Promise<void> {
  const request = await context
    .trx('requests')
    .where({ id: context.row.id })
    .first<{ requester_id: string }>('requester_id');
  await tell(context, key, { ...news, toUserId: request.requester_id });
}
