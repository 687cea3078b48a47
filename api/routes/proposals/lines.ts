import { operations } from '../../../contracts';
import { idFromKey } from '../../../db/idFromKey';
import { editKey } from '../../cases/editKey';
import { bind } from '../../routing/bind';
import { commandProposal } from './command';
import { lineValues } from './lineValues';

export const addProposalLine = bind(operations.addProposalLine, (context) => {
  const { params, body, key, ifMatch, person } = context;
  const { productId, ...values } = body;
  const lineId = idFromKey(person.userId, 'addProposalLine', key);
  return commandProposal(context, params.id, key, {
    type: 'editLine',
    proposalId: params.id,
    version: ifMatch,
    edit: { kind: 'add', lineId, productId, values: lineValues(values) },
  });
});

export const updateProposalLine = bind(operations.updateProposalLine, (context) => {
  const { params, body, ifMatch } = context;
  const edit = { kind: 'update', lineId: params.lineId, values: lineValues(body) } as const;
  return commandProposal(context, params.id, editKey(ifMatch, edit), {
    type: 'editLine',
    proposalId: params.id,
    version: ifMatch,
    edit,
  });
});

export const removeProposalLine = bind(operations.removeProposalLine, (context) => {
  const { params, ifMatch } = context;
  const edit = { kind: 'remove', lineId: params.lineId } as const;
  return commandProposal(context, params.id, editKey(ifMatch, edit), {
    type: 'editLine',
    proposalId: params.id,
    version: ifMatch,
    edit,
  });
});

/** The lines once each, in the order given. */
const each = (lineIds: readonly string[]) => [...new Set(lineIds)];

export const removeProposalLines = bind(operations.removeProposalLines, (context) => {
  const { params, body, key, ifMatch } = context;
  return commandProposal(context, params.id, key, {
    type: 'editLine',
    proposalId: params.id,
    version: ifMatch,
    edit: { kind: 'removeMany', lineIds: each(body.lineIds) },
  });
});

export const duplicateProposalLines = bind(operations.duplicateProposalLines, (context) => {
  const { params, body, key, ifMatch, person } = context;
  const copies = each(body.lineIds).map((lineId) => ({
    lineId,
    newId: idFromKey(person.userId, `duplicateProposalLines/${lineId}`, key),
  }));
  return commandProposal(context, params.id, key, {
    type: 'editLine',
    proposalId: params.id,
    version: ifMatch,
    edit: { kind: 'duplicate', copies },
  });
});

export const moveProposalLines = bind(operations.moveProposalLines, (context) => {
  const { params, body, key, ifMatch } = context;
  const lineIds = each(body.lineIds).filter((id) => id !== body.beforeId);
  return commandProposal(context, params.id, key, {
    type: 'editLine',
    proposalId: params.id,
    version: ifMatch,
    edit: { kind: 'move', lineIds, beforeId: body.beforeId },
  });
});

export const updateProposal = bind(operations.updateProposal, (context) => {
  const { params, body, ifMatch } = context;
  const header = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  return commandProposal(context, params.id, editKey(ifMatch, header), {
    type: 'editHeader',
    proposalId: params.id,
    version: ifMatch,
    header,
  });
});
