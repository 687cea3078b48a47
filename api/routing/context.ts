import type { Operation } from '../../contracts/operation';
import type { WorkDone } from '../../db/idempotency';
import { inOneTrip } from '../../db/inOneTrip';
import { refuseIfRightsLost } from '../../db/principals';
import { readWithinWall, withinWall, type Transaction } from '../../db/wall';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';
import { decideCase, decideCaseOnce } from '../cases/command';
import { answerOf } from './answer';
import type { Context, JsonReply, SessionDoor, UploadedFile } from './handler';
import type { Input } from './input';
import type { CommandKey, HeldKey } from './onceOnly';

export interface Asked {
  operation: Operation;
  deps: ApiDeps;
  person: Person | null;
  session: SessionDoor;
  address: string;
  input: Input;
  ifMatch: number | undefined;
  key: string | undefined;
  file: UploadedFile | undefined;
}

/** The context of one request. What the operation does not take throws when asked for: a handler bound to the wrong operation. */
export function contextOf(
  asked: Asked,
  held: HeldKey | undefined,
  once?: CommandKey,
): Context<unknown, unknown, unknown> {
  const { operation, deps, session, address, input } = asked;
  const taken = <T>(value: T | null | undefined, what: string): T => {
    if (value === null || value === undefined) throw new Error(`${operation.id} takes no ${what}`);
    return value;
  };
  const person = () => {
    if (!asked.person) throw new DomainError(refuse('not_authenticated'));
    return asked.person;
  };
  const keep = (trx: Transaction, reply: JsonReply<unknown>, done: WorkDone) =>
    held?.keep(trx, answerOf(operation, reply), done);
  return {
    ...input,
    deps,
    session,
    address,
    get person() {
      return person();
    },
    get ifMatch() {
      return taken(asked.ifMatch, 'If-Match');
    },
    get key() {
      return taken(asked.key, 'Idempotency-Key');
    },
    get file() {
      return taken(asked.file, 'file');
    },
    read: (work) => readWithinWall(deps.pool, person(), work),
    write: (work) => {
      if (operation.method === 'get') throw new Error(`${operation.id} is a GET and writes nothing`);
      return withinWall(deps.pool, person(), async (trx) => {
        const reply = await work(trx);
        await inOneTrip([() => keep(trx, reply, 'records'), () => refuseIfRightsLost(trx, person())]);
        return reply;
      });
    },
    decide: (given, read) =>
      once
        ? decideCaseOnce(deps, person(), given, read, once)
        : decideCase(deps, person(), given, async (trx) => {
            const reply = await read(trx);
            await keep(trx, reply, 'command');
            return reply;
          }),
  };
}
