import type { OpenStage } from '../api/board';

/** A card on its way to another place in its column, for the person alone. */
export interface Placing {
  id: string;
  stage: OpenStage;
  /** The card that it goes behind; null on top of the column. */
  afterId: string | null;
}

/** The cards of a column as they will stand once the server knows their places. */
export function withPlacings<Card extends { id: string }>(
  cards: readonly Card[],
  placings: readonly Placing[],
): readonly Card[] {
  return placings.reduce((shown, { id, afterId }) => {
    const card = shown.find((one) => one.id === id);
    const others = shown.filter((one) => one.id !== id);
    const at = others.findIndex((one) => one.id === afterId) + 1;
    if (card === undefined || (afterId !== null && at === 0)) return shown;
    return [...others.slice(0, at), card, ...others.slice(at)];
  }, cards);
}

/** Behind which card the card stands; null on top. */
export function standsBehind(ids: readonly string[], id: string): string | null {
  return ids[ids.indexOf(id) - 1] ?? null;
}

/** Behind which card a step of one up (-1) or down (1) leads; undefined where the column ends. */
export function oneStep(ids: readonly string[], id: string, by: -1 | 1): string | null | undefined {
  const at = ids.indexOf(id);
  if (by > 0) return ids[at + 1];
  return at > 0 ? (ids[at - 2] ?? null) : undefined;
}
