import type { Task } from './task';

/** A review that Léa of the west holds, which Claire asked for. */
export const heldTask: Task = {
  id: 't',
  node: 'review',
  round: 1,
  state: 'claimed',
  candidate: { kind: 'group', regionId: 'west' },
  excludedUserId: 'claire',
  alsoExcludedIds: [],
  assigneeId: 'lea',
  assigneeName: 'Léa',
  claimedAt: null,
  leaseUntil: null,
  ownerId: null,
  ownerName: null,
  forUserId: null,
  forName: null,
  followUpAt: null,
  dueAt: null,
  closesAt: null,
  paused: false,
  added: null,
};
