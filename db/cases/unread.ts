import type { Knex } from 'knex';

/** Above so many unread decisions, whatever decides in numbers rests: accepting work never starves the processes. */
export const mostUnread = 40;

/** last_seq − processed_seq over all open cases. */
export async function unreadDecisions(knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: { unread: number }[] }>('SELECT door_unread_decisions() AS unread');
  return rows[0]?.unread ?? 0;
}
