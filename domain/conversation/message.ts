/** Who says what to whom on a request: among Business Support, or to everybody who follows it. */
import { isRequestKind, type CaseKind } from '../cases/kinds';
import { refuse, type Refusal } from '../errors/refusal';
import { worksForRegion, type Person } from '../principal/principal';

export const visibilities = ['internal', 'shared'] as const;
export type Visibility = (typeof visibilities)[number];

/** What the rules know of the request. */
export interface TalkedAbout {
  requesterId: string;
  regionId: string;
  status: string;
  closed: boolean;
}

/** What is no request has none: an approval is about a proposal, and nothing is said there. */
export const whyNoConversation = (kind: CaseKind): Refusal | null =>
  isRequestKind(kind) ? null : refuse('conversation_none');

/** The side that treats the request; whoever asked stands on the other side, also when they work for the same group. */
export function isOnTheDesk(person: Person, { requesterId, regionId }: TalkedAbout): boolean {
  return person.userId !== requesterId && worksForRegion(person, regionId);
}

/** What somebody writes without saying for whom: the desk among itself, everybody else to all. */
export function usualVisibility(person: Person, request: TalkedAbout): Visibility {
  return isOnTheDesk(person, request) ? 'internal' : 'shared';
}

/** Somebody who is named in a message. */
export interface Mentioned {
  userId: string;
  worksForRegion: boolean;
  seesCase: boolean;
}

/** A note that somebody may not read must not call them to it. */
function canBeCalled(
  { userId, worksForRegion: works, seesCase }: Mentioned,
  visibility: Visibility,
  { requesterId }: TalkedAbout,
): boolean {
  return seesCase && (visibility === 'shared' || (works && userId !== requesterId));
}

export function whyNotSaid(
  request: TalkedAbout,
  person: Person,
  visibility: Visibility,
  mentioned: readonly Mentioned[],
): Refusal | null {
  if (request.status === 'draft' && person.userId !== request.requesterId) return refuse('not_found');
  if (visibility === 'internal' && !isOnTheDesk(person, request)) return refuse('not_allowed');
  if (request.closed) return refuse('conversation_closed');
  return mentioned.every((one) => canBeCalled(one, visibility, request)) ? null : refuse('mention_cannot_read');
}

/** A file that somebody joins to what they say. */
export interface JoinedFile {
  name: string;
  /** It is the desk's alone: a file of an internal note that nobody released. */
  internal: boolean;
}

/** A message to all carries nothing that some of its readers may not open, be it only a name. */
export function whyNotJoined(visibility: Visibility, files: readonly JoinedFile[]): Refusal | null {
  const kept = visibility === 'shared' ? files.find(({ internal }) => internal) : undefined;
  return kept ? refuse('file_internal', { params: { name: kept.name } }) : null;
}

export interface Listener {
  userId: string;
  worksForRegion: boolean;
}

/**
 * Who hears of a message by mail: those it names, the other side, and those who follow. Never its author, and never
 * somebody who may not read it.
 *
 * @param followers with, of a message about one of the request's tasks, whoever holds that task and whoever added it
 * @param holderId who has the request in hand on the desk, when somebody has
 */
export function audienceOf(
  request: TalkedAbout,
  authorId: string,
  visibility: Visibility,
  {
    mentioned,
    followers,
    holderId,
  }: { mentioned: readonly Mentioned[]; followers: readonly Listener[]; holderId: string | null },
): string[] {
  const desk = followers
    .filter(({ userId, worksForRegion: works }) => works && userId !== request.requesterId)
    .map(({ userId }) => userId);
  const all = followers.map(({ userId }) => userId);
  const otherSide = authorId === request.requesterId ? holderId : request.requesterId;
  const heard = visibility === 'internal' ? desk : [...all, ...(otherSide === null ? [] : [otherSide])];
  return [...new Set([...mentioned.map(({ userId }) => userId), ...heard])].filter((userId) => userId !== authorId);
}
