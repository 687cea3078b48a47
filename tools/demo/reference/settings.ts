import type { Knex } from 'knex';
import { DEFAULT_VALUES, defaultOperator, type SettingKey, type SettingValues } from '../../../domain/settings/keys';

/** Before every date that a demo looks back to. */
const SINCE = '2020-01-01';

/** Four working days: the demo looks back over days on which nobody clicked, and what was taken then is still in hand. */
const demoValues: SettingValues = { ...DEFAULT_VALUES, taskLeaseMinutes: 4 * DEFAULT_VALUES.taskLeaseMinutes };

/** Writes down the values that hold by default, so that an administrator sees and dates what may be changed (⚙ of the decisions). */
export async function loadSettings(knex: Knex, companyId: string): Promise<void> {
  const keys = Object.keys(demoValues) as SettingKey[];
  await knex('settings').insert(
    keys.map((key) => ({
      company_id: companyId,
      key,
      value: JSON.stringify(demoValues[key]),
      operator: defaultOperator(key),
      mode: 'enforce',
      valid_from: SINCE,
    })),
  );
}
