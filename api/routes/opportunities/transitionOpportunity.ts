import { operations } from '../../../contracts';
import { inOneTrip } from '../../../db/inOneTrip';
import { isOffered } from '../../../db/listValues';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { Transition } from '../../../domain/processes/opportunity/commands';
import { bindCommand } from '../../routing/bind';
import { accountOf } from './accountOf';
import { fieldsOf, refuseUnknownReferences } from './fields';
import { commandOpportunity } from './reply';

export const transitionOpportunity = bindCommand(operations.transitionOpportunity, (context) => {
  const { params, body, key } = context;
  const { to, reason, lossReason, lostOn, comment, competitor, reviveOn } = body;
  const fields = fieldsOf(body.fields);
  const before = async (trx: Transaction) => {
    const [accountId, known] = await inOneTrip([
      () => accountOf(trx, params.id),
      () => lossReason === undefined || isOffered(trx, 'lossReason', lossReason),
    ]);
    await refuseUnknownReferences(trx, fields, accountId);
    if (!known) throw new DomainError(refuse('value_retired', { params: { field: 'lossReason' } }));
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
