import { operations } from '../../../contracts';
import { idFromKey } from '../../../db/idFromKey';
import { found } from '../../cases/found';
import { bind, bindCommand } from '../../routing/bind';
import { newLink } from './links';
import { commandRequest } from './reply';

/** What is awaited: the other request, or the opportunity of this one, whose letter is to be signed. */
export const waitRequest = bind(operations.waitRequest, async (context) => {
  const { params, body, key, person, read } = context;
  const awaited = await read(async (trx) => {
    const request = found(
      await trx('requests')
        .where({ id: params.id })
        .first<{ opportunity_id: string | null } | undefined>('opportunity_id'),
    );
    const waitId = idFromKey(person.userId, 'waitRequest', key);
    if (body.cause !== 'request')
      return { waitId, link: null, awaitedId: body.cause === 'signed_letter' ? request.opportunity_id : null };
    const link = await newLink(trx, {
      person,
      key,
      requestId: params.id,
      toId: body.awaitedRequestId,
      field: 'awaitedRequestId',
      kind: 'waits_for',
    });
    return { waitId, link, awaitedId: link.toId };
  });
  return commandRequest(context, params.id, key, {
    type: 'waitRequest',
    cause: body.cause,
    ...awaited,
    on: body.on,
    comment: body.comment,
  });
});

/** More time for whoever owes the answer, or less. */
export const moveClosing = bindCommand(operations.moveClosing, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'moveClosing', ...context.body }),
);

export const resumeRequest = bindCommand(operations.resumeRequest, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'resumeRequest' }),
);
