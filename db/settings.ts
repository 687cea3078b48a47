import type { DatedSetting } from '../domain/settings/settingAt';
import { settingsAt, type Settings } from '../domain/settings/settings';
import type { Transaction } from './wall';

const readOnce = new WeakMap<Transaction, Map<string, Promise<DatedSetting[]>>>();

/** Settings of the caller's company that have begun by a day; whose they are is decided by `settingAt`. One decision sees them once. */
export function begunBy(trx: Transaction, day: string): Promise<DatedSetting[]> {
  const byDay = readOnce.get(trx) ?? new Map<string, Promise<DatedSetting[]>>();
  readOnce.set(trx, byDay);
  const known = byDay.get(day) ?? readBegunBy(trx, day);
  byDay.set(day, known);
  return known;
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
