import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { documentOperations } from '../../contracts/documents';
import type { DocumentView } from '../../contracts/documents';
import { call, fillPath, withFile } from './call';
import { apiRoot } from './client';
import { record } from './keys';
import { sendForm } from './sendForm';
import type { FormToSend } from './sendForm';
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
}

export const deposit = (file: File, fields: DepositFields, replaces?: string): Deposit => ({
  file,
  stamp: `${file.name}/${file.size}/${file.lastModified}`,
  fields,
  replaces: replaces ?? null,
});

export const documentsQuery = (accountId: string) =>
  queryOptions({
    queryKey: [...record('account', accountId), 'documents'],
    queryFn: async ({ signal }) =>
      (await call(documentOperations.listDocuments, { params: { id: accountId } }, { signal })).data.items,
  });

/** By the id of any of its versions; under the account's key, so that news of the account reach it. */
export const versionsQuery = (documentId: string) =>
  queryOptions({
    queryKey: ['account', 'versions', documentId],
    queryFn: async ({ signal }) =>
      (await call(documentOperations.listDocumentVersions, { params: { id: documentId } }, { signal })).data.items,
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

/** Sends a deposit, and says how far it is. */
export function sendDeposit(
  accountId: string,
  { file, fields: { kind, ...words }, replaces }: Deposit,
  how: Omit<FormToSend, 'path' | 'form'>,
): Promise<DocumentView> {
  const path =
    replaces === null
      ? fillPath(documentOperations.uploadDocument.path, { id: accountId })
      : fillPath(documentOperations.replaceDocument.path, { id: replaces });
  return sendForm<DocumentView>({ path, form: withFile(replaces === null ? { kind, ...words } : words, file), ...how });
}

/** Deposits a file on an account. The same file with the same words is one intention, however often it is sent. */
export function useDeposit(accountId: string, onDone: (document: DocumentView) => void) {
  return useCommand({
    send: (what: Deposit, key) =>
      sendDeposit(accountId, what, {
        idempotencyKey: key,
        signal: new AbortController().signal,
        onProgress: () => undefined,
      }),
    touches: depositTouches(accountId),
    onDone,
  });
}
