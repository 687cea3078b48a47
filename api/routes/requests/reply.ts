import { readRequest } from '../../../db/requests/view';
import type { AnyCommand } from '../../../db/cases/commands';
import type { Transaction } from '../../../db/wall';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Asking = Context<unknown, unknown, unknown>;

/** The request as the caller sees it now. */
export async function requestReply(trx: Transaction, { person, deps }: Pick<Asking, 'person' | 'deps'>, id: string) {
  const request = found(await readRequest(trx, person, id, deps.clock()));
  return { body: request, version: request.version };
}

/** Gives the request a command and answers with what it became. */
export function commandRequest(
  context: Pick<Asking, 'person' | 'deps' | 'decide'>,
  id: string,
  key: string,
  command: AnyCommand,
) {
  return context.decide({ target: { caseId: id }, command, key }, (trx) => requestReply(trx, context, id));
}
