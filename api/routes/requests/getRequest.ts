import { operations } from '../../../contracts';
import { bind } from '../../routing/bind';
import { requestReply } from './reply';

export const getRequest = bind(operations.getRequest, (context) =>
  context.read((trx) => requestReply(trx, context, context.params.id)),
);
