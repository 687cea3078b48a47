/** Where the content of documents lives; the row that names them is the caller's. */
import type { Readable } from 'node:stream';
import type { StoredType } from './allowedTypes';
import type { ContentOwner, WrappedKey } from './contentKey';

/** What the row keeps of a content, to find it and to open it. */
export interface KeptContent {
  /** 32 hexadecimal digits, random: it tells nothing about the document. */
  storeId: string;
  /** Of the plain content, hexadecimal. */
  sha256: string;
  /** Null for content that an earlier build kept in clear. */
  key: WrappedKey | null;
}

export interface StoredDocument extends KeptContent {
  /** The name to show and to download under: no path, no control character, ending as the content wants. */
  name: string;
  mediaType: StoredType['mediaType'];
  sizeBytes: number;
  key: WrappedKey;
}

export interface DocumentStore {
  /**
   * Keeps one document, encrypted under a key of its own; when it returns, the content is on disk for good and the caller
   * writes its row. Nothing is left behind when it throws, and nothing that is refused reaches the disk as a document.
   * @param fileName as the person's machine gave it; its extension must agree with the content.
   * @throws IntegrationError `document_empty`, `document_too_large`, `document_interrupted` (the upload broke off)
   *   or `document_type_refused`, whose `reason` is a DocumentRefusal; where there is a scanner, `document_infected`, whose
   *   `reason` is the scanner's name for it, or `scanner_unavailable`: what nobody could look through is not kept.
   */
  put(
    content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
    fileName: string,
    owner: ContentOwner,
  ): Promise<StoredDocument>;

  /**
   * Keeps a piece of a file that is not whole yet, encrypted like a document. What it is cannot be judged before the file is whole: that is
   * `put`’s, to which its pieces are given; nothing else ever opens one.
   */
  putPiece(piece: Buffer, owner: ContentOwner): Promise<KeptContent & { key: WrappedKey }>;

  /**
   * The plain content, checked to its last byte before the first one is given. The caller reads or destroys it.
   * @throws IntegrationError `document_missing`, `document_altered`, or `document_key_unknown` (its master key is not in the ring)
   */
  openForRead(kept: KeptContent, owner: ContentOwner): Promise<Readable>;

  /** Encrypts content that an earlier build kept in clear, into a new file; the caller's row then names that one. @throws like `openForRead` */
  seal(kept: KeptContent, owner: ContentOwner): Promise<{ storeId: string; key: WrappedKey }>;

  /** Removes one file, once no row names it. */
  remove(storeId: string): Promise<void>;

  /**
   * Removes what no row knows: uploads that a crash cut short, and content whose row was never written.
   * Both are left alone while they are young, since their row may be on its way.
   * @returns how many files went.
   */
  removeOrphans(knownIds: ReadonlySet<string>): Promise<number>;
}
