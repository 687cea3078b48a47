import type { Knex } from 'knex';
import { DEFAULT_VALUES, defaultOperator, type SettingKey } from '../../../domain/settings/keys';

/** Before every date that a demo looks back to. */
const SINCE = '2020-01-01';

/** Writes down the values that hold by default, so that an administrator sees and dates what may be changed (⚙ of the decisions). */
export async function loadSettings(knex: Knex, companyId: string): Promise<void> {
  const keys = Object.keys(DEFAULT_VALUES) as SettingKey[];
  await knex('settings').insert(keys.map((key) => ({
    company_id: companyId, key, value: JSON.stringify(DEFAULT_VALUES[key]), operator: defaultOperator(key), mode: 'enforce', valid_from: SINCE,
  })));
}
