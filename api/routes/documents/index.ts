import type { Route } from '../../routing/handler';
import { listDocuments } from './listDocuments';
import { readAccountFile } from './readAccountFile';
import { readDocument } from './readDocument';
import { uploadDocument } from './uploadDocument';

export const documentRoutes: Route[] = [listDocuments, uploadDocument, readDocument, readAccountFile];
