import { operations } from '../../../contracts';
import { decideCase } from '../../cases/command';
import { editKey } from '../../cases/editKey';
import { bind } from '../../routing/bind';
import { fieldsOf, refuseUnknownReferences } from './fields';
import { opportunityReply } from './reply';
import { accountOf } from './accountOf';

export const updateOpportunity = bind(operations.updateOpportunity, async (context) => {
  const { person, params, body, deps, ifMatch, read } = context;
  const fields = fieldsOf(body);
  await read(async (trx) => refuseUnknownReferences(trx, fields, await accountOf(trx, params.id)));
  await decideCase({ deps, person, key: editKey(ifMatch, body), caseId: params.id, command: { type: 'changeFields', version: ifMatch, fields } });
  return opportunityReply(context, params.id);
});
