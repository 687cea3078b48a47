/** A file that comes in pieces: it goes on where it stopped. */
import { refuse, type Refusal } from '../errors/refusal';

/** Smaller files come whole, as quickly. */
export const PIECE_BYTES = 1_000_000;

/** One file whole, as the form and the store take it. */
export const MAX_UPLOAD_BYTES = 20_000_000;

/** Of one person, on whatever accounts: beyond it the one that rests longest is given up. */
export const MOST_UPLOADS = 10;

/** A file of which nothing came for this long is given up. */
export const UPLOAD_RESTS_MS = 24 * 3_600_000;

export interface ReceivedPiece {
  fromByte: number;
  sizeBytes: number;
}

/** How much of a file is there without a gap. */
export function receivedOf(pieces: readonly ReceivedPiece[]): number {
  let end = 0;
  for (const { fromByte, sizeBytes } of pieces.toSorted((a, b) => a.fromByte - b.fromByte)) {
    if (fromByte !== end) break;
    end += sizeBytes;
  }
  return end;
}

/**
 * What a piece comes to: kept when it goes on where the file stopped, passed over when it does not, since the answer says where that is.
 */
export function takesPiece(received: number, { fromByte, sizeBytes }: ReceivedPiece): { keeps: boolean } | Refusal {
  if (fromByte !== received) return { keeps: false };
  return received + sizeBytes > MAX_UPLOAD_BYTES
    ? refuse('document_too_large', { params: { limitMegabytes: MAX_UPLOAD_BYTES / 1_000_000 } })
    : { keeps: true };
}
