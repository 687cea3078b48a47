import { addDays } from '../../domain/dates/businessDate';
import { atWallTime, europeParis, todayInParis } from '../../domain/dates/zone';
import { isRefusal } from '../../domain/errors/refusal';
import type { InteractionFields } from '../../domain/interaction/interaction';
import type { Person } from '../../domain/principal/principal';
import { createInteraction } from '../interactions/write';
import { isInLoop } from '../transmissions/plan';
import type { Transaction } from '../wall';
import type { AccountWall } from './wall';

/** In French, as a person reads it on the page of actions. */
const SUBJECT = 'Mettre à jour le superviseur dans Loop';
const SIX_IN_THE_EVENING = 18 * 60;

/**
 * Loop has its file: it hears of another MD from a person alone (requirement 85). Somebody is given that to do by the next evening,
 * the new MD where they see the account, else whoever changed it: never a silent difference (D27).
 */
export async function followUpInLoop(
  trx: Transaction,
  account: AccountWall,
  { person, supervisorId, now }: { person: Person; supervisorId: string | null; now: Date },
): Promise<void> {
  if (!(await isInLoop(trx, account.id))) return;
  const task = (assigneeId: string): InteractionFields => ({
    kind: 'task',
    subject: SUBJECT,
    comment: null,
    startsAt: now,
    endsAt: atWallTime(addDays(todayInParis(now), 1), SIX_IN_THE_EVENING, europeParis),
    assigneeId,
    contactIds: [],
    documentIds: [],
    opportunityId: null,
    report: null,
    done: false,
  });
  const given = { person, accountId: account.id, key: `loop/${account.id}/${account.version}`, now };
  const made = await createInteraction(trx, { ...given, fields: task(supervisorId ?? person.userId) });
  if (isRefusal(made)) await createInteraction(trx, { ...given, fields: task(person.userId) });
}
