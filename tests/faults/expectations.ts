/** What must be true of the database and the mailbox when everything has settled. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Knex } from 'knex';
import { messageId } from '../../integrations/mail/messageId';

export async function countOf(owner: Knex, table: string, where: object): Promise<number> {
  const row = await owner(table).where(where).first<{ count: string }>(owner.raw('count(*)'));
  return Number(row.count);
}

/** What a won opportunity left behind: one of each. */
export async function wonOnce(owner: Knex, opportunityId: string) {
  const missions = await owner('missions')
    .where({ opportunity_id: opportunityId })
    .select<{ id: string; state: string }[]>('id', 'state');
  return {
    missions: missions.map(({ state }) => state),
    signed: await countOf(owner, 'proposals', { opportunity_id: opportunityId, state: 'signed' }),
    prepared: await countOf(owner, 'case_events', { case_id: opportunityId, type: 'propositionPrepared' }),
    schedules: missions[0] ? await countOf(owner, 'billing_schedules', { mission_id: missions[0].id }) : 0,
  };
}

/** Tasks of the opportunity and its requests that were opened more than once, by their announcement in the timeline. */
export function doubledTasks(owner: Knex, opportunityId: string): Promise<{ node: string }[]> {
  return owner('case_events as e')
    .join('cases as c', 'c.id', 'e.case_id')
    .where({ 'c.opportunity_id': opportunityId, 'e.type': 'taskOpened' })
    .groupByRaw("e.case_id, e.data->>'node', e.data->>'round'")
    .havingRaw('count(*) > 1')
    .select<{ node: string }[]>(owner.raw("e.data->>'node' AS node"));
}

/** How often each Message-ID reached the mailbox. */
export function mailsById(mailFolder: string): Map<string, number> {
  const times = new Map<string, number>();
  for (const name of readdirSync(mailFolder).filter((file) => file.endsWith('.eml'))) {
    const id =
      /^Message-ID:\s*(<[^>]+>)/im.exec(readFileSync(path.join(mailFolder, name), 'utf8'))?.[1] ?? `none in ${name}`;
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}

/** Message-IDs that no effect explains: nobody could tell that such a mail and its repetition are one. */
export async function unexplainedMails(mailFolder: string, owner: Knex): Promise<string[]> {
  const known = new Set((await owner('effects').pluck<string[]>('key')).map(messageId));
  return [...mailsById(mailFolder).keys()].filter((id) => !known.has(id));
}

/** What an opportunity lost at Proposition left behind: nothing half archived. */
export async function lostOnce(owner: Knex, opportunityId: string) {
  const missions = await owner('missions')
    .where({ opportunity_id: opportunityId })
    .select<{ id: string; state: string }[]>('id', 'state');
  return {
    missions: missions.map(({ state }) => state),
    archived: await countOf(owner, 'proposals', { opportunity_id: opportunityId, state: 'archived' }),
    planned: missions[0] ? await countOf(owner, 'planning_blocks', { mission_id: missions[0].id }) : 0,
    prepared: await countOf(owner, 'case_events', { case_id: opportunityId, type: 'propositionPrepared' }),
  };
}
