import { operations } from '../../../contracts';
import { idFromKey } from '../../../db/idFromKey';
import { editKey } from '../../cases/editKey';
import { bind } from '../../routing/bind';
import { commandProposal } from './command';
import { lineValues } from './lineValues';

export const addProposalLine = bind(operations.addProposalLine, async (context) => {
  const { params, body, key, ifMatch, person, read } = context;
  const { productId, ...values } = body;
  const lineId = await read((trx) => idFromKey(trx, person.userId, 'addProposalLine', key));
  return commandProposal(context, params.id, key, { type: 'editLine', proposalId: params.id, version: ifMatch, edit: { kind: 'add', lineId, productId, values: lineValues(values) } });
});

export const updateProposalLine = bind(operations.updateProposalLine, (context) => {
  const { params, body, ifMatch } = context;
  const edit = { kind: 'update', lineId: params.lineId, values: lineValues(body) } as const;
  return commandProposal(context, params.id, editKey(ifMatch, edit), { type: 'editLine', proposalId: params.id, version: ifMatch, edit });
});

export const removeProposalLine = bind(operations.removeProposalLine, (context) => {
  const { params, ifMatch } = context;
  const edit = { kind: 'remove', lineId: params.lineId } as const;
  return commandProposal(context, params.id, editKey(ifMatch, edit), { type: 'editLine', proposalId: params.id, version: ifMatch, edit });
});
