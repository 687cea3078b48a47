import { operations } from '../../../contracts';
import type { RequestKind } from '../../../domain/cases/kinds';
import { DomainError } from '../../../domain/errors/domainError';
import type { RequestChanges } from '../../../domain/processes/request/commands';
import { refuseUnknownRequestReferences } from '../../../db/requests/references';
import { editKey } from '../../cases/editKey';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { fieldsFor } from './fieldsFor';
import { commandRequest } from './reply';

export const updateRequest = bind(operations.updateRequest, async (context) => {
  const { params, body, ifMatch, read } = context;
  const changes: RequestChanges = {
    ...(body.title === undefined ? {} : { title: body.title }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.groupId === undefined ? {} : { groupId: body.groupId }),
  };
  await read(async (trx) => {
    const request = found(
      await trx('requests')
        .where({ id: params.id })
        .first<{ template: RequestKind; accountId: string; fields: Record<string, string> } | undefined>(
          'template',
          'account_id as accountId',
          'fields',
        ),
    );
    if (body.fields !== undefined) changes.fields = fieldsFor(request.template, body.fields);
    const refusal = await refuseUnknownRequestReferences(trx, request, changes);
    if (refusal) throw new DomainError(refusal);
  });
  return commandRequest(context, params.id, editKey(ifMatch, body), {
    type: 'changeRequest',
    version: ifMatch,
    changes,
  });
});
