/** Links between requests: what each says of the other, from both sides. */
import { refuse, type Refusal } from '../../errors/refusal';
import type { RequestState } from './state';

export const linkKinds = ['relates_to', 'waits_for', 'duplicates'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The same link as the other request reads it. */
export const linkSides = [...linkKinds, 'awaited_by', 'duplicated_by'] as const;
export type LinkSide = (typeof linkSides)[number];

const FROM_THE_OTHER: Readonly<Record<LinkKind, LinkSide>> = {
  relates_to: 'relates_to',
  waits_for: 'awaited_by',
  duplicates: 'duplicated_by',
};

export function sideOf(kind: LinkKind, isFrom: boolean): LinkSide {
  return isFrom ? kind : FROM_THE_OTHER[kind];
}

/** A link to another request, and what was found out about it behind the caller's own wall. */
export interface NewLink {
  linkId: string;
  toId: string;
  toNumber: string;
  kind: LinkKind;
}

/** One link of a request, whichever side it was made from. */
export interface Link {
  id: string;
  fromId: string;
  toId: string;
  kind: LinkKind;
}

export interface LinkFacts {
  links: readonly Link[];
  /** Requests for which the other one waits, through others too. */
  awaitedByOther: readonly string[];
}

/** A request is no relative of itself, is linked to another in one way, and does not wait for what waits for it. */
export function whyNotLinked(
  requestId: string,
  { toId, kind }: NewLink,
  { links, awaitedByOther }: LinkFacts,
): Refusal | null {
  if (toId === requestId) return refuse('link_to_itself');
  if (links.some((link) => [link.fromId, link.toId].includes(toId))) return refuse('link_exists');
  return kind === 'waits_for' && awaitedByOther.includes(requestId) ? refuse('link_circular') : null;
}

/** The link to what the request waits for goes with the wait. */
export function whyNotUnlinked(
  { wait }: Pick<RequestState, 'wait'>,
  linkId: string,
  { links }: LinkFacts,
): Refusal | null {
  const link = links.find(({ id }) => id === linkId);
  if (!link) return refuse('not_found');
  return wait?.awaitedId === link.toId ? refuse('request_waits') : null;
}
