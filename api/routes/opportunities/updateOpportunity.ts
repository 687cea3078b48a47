import { operations } from '../../../contracts';
import { editKey } from '../../cases/editKey';
import { bind } from '../../routing/bind';
import { fieldsOf, refuseUnknownReferences } from './fields';
import { commandOpportunity } from './reply';
import { accountOf } from './accountOf';

export const updateOpportunity = bind(operations.updateOpportunity, async (context) => {
  const { params, body, ifMatch, read } = context;
  const fields = fieldsOf(body);
  await read(async (trx) => refuseUnknownReferences(trx, fields, await accountOf(trx, params.id)));
  return commandOpportunity(context, params.id, editKey(ifMatch, body), {
    type: 'changeFields',
    version: ifMatch,
    fields,
  });
});
