import type { TransmissionView } from '../../../../contracts/accounts/transmissions';

export interface Standing {
  /** What has left and stands, the latest first. */
  told: TransmissionView[];
  /** What has still to leave. */
  waiting: TransmissionView[];
}

/** Of one thing what stands in its system and what is on its way there; what was stopped is neither. */
export function standingOf(items: readonly TransmissionView[], what: TransmissionView['what']): Standing {
  const own = items.filter((item) => item.what === what && item.stoppedAt === null);
  return { told: own.filter(({ sentAt }) => sentAt !== null), waiting: own.filter(({ sentAt }) => sentAt === null) };
}

/** Contacts that the platform knows: those it was told to forget are none. */
export const knownContacts = ({ told }: Standing): TransmissionView[] =>
  told.filter(({ withdrawn, contact }) => !withdrawn && contact !== null);
