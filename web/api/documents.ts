import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { accountOperations } from '../../contracts/accounts';
import type { DocumentView } from '../../contracts/accounts';
import { call, fillPath } from './call';
import { apiRoot } from './client';
import { record } from './keys';
import { useCommand } from './useCommand';

export type DocumentKind = DocumentView['kind'];
type DepositFields = z.input<typeof accountOperations.uploadDocument.body & z.ZodType>;

export interface Deposit {
  file: File;
  /** A file has no words of its own: without them two files would be one intention. */
  stamp: string;
  fields: DepositFields;
}

export const deposit = (file: File, fields: DepositFields): Deposit => ({
  file,
  stamp: `${file.name}/${file.size}/${file.lastModified}`,
  fields,
});

export const documentsQuery = (accountId: string) =>
  queryOptions({
    queryKey: [...record('account', accountId), 'documents'],
    queryFn: async ({ signal }) =>
      (await call(accountOperations.listDocuments, { params: { id: accountId } }, { signal })).data.items,
  });

/** Where a document is downloaded from. */
export const documentHref = (id: string): string =>
  `${apiRoot}${fillPath(accountOperations.readDocument.path, { id })}`;

/** Where all documents of an account are downloaded from, in one file. */
export const archiveHref = (accountId: string): string =>
  `${apiRoot}${fillPath(accountOperations.readAccountFile.path, { id: accountId })}`;

/** Deposits a file on an account. The same file with the same words is one intention, however often it is sent. */
export function useDeposit(accountId: string, onDone: (document: DocumentView) => void) {
  return useCommand({
    send: async ({ file, fields }: Deposit, key) =>
      (
        await call(
          accountOperations.uploadDocument,
          { params: { id: accountId }, body: fields },
          { file, idempotencyKey: key },
        )
      ).data,
    touches: [record('account', accountId)],
    onDone,
  });
}
