import { operations } from '../../../contracts';
import { bind } from '../../routing/bind';
import { requestReply } from './reply';

export const getRequest = bind(operations.getRequest, (context) => requestReply(context, context.params.id));
