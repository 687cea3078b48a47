/** Encrypts one piece of what Temporal keeps: AES-256-GCM under a key derived for one company. */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Keyring } from './keyring';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** `payload_key_unknown`: the ring no longer holds the key that wrote it. `payload_altered`: not what was written. */
export type PayloadErrorCode = 'payload_key_unknown' | 'payload_altered';

/** Thrown when a stored payload cannot be read. Its message names the key, never the content. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';
  constructor(
    readonly code: PayloadErrorCode,
    readonly keyId: string,
    options?: ErrorOptions,
  ) {
    super(
      code === 'payload_key_unknown'
        ? `payload_key_unknown: PAYLOAD_KEYS has no key "${keyId}"; put it back among the keys`
        : `payload_altered: not what key "${keyId}" wrote`,
      options,
    );
  }
}

export interface PayloadCipher {
  /** @param company whose key; empty for what belongs to none */
  seal: (plain: Uint8Array, company: string) => { keyId: string; sealed: Buffer };
  /** @throws PayloadError */
  open: (sealed: Uint8Array, keyId: string, company: string) => Buffer;
}

/** The associated data ties a payload to its key and its company: under another's name it does not open. */
const boundTo = (keyId: string, company: string) => Buffer.from(`jalon payload ${keyId} ${company}`);

export function createPayloadCipher({ current, keys }: Keyring): PayloadCipher {
  const derived = new Map<string, Buffer>();
  const keyOf = (keyId: string, company: string): Buffer => {
    const name = `${keyId} ${company}`;
    const known = derived.get(name);
    if (known) return known;
    const master = keys.get(keyId);
    if (!master) throw new PayloadError('payload_key_unknown', keyId);
    const key = Buffer.from(hkdfSync('sha256', master, '', boundTo(keyId, company), 32));
    derived.set(name, key);
    return key;
  };

  return {
    seal: (plain, company) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyOf(current, company), nonce).setAAD(boundTo(current, company));
      const sealed = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
      return { keyId: current, sealed };
    },
    open: (sealed, keyId, company) => {
      const key = keyOf(keyId, company);
      try {
        const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES))
          .setAAD(boundTo(keyId, company))
          .setAuthTag(sealed.subarray(-TAG_BYTES));
        return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]);
      } catch (cause) {
        throw new PayloadError('payload_altered', keyId, { cause });
      }
    },
  };
}
