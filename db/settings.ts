import type { DatedSetting } from '../domain/settings/settingAt';
import { settingsAt, type Settings } from '../domain/settings/settings';
import type { Transaction } from './wall';

const readOnce = new WeakMap<Transaction, Map<string, Promise<DatedSetting[]>>>();

/** What `begunBy` gives for `:day`, as one value of a statement that reads more. */
export const settingsBegun = `(SELECT coalesce(jsonb_agg(jsonb_build_object('key', s.key, 'value', s.value, 'operator', s.operator, 'mode', s.mode, 'buId', s.bu_id, 'validFrom', s.valid_from)), '[]') FROM settings s WHERE s.valid_from <= :day)`;

/** One decision sees settings once. @param read asked only when it has not seen those of this day */
export function seeSettings(
  trx: Transaction,
  day: string,
  read: () => Promise<DatedSetting[]>,
): Promise<DatedSetting[]> {
  const byDay = readOnce.get(trx) ?? new Map<string, Promise<DatedSetting[]>>();
  readOnce.set(trx, byDay);
  const seen = byDay.get(day) ?? read();
  byDay.set(day, seen);
  return seen;
}

/** Settings of the caller's company that have begun by a day; whose they are is decided by `settingAt`. */
export function begunBy(trx: Transaction, day: string): Promise<DatedSetting[]> {
  return seeSettings(trx, day, () => readBegunBy(trx, day));
}

async function readBegunBy(trx: Transaction, day: string): Promise<DatedSetting[]> {
  return trx('settings')
    .where('valid_from', '<=', day)
    .select<DatedSetting[]>('key', 'value', 'operator', 'mode', 'bu_id as buId', 'valid_from as validFrom');
}

/** What is in force on a day, for any business unit of the caller's company: for lists that cross business units. */
export async function settingsOn(trx: Transaction, day: string): Promise<(buId: string) => Settings> {
  const list = await begunBy(trx, day);
  const known = new Map<string, Settings>();
  return (buId) => {
    const settings = known.get(buId) ?? settingsAt(list, day, buId);
    known.set(buId, settings);
    return settings;
  };
}

/** What is in force for one business unit on a day. */
export async function settingsOf(trx: Transaction, buId: string, day: string): Promise<Settings> {
  return (await settingsOn(trx, day))(buId);
}
