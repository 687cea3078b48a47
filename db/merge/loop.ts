/** Loop hears of another MD from a person alone: a merge or its undoing that leaves it naming somebody else is somebody's to carry there (requirement 85, D27). */
import type { Person } from '../../domain/principal/principal';
import { followUpInLoop } from '../accounts/loop';
import type { AccountWall } from '../accounts/wall';
import { isInLoop } from '../transmissions/plan';
import type { Transaction } from '../wall';
import type { MergePlan } from './plan';

/** Whether Loop knows one of the two by another MD than the one account will have. Asked while both are there. */
export async function loopNamesAnother(
  trx: Transaction,
  { kept, other }: MergePlan,
  supervisorId: string | null,
): Promise<boolean> {
  for (const { id, fields } of [kept, other]) {
    if (fields.accountManagerId !== supervisorId && (await isInLoop(trx, id))) return true;
  }
  return false;
}

interface Apart {
  account: AccountWall;
  /** The MD that it has again. */
  supervisorId: string | null;
}

/** Two accounts again: Loop names on their files whom the one account had until now. */
export async function followUpApart(
  trx: Transaction,
  doing: { person: Person; now: Date },
  untilNow: string | null,
  both: readonly Apart[],
): Promise<void> {
  for (const { account, supervisorId } of both) {
    if (supervisorId !== untilNow) await followUpInLoop(trx, account, { ...doing, supervisorId });
  }
}
