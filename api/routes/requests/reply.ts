import { readRequest } from '../../../db/requests/view';
import type { AnyCommand } from '../../../db/cases/commands';
import { decideCase } from '../../cases/command';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Reading = Pick<Context<unknown, unknown, unknown>, 'person' | 'read' | 'deps'>;

/** The request as the caller sees it now. */
export async function requestReply({ person, read }: Reading, id: string) {
  const request = found(await read((trx) => readRequest(trx, person, id)));
  return { body: request, version: request.version };
}

/** Gives the request a command and answers with what it became. */
export async function commandRequest(context: Reading, id: string, key: string, command: AnyCommand) {
  await decideCase({ deps: context.deps, person: context.person, key, caseId: id, command });
  return requestReply(context, id);
}
