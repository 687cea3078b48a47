import { operations } from '../../../contracts';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { Transition } from '../../../domain/processes/opportunity/commands';
import { bind } from '../../routing/bind';
import { accountOf } from './accountOf';
import { fieldsOf, refuseUnknownReferences } from './fields';
import { commandOpportunity } from './reply';

export const transitionOpportunity = bind(operations.transitionOpportunity, async (context) => {
  const { params, body, key, read } = context;
  const { to, reason, lossReason, lostOn, comment, competitor, reviveOn } = body;
  const fields = fieldsOf(body.fields);
  await read(async (trx) => {
    await refuseUnknownReferences(trx, fields, await accountOf(trx, params.id));
    const known =
      lossReason === undefined ||
      (await trx('list_values').where({ list: 'lossReason', code: lossReason }).whereNull('retired_at').first('id'));
    if (!known) throw new DomainError(refuse('value_retired', { params: { field: 'lossReason' } }));
  });
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
  return commandOpportunity(context, params.id, key, command);
});
