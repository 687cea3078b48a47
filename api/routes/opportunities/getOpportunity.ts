import { operations } from '../../../contracts';
import { bind } from '../../routing/bind';
import { opportunityReply } from './reply';

export const getOpportunity = bind(operations.getOpportunity, (context) =>
  context.read((trx) => opportunityReply(trx, context, context.params.id)),
);
