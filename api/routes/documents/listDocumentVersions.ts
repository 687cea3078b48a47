import { operations } from '../../../contracts';
import { listVersions } from '../../../db/documents/read';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { bind } from '../../routing/bind';

export const listDocumentVersions = bind(operations.listDocumentVersions, async ({ params, read }) => {
  const versions = await read((trx) => listVersions(trx, params.id));
  if (versions.items.length === 0) throw new DomainError(refuse('not_found'));
  return { body: versions };
});
