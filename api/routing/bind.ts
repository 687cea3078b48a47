import type { z } from 'zod';
import type { Operation } from '../../contracts/operation';
import type { CommandHandler, Context, Handler, PublicHandler, Route } from './handler';

/**
 * Joins an operation to its handler. The pipeline (`pipeline.ts`) has checked access, body, If-Match and key before the
 * handler runs, so the handler reads as the one thing the operation does.
 *
 * @example bind(operations.getAccount, async ({ params, read }) => ({ body: await read((trx) => accountView(trx, params.id)) }))
 */
export function bind<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  operation: Operation<P, Q, B, A>,
  handler: Handler<P, Q, B, A>,
): Route {
  if (operation.access === 'public') throw new Error(`${operation.id} is public: bind it with bindPublic`);
  return { operation, handle: (context) => handler(context as Context<z.output<P>, z.output<Q>, z.output<B>>) };
}

/**
 * Joins an operation to the one command that its handler gives to a case: nothing is written before, so that the key is
 * kept with the answer in the command's own transaction and never claimed beforehand (docs/decisions/0030).
 */
export function bindCommand<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  operation: Operation<P, Q, B, A>,
  handler: CommandHandler<P, Q, B, A>,
): Route {
  if (!operation.idempotent) throw new Error(`${operation.id} takes no Idempotency-Key: bind it with bind`);
  return { ...bind(operation, handler), givesCommand: true };
}

/** Joins an operation that needs no session to its handler, which knows no person. */
export function bindPublic<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, A extends z.ZodType>(
  operation: Operation<P, Q, B, A>,
  handler: PublicHandler<P, Q, B, A>,
): Route {
  if (operation.access !== 'public') throw new Error(`${operation.id} needs a session: bind it with bind`);
  return { operation, handle: (context) => handler(context as Context<z.output<P>, z.output<Q>, z.output<B>>) };
}
