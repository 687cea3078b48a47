import { operations } from '../../../contracts';
import { bindCommand } from '../../routing/bind';
import { commandRequest } from './reply';

export const submitRequest = bindCommand(operations.submitRequest, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'submitRequest' }),
);

export const cancelRequest = bindCommand(operations.cancelRequest, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'cancelRequest', reason: context.body.reason }),
);

export const reopenRequest = bindCommand(operations.reopenRequest, (context) =>
  commandRequest(context, context.params.id, context.key, { type: 'reopenRequest', reason: context.body.reason }),
);
