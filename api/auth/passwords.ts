import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Made once, with the parameters of real ones. */
let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one of this hash. Without a hash (nobody has that address) the same work is done against a
 * decoy, so that the time of the answer does not tell who has an account.
 */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash(randomBytes(24));
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== undefined;
}
