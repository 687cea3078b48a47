import type { BusinessDate } from '../dates/businessDate';
import type { SettingKey, SettingValues } from './keys';
import { DEFAULT_VALUES, defaultOperator } from './keys';
import type { SettingMode } from './mode';
import type { Operator } from './threshold';

/** A setting in force. */
export interface Setting<K extends SettingKey = SettingKey> {
  value: SettingValues[K];
  operator: Operator;
  mode: SettingMode;
}

/** A dated setting, of one business unit or (null) of the whole company. */
export type DatedSetting = {
  [K in SettingKey]: Setting<K> & { key: K; buId: string | null; validFrom: BusinessDate };
}[SettingKey];

/**
 * The setting in force for a business unit on a day: its own before its company's, the latest that has begun.
 * Falls back to the enforced default when nobody set it. `list` may hold other keys and other business units.
 */
export function settingAt<K extends SettingKey>(
  list: readonly DatedSetting[],
  key: K,
  date: BusinessDate,
  buId: string | null,
): Setting<K> {
  return (
    versionAt(list, key, date, buId) ?? { value: DEFAULT_VALUES[key], operator: defaultOperator(key), mode: 'enforce' }
  );
}

/** The same as the version that somebody set, with the day it began on; null while the default holds. */
export function versionAt<K extends SettingKey>(
  list: readonly DatedSetting[],
  key: K,
  date: BusinessDate,
  buId: string | null,
): (Setting<K> & Dated) | null {
  const candidates = list
    .filter((setting) => isOf(setting, key))
    .filter((setting) => setting.validFrom <= date && (setting.buId === null || setting.buId === buId));
  const [best] = candidates.sort(ownFirstThenLatest);
  return best ?? null;
}

type Dated = { buId: string | null; validFrom: BusinessDate };

function isOf<K extends SettingKey>(setting: DatedSetting, key: K): setting is DatedSetting & Setting<K> & { key: K } {
  return setting.key === key;
}

function ownFirstThenLatest(a: Dated, b: Dated): number {
  if ((a.buId === null) !== (b.buId === null)) return a.buId === null ? 1 : -1;
  return a.validFrom < b.validFrom ? 1 : -1;
}
