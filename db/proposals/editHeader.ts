import type { HeaderValues } from '../../domain/processes/opportunity/commands';
import type { CaseContext } from '../cases/context';

/** Writes the header of a proposal; only what is given changes. */
export async function editHeader(
  { trx }: CaseContext,
  proposalId: string,
  { proposedOn, label, multiLot }: HeaderValues,
): Promise<void> {
  const columns = {
    ...(proposedOn !== undefined && { proposed_on: proposedOn }),
    ...(label !== undefined && { label }),
    ...(multiLot !== undefined && { multi_lot: multiLot }),
  };
  await trx('proposals')
    .where({ id: proposalId })
    .update({ ...columns, version: trx.raw('version + 1') });
}
