import type { Route } from '../../routing/handler';
import { discardNoteFile, followRequest, saveDraft } from './keeping';
import { listMessages } from './listMessages';
import { postMessage } from './postMessage';
import { releaseNoteFile } from './releaseNoteFile';
import { keepUploadedNoteFile, uploadNoteFile } from './uploadNoteFile';

export const conversationRoutes: Route[] = [
  listMessages,
  postMessage,
  uploadNoteFile,
  keepUploadedNoteFile,
  releaseNoteFile,
  discardNoteFile,
  saveDraft,
  followRequest,
];
