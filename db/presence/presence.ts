import { isOnTheDesk } from '../../domain/conversation/message';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { GONE_AFTER_MS, seenAs, type Doing } from '../../domain/presence/presence';
import type { Person } from '../../domain/principal/principal';
import { readTalk } from '../conversation/context';
import type { Transaction } from '../wall';

interface Told {
  buId: string;
  regionId: string;
  requesterId: string;
  /** Whether it is news to those who look; that one is still there is none. */
  changed: boolean;
  /** Between looking and writing a note: news to the desk alone. */
  amongTheDesk: boolean;
}

const alike = new Set<string>(['looking', 'writingNote']);

async function place(trx: Transaction, requestId: string): Promise<{ buId: string } | null> {
  return (await trx('requests').where({ id: requestId }).first<{ buId: string } | undefined>('bu_id as buId')) ?? null;
}

/** Says that somebody is there, or no more. */
export async function tellPresence(
  trx: Transaction,
  person: Person,
  requestId: string,
  { doing, now }: { doing: Doing | 'gone'; now: Date },
): Promise<Told | Refusal> {
  const about = await readTalk(trx, requestId);
  const found = about && (await place(trx, requestId));
  if (!about || !found) return refuse('not_found');
  if (doing === 'writingNote' && !isOnTheDesk(person, about)) return refuse('not_allowed');
  const told = { buId: found.buId, regionId: about.regionId, requesterId: about.requesterId };
  const own = { case_id: requestId, user_id: person.userId };
  const before = await trx('presences').where(own).first<{ doing: Doing; until: Date } | undefined>('doing', 'until');
  const was = before && before.until > now ? before.doing : 'gone';
  // Where they were before is forgotten: one is in one or two places at a time.
  await trx('presences').where({ user_id: person.userId }).andWhere('until', '<', now).delete();
  if (doing === 'gone') await trx('presences').where(own).delete();
  else
    await trx('presences')
      .insert({
        ...own,
        company_id: person.companyId,
        bu_id: found.buId,
        doing,
        until: new Date(now.getTime() + GONE_AFTER_MS),
      })
      .onConflict(['case_id', 'user_id'])
      .merge();
  return { ...told, changed: was !== doing, amongTheDesk: alike.has(was) && alike.has(doing) };
}

interface Row {
  id: string;
  name: string;
  doing: Doing;
}

/** The others who are there now; null when the request is out of reach. */
export async function readPresence(trx: Transaction, person: Person, requestId: string, now: Date) {
  const about = await readTalk(trx, requestId);
  if (!about) return null;
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT u.id, u.first_name || ' ' || u.last_name AS name, p.doing FROM presences p JOIN users u ON u.id = p.user_id
     WHERE p.case_id = :requestId AND p.user_id <> wall_user() AND p.until > :now AND u.disabled_at IS NULL ORDER BY name, u.id LIMIT 20`,
    { requestId, now },
  );
  const readsNotes = isOnTheDesk(person, about);
  return rows.map(({ doing, ...who }) => ({ ...who, doing: seenAs(doing, readsNotes) }));
}
