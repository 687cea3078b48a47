import type { MailTiming } from './kinds';

/** What became of the mail of a notification: nothing is dropped without a word. */
export const mailFates = [
  'off',
  'waiting',
  'left',
  'undeliverable',
  'waitsForDigest',
  'inDigest',
  'readBefore',
] as const;
export type MailFate = (typeof mailFates)[number];

interface Carrier {
  sentAt: Date | null;
  rejectedAt: Date | null;
}

interface Told {
  mail: MailTiming;
  readAt: Date | null;
  /** The mail of its own, or the digest that it went into; null while there is none. */
  carrier: Carrier | null;
}

export function mailFateOf({ mail, readAt, carrier }: Told): MailFate {
  if (mail === 'off') return 'off';
  if (carrier?.rejectedAt) return 'undeliverable';
  if (mail === 'now') return carrier?.sentAt ? 'left' : 'waiting';
  if (carrier?.sentAt) return 'inDigest';
  return carrier === null && readAt !== null ? 'readBefore' : 'waitsForDigest';
}
