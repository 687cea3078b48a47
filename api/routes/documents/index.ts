import type { Route } from '../../routing/handler';
import { listDocuments } from './listDocuments';
import { listDocumentVersions } from './listDocumentVersions';
import { readAccountFile } from './readAccountFile';
import { previewDocument, readDocument } from './readDocument';
import { replaceDocument } from './replaceDocument';
import { uploadDocument } from './uploadDocument';

export const documentRoutes: Route[] = [
  listDocuments,
  uploadDocument,
  replaceDocument,
  listDocumentVersions,
  readDocument,
  previewDocument,
  readAccountFile,
];
