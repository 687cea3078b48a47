import { whyNoRoom } from '../../domain/account/documents';
import { todayInParis } from '../../domain/dates/zone';
import type { Refusal } from '../../domain/errors/refusal';
import type { AccountWall } from '../accounts/wall';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';

/** Why so many bytes more do not fit among the account's documents; null when they do. A look beforehand: others may come between. */
export async function noRoomFor(
  trx: Transaction,
  { id, buId }: AccountWall,
  sizeBytes: number,
  now: Date,
): Promise<Refusal | null> {
  const { accountDocumentsMegabytes } = await settingsOf(trx, buId, todayInParis(now));
  // Files of notes fill the same disk, also those of desks whose notes whoever deposits may not read.
  const { rows } = await trx.raw<{ rows: { used: string }[] }>(
    `SELECT (SELECT coalesce(sum(d.size_bytes), 0) FROM documents d WHERE d.account_id = :id) + door_note_file_bytes(:id) AS used`,
    { id },
  );
  return whyNoRoom(Number(rows[0]?.used ?? 0), sizeBytes, accountDocumentsMegabytes.value);
}

/**
 * Asked by whatever writes a file: until the end of the transaction nobody else adds one to the account, so that of files
 * that come at once each counts those before it.
 */
export async function takeRoom(
  trx: Transaction,
  account: AccountWall,
  sizeBytes: number,
  now: Date,
): Promise<Refusal | null> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('documents/' || ?::text, 0))", [account.id]);
  return noRoomFor(trx, account, sizeBytes, now);
}
