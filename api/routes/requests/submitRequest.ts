import { operations } from '../../../contracts';
import { bind } from '../../routing/bind';
import { commandRequest } from './reply';

export const submitRequest = bind(operations.submitRequest, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'submitRequest' }),
);

export const cancelRequest = bind(operations.cancelRequest, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'cancelRequest', reason: context.body.reason }),
);

export const reopenRequest = bind(operations.reopenRequest, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'reopenRequest', reason: context.body.reason }),
);
