import { readProposal } from '../../../db/proposals/view';
import type { Transaction } from '../../../db/wall';
import type { OpportunityEdit } from '../../../domain/processes/opportunity/commands';
import { found } from '../../cases/found';
import type { Context } from '../../routing/handler';

type Asking = Context<unknown, unknown, unknown>;

/** The proposal as the caller sees it now. */
export async function proposalReply(trx: Transaction, { person, deps }: Pick<Asking, 'person' | 'deps'>, id: string) {
  const proposal = found(await readProposal(trx, person, id, deps.clock()));
  return { body: proposal, version: proposal.version };
}

/** A proposal lives in the case of its opportunity: its commands go there. */
export async function commandProposal(
  context: Pick<Asking, 'person' | 'deps' | 'read' | 'decide'>,
  id: string,
  key: string,
  command: OpportunityEdit,
) {
  const { opportunity_id: caseId } = found(
    await context.read((trx) =>
      trx('proposals').where({ id }).first<{ opportunity_id: string } | undefined>('opportunity_id'),
    ),
  );
  return context.decide({ target: { caseId }, command, key }, (trx) => proposalReply(trx, context, id));
}
