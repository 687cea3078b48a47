/** How `users.password_hash` is made and checked: argon2id, one cost for all, so that the time of an answer tells nothing. */
import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** 19 MiB and two passes: what OWASP asks at least. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** What nobody's password is checked against. */
let decoy: Promise<string> | undefined;

/**
 * Whether the password is the one of this hash. Without a hash (nobody has that address) the same work is done against a
 * decoy: who has an account cannot be told by the clock.
 */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword(randomBytes(24).toString('hex'));
  const matches = await verify(passwordHash ?? (await decoy), password);
  return matches && passwordHash !== undefined;
}
