/** A file that was received in pieces, taken as the one that it was before it was cut. */
import { buffer } from 'node:stream/consumers';
import { dropPieces, type Piece, type Upload } from '../../../db/documents/pieces';
import { withinWall } from '../../../db/wall';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { Person } from '../../../domain/principal/principal';
import type { DocumentStore } from '../../../integrations/document-store/port';
import { fingerprint } from '../../../integrations/document-store/fingerprint';
import { isIntegrationError } from '../../../integrations/integrationError';
import type { ApiDeps } from '../../deps';

/** @throws DomainError `upload_incomplete` when a piece is missing, or is not what was sent: sent again, the file begins anew */
export async function wholeFile(
  deps: ApiDeps,
  person: Person,
  upload: Upload,
  pieces: readonly Piece[],
): Promise<Buffer> {
  const content = await joined(deps.documents, pieces);
  if (content && fingerprint(content) === upload.fingerprint) return content;
  // Left there, the piece that is not what was sent would stand in the way for ever.
  await letGo(deps, person, upload);
  throw new DomainError(refuse('upload_incomplete'));
}

/** Null when a piece cannot be read any more. */
async function joined(store: DocumentStore, pieces: readonly Piece[]): Promise<Buffer | null> {
  const parts: Buffer[] = [];
  try {
    for (const piece of pieces)
      parts.push(await buffer(await store.openForRead(piece, { documentId: piece.id, companyId: piece.companyId })));
  } catch (error) {
    if (isIntegrationError(error)) return null;
    throw error;
  }
  return Buffer.concat(parts);
}

/** Forgets the file, and removes what lies on disk of it; whatever a crash leaves is given up with its day. */
export async function letGo({ pool, documents }: ApiDeps, person: Person, upload: Upload): Promise<void> {
  const gone = await withinWall(pool, person, (trx) => dropPieces(trx, upload));
  await Promise.all(gone.map((storeId) => documents.remove(storeId)));
}
