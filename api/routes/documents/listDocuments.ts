import { operations } from '../../../contracts';
import { listDocuments as readDocuments } from '../../../db/documents/read';
import { bind } from '../../routing/bind';
import { seenAccount } from '../accounts/seen';

export const listDocuments = bind(operations.listDocuments, async ({ params, read }) => {
  return { body: await read(async (trx) => readDocuments(trx, (await seenAccount(trx, params.id)).id)) };
});
