import { operations } from '../../../contracts';
import { idFromKey } from '../../../db/idFromKey';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { commandRequest } from './reply';

/** The other request is one that the caller sees too; a colleague's draft is not. */
export const linkRequest = bind(operations.linkRequest, async (context) => {
  const { params, body, key, person, read } = context;
  const link = await read(async (trx) => {
    found(await trx('requests').where({ id: params.id }).first<{ id: string } | undefined>('id'));
    const other = await trx('requests').where({ id: body.requestId }).first<{ number: string; status: string; requester_id: string } | undefined>('number', 'status', 'requester_id');
    const hidden = !other || (other.status === 'draft' && other.requester_id !== person.userId);
    if (hidden) throw new DomainError(refuse('reference_unknown', { params: { field: 'requestId' } }));
    return { linkId: await idFromKey(trx, person.userId, 'linkRequest', key), toId: body.requestId, toNumber: other.number, kind: body.kind };
  });
  return commandRequest(context, params.id, key, { type: 'linkRequest', link });
});

export const unlinkRequest = bind(operations.unlinkRequest, (context) => commandRequest(context, context.params.id, context.key, { type: 'unlinkRequest', linkId: context.params.linkId }));
