import { acceptanceFields, lossArchivalFields, missionSetupFields } from '../../../contracts/requests';
import { operations } from '../../../contracts';
import type { RequestKind } from '../../../domain/cases/kinds';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { RequestChanges } from '../../../domain/processes/request/commands';
import { refuseUnknownRequestReferences } from '../../../db/requests/references';
import { editKey } from '../../cases/editKey';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { commandRequest } from './reply';

const fieldsOfTemplate = { acceptance: acceptanceFields, missionSetup: missionSetupFields, lossArchival: lossArchivalFields };

/** Fields of another template are refused like any unknown field. */
function fieldsFor(template: RequestKind, fields: object): Record<string, string> {
  const parsed = fieldsOfTemplate[template].safeParse(fields);
  if (!parsed.success) throw new DomainError(refuse('invalid_input', { params: { field: 'fields' } }));
  return Object.fromEntries(Object.entries(parsed.data).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export const updateRequest = bind(operations.updateRequest, async (context) => {
  const { params, body, ifMatch, read } = context;
  const changes: RequestChanges = {
    ...(body.title === undefined ? {} : { title: body.title }),
    ...(body.description === undefined ? {} : { description: body.description }),
    ...(body.groupId === undefined ? {} : { groupId: body.groupId }),
  };
  await read(async (trx) => {
    const request = found(await trx('requests').where({ id: params.id }).first<{ template: RequestKind; account_id: string } | undefined>('template', 'account_id'));
    if (body.fields !== undefined) changes.fields = fieldsFor(request.template, body.fields);
    const refusal = await refuseUnknownRequestReferences(trx, changes, request.account_id);
    if (refusal) throw new DomainError(refusal);
  });
  return commandRequest(context, params.id, editKey(ifMatch, body), { type: 'changeRequest', version: ifMatch, changes });
});
