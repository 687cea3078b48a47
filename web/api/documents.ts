import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { documentOperations } from '../../contracts/documents';
import type { DocumentView } from '../../contracts/documents';
import { conversationOperations } from '../../contracts/conversation';
import { call, fillPath } from './call';
import { apiRoot } from './client';
import { record } from './keys';
import { useCommand } from './useCommand';

export type DocumentKind = DocumentView['kind'];
type DepositFields = z.input<typeof documentOperations.uploadDocument.body & z.ZodType>;

export interface Deposit {
  file: File;
  /** A file has no words of its own: without them two files would be one intention. */
  stamp: string;
  fields: DepositFields;
  /** The document whose next version it is. */
  replaces: string | null;
  /** The request among whose desk alone it stays: a file of an internal note. */
  noteOf: string | null;
}

/** What a deposit of any sort is told by. */
export type Deposited = Pick<DocumentView, 'id' | 'name'>;

export const deposit = (file: File, fields: DepositFields, replaces?: string): Deposit => ({
  file,
  stamp: `${file.name}/${file.size}/${file.lastModified}`,
  fields,
  replaces: replaces ?? null,
  noteOf: null,
});

/** The same file, said to be the same: deposited, it is not deposited again. */
export const isSameDeposit = (one: Deposit, other: Deposit): boolean =>
  JSON.stringify({ ...one, file: null }) === JSON.stringify({ ...other, file: null });

export const noteFile = (file: File, requestId: string): Deposit => ({
  ...deposit(file, { kind: 'other' }),
  noteOf: requestId,
});

export const documentsQuery = (accountId: string) =>
  queryOptions({
    queryKey: [...record('account', accountId), 'documents'],
    queryFn: async ({ signal }) =>
      (await call(documentOperations.listDocuments, { params: { id: accountId } }, { signal })).data,
  });

/** By the id of any of its versions; under the account's key, so that news of the account reach it. */
export const versionsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['account', 'versions', documentId],
    queryFn: async ({ signal }) =>
      (await call(documentOperations.listDocumentVersions, { params: { id: documentId } }, { signal })).data,
  });

/** Where a document is downloaded from. */
export const documentHref = (id: string): string =>
  `${apiRoot}${fillPath(documentOperations.readDocument.path, { id })}`;

/** Below /api/v1: what the frame that reads PDFs is given. */
export const previewPath = (id: string): string => fillPath(documentOperations.previewDocument.path, { id });

/** Where a picture is drawn from. */
export const previewHref = (id: string): string => `${apiRoot}${previewPath(id)}`;

/** Where all documents of an account are downloaded from, in one file. */
export const archiveHref = (accountId: string): string =>
  `${apiRoot}${fillPath(documentOperations.readAccountFile.path, { id: accountId })}`;

/** What a deposit changes. */
export const depositTouches = (accountId: string) => [record('account', accountId), ['account', 'versions']] as const;

/** Makes a file of an internal note a document of the account. */
export function useReleaseNoteFile(
  { requestId, accountId }: { requestId: string; accountId: string },
  onDone: () => void,
) {
  return useCommand({
    send: async ({ fileId, kind }: { fileId: string; kind: DocumentKind }, key) =>
      (
        await call(
          conversationOperations.releaseNoteFile,
          { params: { id: requestId, fileId }, body: { kind } },
          { idempotencyKey: key },
        )
      ).data,
    touches: [...depositTouches(accountId), record('message', requestId)],
    onDone,
  });
}
