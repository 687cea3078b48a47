/** What an "évènement" can be: a meeting, any other exchange with a client, something to do, or a note (requirements 200, 203, 305). */
export const interactionKinds = [
  'meeting',
  'video',
  'demo',
  'call',
  'email',
  'appointment',
  'proposal',
  'task',
  'note',
] as const;
export type InteractionKind = (typeof interactionKinds)[number];

/** A note says something outside of any meeting: it is nobody's to do, and done when written (requirement 305). */
export const isNote = (kind: InteractionKind): boolean => kind === 'note';

/** Meetings with a client: "rendez-vous" (physique, en visio, démo; requirement 200). */
export const meetingKinds = ['meeting', 'video', 'demo'] as const satisfies readonly InteractionKind[];
/** Whatever brings the firm and an account together; a task and a note do not. */
export const exchangeKinds = [
  ...meetingKinds,
  'call',
  'email',
  'appointment',
  'proposal',
] as const satisfies readonly InteractionKind[];
