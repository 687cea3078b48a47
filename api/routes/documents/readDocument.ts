import { operations } from '../../../contracts';
import { documentFile } from '../../../db/documents/read';
import { isPreviewed } from '../../../domain/account/preview';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { found } from '../../cases/found';
import { bind } from '../../routing/bind';
import { givenDocument } from './content';

export const readDocument = bind(operations.readDocument, async ({ person, params, deps, read }) =>
  givenDocument(deps, person, await read(async (trx) => found(await documentFile(trx, params.id)))),
);

/** For the screen alone, which draws it (docs/decisions/0023): it leaves as an attachment too, so that no address of ours ever opens what somebody deposited. */
export const previewDocument = bind(operations.previewDocument, async ({ person, params, deps, read }) => {
  const document = await read(async (trx) => found(await documentFile(trx, params.id)));
  if (!isPreviewed(document.mediaType)) throw new DomainError(refuse('document_not_previewed'));
  return givenDocument(deps, person, document, 'preview');
});
