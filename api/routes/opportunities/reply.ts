import { readOpportunity } from '../../../db/opportunities/view';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Reading = Pick<Context<unknown, unknown, unknown>, 'person' | 'read' | 'deps'>;

/** The opportunity as the caller sees it now. */
export async function opportunityReply({ person, read, deps }: Reading, id: string) {
  const opportunity = found(await read((trx) => readOpportunity(trx, person, id, deps.clock())));
  return { body: opportunity, version: opportunity.version };
}
