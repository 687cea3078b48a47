import type { Transaction } from './wall';

/**
 * The value in force on a day: a business unit's own before its company's, the latest that has begun.
 * @returns null when nobody set it; the caller then uses the default of `domain/settings`
 */
export async function settingInForce<T>(trx: Transaction, key: string, buId: string, day: string): Promise<T | null> {
  const row = await trx('settings')
    .where({ key })
    .andWhere('valid_from', '<=', day)
    .andWhere((either) => void either.where({ bu_id: buId }).orWhereNull('bu_id'))
    .orderByRaw('bu_id NULLS LAST, valid_from DESC')
    .first<{ value: T } | undefined>('value');
  return row?.value ?? null;
}
