import { whoIsThere } from '../../domain/absence/absence';
import { todayInParis } from '../../domain/dates/zone';
import type { Transaction } from '../wall';
import { runningAbsences } from './running';

/** Whoever is there for somebody today; null while they are there themselves, or when nobody is. */
export async function standInOf(trx: Transaction, userId: string, now: Date): Promise<string | null> {
  const there = whoIsThere(await runningAbsences(trx, todayInParis(now)), userId);
  return there === userId ? null : there;
}
