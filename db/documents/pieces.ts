/** Pieces of files that are on their way. A row is of whoever sends it: the wall shows it to nobody else. */
import type { Knex } from 'knex';
import { MOST_UPLOADS, UPLOAD_RESTS_MS } from '../../domain/account/upload';
import type { Person } from '../../domain/principal/principal';
import type { Transaction } from '../wall';

/** One file of one person on one account. */
export interface Upload {
  accountId: string;
  /** SHA-256 of the whole file, hexadecimal. */
  fingerprint: string;
}

/** A piece, where it stands in its file, and where its content lies. */
export interface Piece {
  id: string;
  companyId: string;
  fromByte: number;
  sizeBytes: number;
  storeId: string;
  sha256: string;
  key: { keyId: string; wrapped: string };
}

const whose = ({ accountId, fingerprint }: Upload) => ({ account_id: accountId, fingerprint });

/** What was received of a file, in its order. */
export function piecesOf(trx: Transaction, upload: Upload): Promise<Piece[]> {
  return Promise.resolve(
    trx('upload_pieces')
      .where(whose(upload))
      .orderBy('from_byte')
      .select<Piece[]>(
        'id',
        'company_id as companyId',
        'from_byte as fromByte',
        'size_bytes as sizeBytes',
        'store_id as storeId',
        'sha256',
        trx.raw("json_build_object('keyId', key_id, 'wrapped', wrapped_key) AS key"),
      ),
  );
}

/** Of the same piece sent twice at once the first stays; the content of the other is swept. */
export async function keepPiece(
  trx: Transaction,
  { userId, companyId }: Person,
  upload: Upload,
  { key, ...piece }: Piece,
  now: Date,
): Promise<void> {
  await trx('upload_pieces')
    .insert({
      ...whose(upload),
      id: piece.id,
      company_id: companyId,
      user_id: userId,
      from_byte: piece.fromByte,
      size_bytes: piece.sizeBytes,
      store_id: piece.storeId,
      sha256: piece.sha256,
      key_id: key.keyId,
      wrapped_key: key.wrapped,
      received_at: now,
    })
    .onConflict(['user_id', 'account_id', 'fingerprint', 'from_byte'])
    .ignore();
}

/** Forgets a file that is whole, or will not be. @returns where its pieces lie */
export async function dropPieces(trx: Transaction, upload: Upload): Promise<string[]> {
  const gone = await trx('upload_pieces').where(whose(upload)).delete().returning<{ store_id: string }[]>('store_id');
  return gone.map(({ store_id }) => store_id);
}

/** So that nobody fills the disk with beginnings: of their files the ones that rest longest are given up. */
export async function dropBeyondMeasure(trx: Transaction): Promise<void> {
  await trx.raw(
    `DELETE FROM upload_pieces p USING (
       SELECT account_id, fingerprint FROM upload_pieces GROUP BY account_id, fingerprint ORDER BY max(received_at) DESC OFFSET ?
     ) resting WHERE p.account_id = resting.account_id AND p.fingerprint = resting.fingerprint`,
    [MOST_UPLOADS],
  );
}

/** Gives up the files of anybody of which nothing came for long. @returns how many pieces went */
export async function giveUpUploads(knex: Knex, now: Date): Promise<number> {
  const { rows } = await knex.raw<{ rows: [{ gone: number }] }>('SELECT door_give_up_uploads(?) AS gone', [
    new Date(now.getTime() - UPLOAD_RESTS_MS),
  ]);
  return rows[0].gone;
}
