import type { Transaction } from '../wall';
import { contactCards } from './cards';

const selectHolder = `SELECT k.id FROM ${contactCards} k WHERE k.account_id = ? AND 'vault' = ANY (k.types) LIMIT 1`;

/** Whether a contact of the account opens its vault. */
export async function vaultIsOpen(trx: Transaction, accountId: string): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { id: string }[] }>(selectHolder, [accountId]);
  return rows.length > 0;
}
