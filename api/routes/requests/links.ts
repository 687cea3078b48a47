import { operations } from '../../../contracts';
import { idFromKey } from '../../../db/idFromKey';
import type { Transaction } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { Person } from '../../../domain/principal/principal';
import type { LinkKind, NewLink } from '../../../domain/processes/request/links';
import { found } from '../../cases/found';
import { bind, bindCommand } from '../../routing/bind';
import { commandRequest } from './reply';

interface Wanted {
  person: Person;
  key: string;
  requestId: string;
  toId: string;
  kind: LinkKind;
  /** Where the body names it. */
  field: string;
}

/** The other request is one that the caller sees too; a colleague's draft is not. @throws DomainError `reference_unknown` */
export async function newLink(
  trx: Transaction,
  { person, key, requestId, toId, kind, field }: Wanted,
): Promise<NewLink> {
  found(await trx('requests').where({ id: requestId }).first<{ id: string } | undefined>('id'));
  const other = await trx('requests')
    .where({ id: toId })
    .first<{ number: string; status: string; requester_id: string } | undefined>('number', 'status', 'requester_id');
  const hidden = !other || (other.status === 'draft' && other.requester_id !== person.userId);
  if (hidden) throw new DomainError(refuse('reference_unknown', { params: { field } }));
  return { linkId: idFromKey(person.userId, 'linkRequest', key), toId, toNumber: other.number, kind };
}

export const linkRequest = bind(operations.linkRequest, async (context) => {
  const { params, body, key, person, read } = context;
  const link = await read((trx) =>
    newLink(trx, { person, key, requestId: params.id, toId: body.requestId, kind: body.kind, field: 'requestId' }),
  );
  return commandRequest(context, params.id, key, { type: 'linkRequest', link });
});

export const unlinkRequest = bindCommand(operations.unlinkRequest, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'unlinkRequest', linkId: context.params.linkId }),
);
