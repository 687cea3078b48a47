/** One's own order of cards in a column of the board: a card that was dragged stands behind another, by a key between two keys. */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** A card that was placed by hand. Keys compare by code unit: `"Zz" < "a0" < "a0V"`. */
export interface Placed {
  id: string;
  key: string;
}

/** The key of a card that nobody placed: those placed behind it have a longer one. */
export const NOT_PLACED = '';

/** A key grows by a letter for some six cards dropped at the very same place; from here on their keys are given anew. */
const LONGEST_KEY = 40;

/**
 * Puts a card directly behind another.
 * @param group the cards placed behind the same one, in order, without the card itself
 * @param front key of the card it goes behind: one of the group, or `NOT_PLACED` for the one that all of them are behind
 * @returns the keys to write: of this card alone, or of the whole group when there was no room left
 */
export function placeBehind(group: readonly Placed[], front: string, id: string): Placed[] {
  const at = group.filter(({ key }) => key <= front).length;
  const key = generateKeyBetween(group[at - 1]?.key, group[at]?.key);
  if (key.length <= LONGEST_KEY) return [{ id, key }];
  const inOrder = [...group.slice(0, at).map((placed) => placed.id), id, ...group.slice(at).map((placed) => placed.id)];
  const keys = generateNKeysBetween(null, null, inOrder.length);
  return inOrder.flatMap((card, index) => (keys[index] === undefined ? [] : [{ id: card, key: keys[index] }]));
}
