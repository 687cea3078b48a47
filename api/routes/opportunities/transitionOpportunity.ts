import { operations } from '../../../contracts';
import { isOffered } from '../../../db/listValues';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { Transition } from '../../../domain/processes/opportunity/commands';
import type { GivenCommand } from '../../cases/command';
import { found } from '../../cases/found';
import { bindCommand } from '../../routing/bind';
import { fieldsOf, refuseUnknownReferences } from './fields';
import { commandOpportunity } from './reply';

export const transitionOpportunity = bindCommand(operations.transitionOpportunity, (context) => {
  const { params, body, key } = context;
  const { to, reason, lossReason, lostOn, comment, competitor, reviveOn } = body;
  const fields = fieldsOf(body.fields);
  const before: GivenCommand['before'] = async (trx, row) => {
    const { accountId } = found(row.kind === 'opportunity' ? row : null);
    await refuseUnknownReferences(trx, fields, accountId);
    if (lossReason !== undefined && !(await isOffered(trx, 'lossReason', lossReason)))
      throw new DomainError(refuse('value_retired', { params: { field: 'lossReason' } }));
  };
  const command: Transition = {
    type: 'transition',
    to,
    fields,
    ...(reason && { reason }),
    ...(lossReason && { lossReason }),
    ...(lostOn && { lostOn }),
    ...(comment && { comment }),
    ...(competitor && { competitor }),
    ...(reviveOn && { reviveOn }),
  };
  return commandOpportunity(context, params.id, key, command, before);
});
