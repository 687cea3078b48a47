import type { Request, RequestHandler, Response } from 'express';
import type { Operation } from '../../contracts/operation';
import type { Person } from '../../domain/principal/principal';
import type { KeptAnswer } from '../../db/idempotency';
import { AnsweredBefore } from '../cases/command';
import type { ApiDeps } from '../deps';
import { sessionDoor } from '../middleware/session';
import { refuseWithoutRole, whoAsks } from './access';
import { answerOf, sendAnswer, sendFile } from './answer';
import { readBody, readFile } from './body';
import { contextOf, type Asked } from './context';
import type { Context, Reply, Route } from './handler';
import { readIdempotencyKey, readIfMatch } from './headers';
import { validate } from './input';
import { commandKey, fingerprintOf, onceOnly, type CommandKey } from './onceOnly';
import { writeDownRefusal } from './refusedAttempt';

/** Every operation goes the same way: who asks, what they sent, whether it may be done now, then the handler; what is refused is written down. */
export function pipeline(route: Route, deps: ApiDeps): RequestHandler {
  const { operation } = route;
  return async (request, response) => {
    response.locals['operation'] = operation.id;
    const person = await whoAsks(operation, deps, request);
    try {
      refuseWithoutRole(operation, person);
      await answer(route, deps, person, request, response);
    } catch (error) {
      if (person) await writeDownRefusal(deps, operation, person, request, error);
      throw error;
    }
  };
}

async function answer(
  { operation, handle, givesCommand }: Route,
  deps: ApiDeps,
  person: Person | null,
  request: Request,
  response: Response,
): Promise<void> {
  const asked = await readRequest(operation, deps, person, request, response);
  if (asked.key === undefined || !person) return send(response, operation, await handle(contextOf(asked, undefined)));
  const use = { operation, key: asked.key, fingerprint: fingerprintOf(asked.input, asked.file) };
  const once = () =>
    onceOnly(deps, person, use, async (held) => answerOf(operation, await jsonReply(handle, contextOf(asked, held))));
  sendAnswer(response, await (givesCommand ? answerOfCommand(handle, asked, commandKey(operation, use)) : once()));
}

async function answerOfCommand(handle: Route['handle'], asked: Asked, once: CommandKey): Promise<KeptAnswer> {
  try {
    await handle(contextOf(asked, undefined, once));
  } catch (error) {
    if (error instanceof AnsweredBefore) return error.answer;
    throw error;
  }
  if (!once.answer) throw new Error(`${asked.operation.id} gave no command`);
  return once.answer;
}

async function readRequest(
  operation: Operation,
  deps: ApiDeps,
  person: Person | null,
  request: Request,
  response: Response,
): Promise<Asked> {
  const body = await readBody(operation, request, response);
  return {
    operation,
    deps,
    person,
    session: sessionDoor(request),
    address: request.socket.remoteAddress ?? '',
    input: validate(operation, { params: request.params, query: request.query, body }),
    file: operation.upload ? readFile(request) : undefined,
    ifMatch: readIfMatch(operation, request),
    key: readIdempotencyKey(operation, request),
  };
}

async function jsonReply(handle: Route['handle'], context: Context<unknown, unknown, unknown>) {
  const reply = await handle(context);
  if ('body' in reply) return reply;
  throw new Error('an operation with an Idempotency-Key answers JSON');
}

async function send(response: Response, operation: Operation, reply: Reply<unknown>): Promise<void> {
  if ('stream' in reply) reply.stream(response);
  else if ('file' in reply) await sendFile(response, reply);
  else sendAnswer(response, answerOf(operation, reply));
}
