/** A person's command with what it is answered: decided and read in one transaction. */
import type { Knex } from 'knex';
import { isRefusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { inOneTrip } from '../inOneTrip';
import { raiseWall, withinWall, type Transaction } from '../wall';
import { lockAndLook, type CaseRow, type CommandTarget, type Looked } from './caseRow';
import { handleInside, handleNarrowed, type Handled } from './handleCommand';
import type { CommandRequest } from './remember';

export type PersonsRequest = Omit<CommandRequest, 'caseId'> & { principal: Person };

/** How the reply of a command is made, and what is asked first. Both happen behind the person's own wall. */
export interface Replying<T> {
  read: (trx: Transaction) => Promise<T>;
  /** Refuses what the command names and is not there, by throwing. */
  before?: ((trx: Transaction, row: CaseRow) => Promise<void>) | undefined;
}

/** What a command came to, with its reply; null after a refusal. */
export interface HandledAndRead<T> extends Handled {
  reply: T | null;
}

/** The wall of the case may stand at once where nothing is asked behind the person's own. */
export const narrowsAtOnce = ({ before }: Replying<unknown>): boolean => before === undefined;

/**
 * Handles a person's command, and reads in the same transaction what it is answered with: the two are true together, or
 * neither happened. Nothing is read after a refusal.
 */
export function handleAndRead<T>(
  knex: Knex,
  target: CommandTarget,
  request: PersonsRequest,
  replying: Replying<T>,
): Promise<HandledAndRead<T>> {
  return withinWall(knex, request.principal, async (trx) =>
    decideAndRead(trx, await lockAndLook(trx, target, null, narrowsAtOnce(replying)), request, replying),
  );
}

/** Decides on a case that is locked, and reads the reply behind the last statement of the decision, or once it is known. */
export async function decideAndRead<T>(
  trx: Transaction,
  { row, narrowed }: Looked,
  request: PersonsRequest,
  { read, before }: Replying<T>,
): Promise<HandledAndRead<T>> {
  if (row) await before?.(trx, row);
  let reading: Promise<T> | undefined;
  const reply = () =>
    (reading ??= inOneTrip([() => raiseWall(trx, request.principal), () => read(trx)]).then(([, seen]) => seen));
  const handle = narrowed ? handleNarrowed : handleInside;
  const handled = await handle(trx, row, { ...request, caseId: row?.id ?? '' }, reply);
  return { ...handled, reply: isRefusal(handled.answer) ? null : await reply() };
}
