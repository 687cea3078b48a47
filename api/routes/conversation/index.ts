import type { Route } from '../../routing/handler';
import { followRequest, saveDraft } from './keeping';
import { listMessages } from './listMessages';
import { postMessage } from './postMessage';

export const conversationRoutes: Route[] = [listMessages, postMessage, saveDraft, followRequest];
