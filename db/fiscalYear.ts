import { fiscalYearOf } from '../domain/dates/fiscalYear';
import { todayInParis } from '../domain/dates/zone';
import { settingsOf } from './settings';
import type { Transaction } from './wall';

/** The fiscal year of a business unit at an instant ⚙ (D22). */
export async function currentFiscalYear(trx: Transaction, buId: string, now: Date): Promise<number> {
  const today = todayInParis(now);
  const { fiscalYearStartMonth } = await settingsOf(trx, buId, today);
  return fiscalYearOf(today, fiscalYearStartMonth.value);
}
