import { operations } from '../../../contracts';
import { bind } from '../../routing/bind';
import { commandProposal, proposalReply } from './command';

export const getProposal = bind(operations.getProposal, (context) =>
  context.read((trx) => proposalReply(trx, context, context.params.id)),
);

export const submitProposal = bind(operations.submitProposal, (context) =>
  commandProposal(context, context.params.id, context.key, { type: 'submitProposal', proposalId: context.params.id }),
);

export const reviseProposal = bind(operations.reviseProposal, (context) =>
  commandProposal(context, context.params.id, context.key, { type: 'reviseProposal', proposalId: context.params.id }),
);

export const sendProposal = bind(operations.sendProposal, (context) => {
  const { params, body, key } = context;
  return commandProposal(context, params.id, key, {
    type: 'sendProposal',
    proposalId: params.id,
    ...(body.sentOn && { sentOn: body.sentOn }),
    ...(body.recipients && { recipients: body.recipients }),
    ...(body.message && { message: body.message }),
  });
});

export const signProposal = bind(operations.signProposal, (context) => {
  const { params, body, key } = context;
  return commandProposal(context, params.id, key, {
    type: 'signProposal',
    proposalId: params.id,
    documentId: body.documentId,
  });
});
