import { readProposal } from '../../../db/proposals/view';
import type { OpportunityEdit } from '../../../domain/processes/opportunity/commands';
import { decideCase } from '../../cases/command';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Reading = Pick<Context<unknown, unknown, unknown>, 'person' | 'read' | 'deps'>;

/** The proposal as the caller sees it now. */
export async function proposalReply({ person, read, deps }: Reading, id: string) {
  const proposal = found(await read((trx) => readProposal(trx, person, id, deps.clock())));
  return { body: proposal, version: proposal.version };
}

/** A proposal lives in the case of its opportunity: its commands go there. */
export async function commandProposal(context: Reading, id: string, key: string, command: OpportunityEdit) {
  const { person, read, deps } = context;
  const { opportunity_id: caseId } = found(await read((trx) => trx('proposals').where({ id }).first<{ opportunity_id: string } | undefined>('opportunity_id')));
  await decideCase({ deps, person, key, caseId, command });
  return proposalReply(context, id);
}
