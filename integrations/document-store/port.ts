/** Where the content of documents lives; the row that names them is the caller's. */
import type { Readable } from 'node:stream';
import type { StoredType } from './allowedTypes';

export interface StoredDocument {
  /** 32 hexadecimal digits, random: it tells nothing about the document. */
  storeId: string;
  /** The name to show and to download under: no path, no control character, ending as the content wants. */
  name: string;
  mediaType: StoredType['mediaType'];
  sizeBytes: number;
  /** Hexadecimal. */
  sha256: string;
}

export interface DocumentStore {
  /**
   * Keeps one document; when it returns, the content is on disk for good and the caller writes its row.
   * Nothing is left behind when it throws.
   * @param fileName as the person's machine gave it; its extension must agree with the content.
   * @throws IntegrationError `document_empty`, `document_too_large`, `document_interrupted` (the upload broke off)
   *   or `document_type_refused`, whose `reason` is a DocumentRefusal.
   */
  put(content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, fileName: string): Promise<StoredDocument>;

  /** @throws IntegrationError `document_missing` when nothing is kept under that id. */
  openForRead(storeId: string): Promise<Readable>;

  /**
   * Removes what no row knows: uploads that a crash cut short, and content whose row was never written.
   * Both are left alone while they are young, since their row may be on its way.
   * @returns how many files went.
   */
  removeOrphans(knownIds: ReadonlySet<string>): Promise<number>;
}
