/** Of the rows of a file, those that an earlier file brought, and a key for each of the others. */
import { createHash } from 'node:crypto';
import { alreadyStanding, factOf } from '../../domain/mission/standingTime';
import type { TimeEntry } from '../../domain/mission/timeRows';
import type { Transaction } from '../wall';

export interface JudgedEntry extends TimeEntry {
  /** Under which it will be written, once; null where it stands already. */
  key: string | null;
}

interface Standing extends TimeEntry {
  key: string | null;
}

export async function judgeEntries(trx: Transaction, entries: readonly TimeEntry[]): Promise<JudgedEntry[]> {
  const standing = await standingEntries(trx, entries);
  const known = alreadyStanding(entries, standing);
  const nextKey = freeKeys(standing);
  return entries.map((entry, at) => ({ ...entry, key: known[at] === true ? null : nextKey(entry) }));
}

async function standingEntries(trx: Transaction, entries: readonly TimeEntry[]): Promise<Standing[]> {
  const { rows } = await trx.raw<{ rows: Standing[] }>(
    `SELECT m.number AS "missionNumber", u.code AS "personCode", t.on_day AS "onDay", t.kind, t.minutes, t.amount_cents AS "amountCents", upper(d.code) AS "productCode", t.import_key AS key
     FROM time_entries t JOIN missions m ON m.id = t.mission_id JOIN users u ON u.id = t.user_id
       LEFT JOIN proposal_lines l ON l.id = t.proposal_line_id LEFT JOIN products d ON d.id = l.product_id
     WHERE m.number = ANY (?::text[]) AND t.on_day = ANY (?::date[])`,
    [distinct(entries, ({ missionNumber }) => missionNumber), distinct(entries, ({ onDay }) => onDay)],
  );
  return rows;
}

const distinct = (entries: readonly TimeEntry[], said: (entry: TimeEntry) => string) => [...new Set(entries.map(said))];

/** A key names what an entry says and its turn among those that say the same; a turn that was taken back is free again. */
function freeKeys(standing: readonly Standing[]): (entry: TimeEntry) => string {
  const taken = new Set(standing.map(({ key }) => key));
  const turns = new Map<string, number>();
  return (entry) => {
    const said = entry.productCode === null ? factOf(entry) : `${factOf(entry)}|${entry.productCode}`;
    for (let turn = (turns.get(said) ?? 0) + 1; ; turn++) {
      const key = createHash('sha256').update(`${said}|${turn}`).digest('hex');
      turns.set(said, turn);
      if (!taken.has(key)) return key;
    }
  };
}
