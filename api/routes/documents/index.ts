import type { Route } from '../../routing/handler';
import { listDocuments } from './listDocuments';
import { listDocumentVersions } from './listDocumentVersions';
import { readAccountFile } from './readAccountFile';
import { previewDocument, readDocument } from './readDocument';
import { readLetter, readUploadedLetter } from './readLetter';
import { replaceDocument } from './replaceDocument';
import { uploadDocument } from './uploadDocument';
import { depositUpload, readUpload, sendUploadPiece } from './uploads';

export const documentRoutes: Route[] = [
  listDocuments,
  readLetter,
  uploadDocument,
  replaceDocument,
  listDocumentVersions,
  readDocument,
  previewDocument,
  readAccountFile,
  readUpload,
  sendUploadPiece,
  readUploadedLetter,
  depositUpload,
];
