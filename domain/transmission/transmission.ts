/** What of an account leaves by itself for the systems around Jalon, when, and what becomes of it (requirements 84-96, D26, D27). */
import { effectiveTheDayAfter } from '../dates/dayAfter';

/** A contact to the platform, the one who opens the vault, where invoices go as PDF, who supervises the bookkeeping in Loop. */
export const transmittedThings = ['contact', 'vault_contact', 'invoice_emails', 'supervisor'] as const;
export type TransmittedThing = (typeof transmittedThings)[number];

export const transmissionProblems = [
  'unavailable',
  'refused',
  'not_configured',
  'supervisor_missing',
  'email_missing',
] as const;
export type TransmissionProblem = (typeof transmissionProblems)[number];

/** The morning after for all, except Loop, which is told as soon as the mission is configured (requirement 84). */
export const dueAtOf = (what: TransmittedThing, enteredAt: Date): Date =>
  what === 'supervisor' ? enteredAt : effectiveTheDayAfter(enteredAt);

const MINUTE_MS = 60_000;
const waitsInMinutes = [1, 5, 15] as const;
const LONGEST_WAIT_MINUTES = 60;

/** @param tries how many have failed, this one included @returns when the next one is: soon at first, then every hour until it is taken */
export const nextTryAfter = (tries: number, at: Date): Date =>
  new Date(at.getTime() + (waitsInMinutes[tries - 1] ?? LONGEST_WAIT_MINUTES) * MINUTE_MS);

interface VaultSending {
  sentAt: string | null;
  withdrawn: boolean;
  finalOn: string | null;
}

export type VaultState = 'waiting' | 'pre_activated' | 'activated' | 'closed';

/** Coffre: pré-activé → activé, at the first invoice that follows (requirements 94, 327). @param sending the last one about the vault */
export function vaultStateOf({ sentAt, withdrawn, finalOn }: VaultSending): VaultState {
  if (sentAt === null) return 'waiting';
  if (withdrawn) return 'closed';
  return finalOn === null ? 'pre_activated' : 'activated';
}
