/** The key of one document's content, and how it is wrapped: the master key never touches content, so rotating it only wraps anew. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Keyring } from '../../platform/keyring';
import { IntegrationError } from '../integrationError';

/** Whose content it is. Tied to it: content, or a key, put under another document does not open. */
export interface ContentOwner {
  documentId: string;
  companyId: string;
}

/** What the document's row keeps. Without it the content is lost for good, which is how it is erased. */
export interface WrappedKey {
  /** Of the master key. */
  keyId: string;
  /** Base64. */
  wrapped: string;
}

const KEY_BYTES = 32;
export const NONCE_BYTES = 12;
export const TAG_BYTES = 16;

export const boundTo = ({ documentId, companyId }: ContentOwner): Buffer =>
  Buffer.from(`jalon document ${documentId} ${companyId}`);

export function drawKey(ring: Keyring, owner: ContentOwner): { contentKey: Buffer; key: WrappedKey } {
  const contentKey = randomBytes(KEY_BYTES);
  return { contentKey, key: wrap(ring, contentKey, owner) };
}

function wrap(ring: Keyring, contentKey: Buffer, owner: ContentOwner): WrappedKey {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', masterKey(ring, ring.current), nonce).setAAD(boundTo(owner));
  return {
    keyId: ring.current,
    wrapped: Buffer.concat([nonce, cipher.update(contentKey), cipher.final(), cipher.getAuthTag()]).toString('base64'),
  };
}

/** @throws IntegrationError `document_key_unknown` when the ring lost its master key, `document_altered` when it is not this document's */
export function unwrap(ring: Keyring, { keyId, wrapped }: WrappedKey, owner: ContentOwner): Buffer {
  const master = masterKey(ring, keyId);
  const bytes = Buffer.from(wrapped, 'base64');
  try {
    const decipher = createDecipheriv('aes-256-gcm', master, bytes.subarray(0, NONCE_BYTES))
      .setAAD(boundTo(owner))
      .setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
  } catch (cause) {
    throw new IntegrationError('document_altered', `the key of document ${owner.documentId} does not open`, { cause });
  }
}

/** The same key under the ring's current master key; the content is not touched. @throws like `unwrap` */
export function rewrap(ring: Keyring, key: WrappedKey, owner: ContentOwner): WrappedKey {
  return wrap(ring, unwrap(ring, key, owner), owner);
}

function masterKey({ keys }: Keyring, keyId: string): Buffer {
  const key = keys.get(keyId);
  if (!key)
    throw new IntegrationError(
      'document_key_unknown',
      `DOCUMENT_KEYS has no key "${keyId}"; put it back among the keys`,
    );
  return key;
}
