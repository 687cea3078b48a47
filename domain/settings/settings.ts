import type { BusinessDate } from '../dates/businessDate';
import { serviceLevelKind } from '../serviceLevel/levels';
import type { SettingKey } from './keys';
import { DEFAULT_VALUES } from './keys';
import type { DatedSetting, Setting } from './settingAt';
import { settingAt } from './settingAt';

/** Every setting that is in force for one business unit on one day: value, operator and mode. */
export type Settings = { readonly [K in SettingKey]: Setting<K> };

const keys = Object.keys(DEFAULT_VALUES) as SettingKey[];

/** @param list dated settings, those of other business units and of later days among them or not */
export function settingsAt(list: readonly DatedSetting[], date: BusinessDate, buId: string | null): Settings {
  return Object.fromEntries(keys.map((key) => [key, settingAt(list, key, date, buId)])) as Settings;
}

/** Business minutes that a piece of work may take: the answer to a request of a template, or one task of a requester or an approver (D20). */
export function budgetMinutes(settings: Settings, work: string): number {
  return settings[`serviceLevelMinutes.${serviceLevelKind(work)}`].value;
}
