/** What people are told of, and by which ways each may reach them: preferences, mails and screens all follow this table. */
import { refuse, type Refusal } from '../errors/refusal';

export const mailTimings = ['now', 'digest', 'off'] as const;
export type MailTiming = (typeof mailTimings)[number];

export const notificationKinds = [
  'mention',
  'message',
  'returned',
  'assigned',
  'delegated',
  'reminder',
  'escalation',
  'approval',
  'decided',
  'closed',
  'delivered',
  'recalled',
  'bankDetails',
  'bulk',
  'absence',
  'target',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** By which ways a person hears of one kind. */
export interface Channels {
  inApp: boolean;
  mail: MailTiming;
}

export interface KindRules {
  /** Whether the application may keep silent about it. */
  inAppMayBeOff: boolean;
  mails: readonly MailTiming[];
  /** For whoever has chosen nothing. */
  usual: Channels;
}

const atOnce: Channels = { inApp: true, mail: 'now' };
const free: KindRules = { inAppMayBeOff: true, mails: mailTimings, usual: atOnce };
/** Work stands still until this person acts: the application says so whatever they prefer, and so does a mail, at once or once a day. */
const mustBeHeard: KindRules = { inAppMayBeOff: false, mails: ['now', 'digest'], usual: atOnce };

const rules: Readonly<Record<NotificationKind, KindRules>> = {
  mention: free,
  message: free,
  returned: mustBeHeard,
  assigned: free,
  delegated: free,
  reminder: free,
  escalation: mustBeHeard,
  approval: mustBeHeard,
  decided: free,
  closed: free,
  // The manual promises these mails to whoever asked (requirements 260, 295, 340).
  delivered: { inAppMayBeOff: true, mails: ['now'], usual: atOnce },
  recalled: free,
  // Against fraud: whoever answers for the account hears at once, whatever they prefer.
  bankDetails: { inAppMayBeOff: false, mails: ['now'], usual: atOnce },
  // They belong to no case: a mail about them waits for the digest.
  absence: { inAppMayBeOff: false, mails: ['digest', 'off'], usual: { inApp: true, mail: 'digest' } },
  target: { inAppMayBeOff: true, mails: ['digest', 'off'], usual: { inApp: true, mail: 'digest' } },
  // Whoever starts one watches it: a mail of its own would come after they have seen it end.
  bulk: { inAppMayBeOff: true, mails: ['digest', 'off'], usual: { inApp: true, mail: 'off' } },
};

export function rulesOf(kind: NotificationKind): KindRules {
  return rules[kind];
}

/** A kind that may not be silenced says so, instead of being silenced in part. */
export function whyNotChosen(kind: NotificationKind, { inApp, mail }: Channels): Refusal | null {
  const { inAppMayBeOff, mails } = rules[kind];
  return (inApp || inAppMayBeOff) && mails.includes(mail) ? null : refuse('notification_not_optional');
}

/** @param chosen what the person chose once; a choice that the rules no longer know counts as none */
export function channelsFor(kind: NotificationKind, chosen: Channels | null): Channels {
  return chosen && whyNotChosen(kind, chosen) === null ? chosen : rules[kind].usual;
}
