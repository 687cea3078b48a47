/** The key that signs the audit's anchors, as written in `AUDIT_KEY`. */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** Reads a private Ed25519 key (PKCS #8 in DER, base64); what is wrong becomes a zod issue, without the key itself. */
export function parseSigningKey(text: string, issues: z.RefinementCtx): KeyObject {
  try {
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // said below, in one message for every wrong text
  }
  issues.addIssue({
    code: 'custom',
    message: 'doit être une clé Ed25519 en base64 (openssl genpkey -algorithm ed25519 -outform DER | base64 -w0)',
  });
  return z.NEVER;
}

/** A new one, written as `AUDIT_KEY` is. */
export function newSigningKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64');
}
