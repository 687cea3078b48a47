import type { Knex } from 'knex';
import { todayInParis } from '../../domain/dates/zone';
import type { SettingKey, SettingValues } from '../../domain/settings/keys';
import { defaultOperator } from '../../domain/settings/keys';
import type { SettingMode } from '../../domain/settings/mode';
import type { Operator } from '../../domain/settings/threshold';

interface Change<K extends SettingKey> {
  value: SettingValues[K];
  operator?: Operator;
  mode?: SettingMode;
  /** Of one business unit, by its code; else of its whole company. */
  unit?: string;
  /** Days from today until it begins. */
  inDays?: number;
}

/** Sets a value as an administrator would, in the company of the demo; the same day's value is replaced. */
export async function set<K extends SettingKey>(
  owner: Knex,
  key: K,
  { value, operator = defaultOperator(key), mode = 'enforce', unit, inDays = 0 }: Change<K>,
): Promise<void> {
  const place = await owner('business_units')
    .where({ code: unit ?? 'P11' })
    .first<{ id: string; company_id: string }>('id', 'company_id');
  const validFrom = todayInParis(new Date(Date.now() + inDays * 86_400_000));
  await owner('settings')
    .insert({
      company_id: place.company_id,
      bu_id: unit === undefined ? null : place.id,
      key,
      value: JSON.stringify(value),
      operator,
      mode,
      valid_from: validFrom,
    })
    .onConflict(['company_id', 'bu_id', 'key', 'valid_from'])
    .merge();
}
