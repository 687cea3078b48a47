import type { OpenStage } from '../api/board';

const column = (stage: OpenStage): string => `section[data-stage="${stage}"]`;

const cardsWithin = (element: ParentNode): HTMLElement[] => [...element.querySelectorAll<HTMLElement>('li[data-card]')];

const idOf = (card: HTMLElement): string => card.dataset['card'] ?? '';

/** The cards of a column from top to bottom, as the person sees them now: first ones, later ones, and those on their way. */
export const shownIds = (stage: OpenStage): string[] =>
  [...document.querySelectorAll(column(stage))].flatMap(cardsWithin).map(idOf);

/** Behind which card of the column another one is dropped at this height; null above all of them, undefined where there are none. */
export function dropSpot(element: Element, draggedId: string, y: number): string | null | undefined {
  const others = cardsWithin(element).filter((card) => idOf(card) !== draggedId);
  if (others.length === 0) return undefined;
  const above = others.filter((card) => {
    const { top, height } = card.getBoundingClientRect();
    return top + height / 2 < y;
  });
  const front = above.at(-1);
  return front === undefined ? null : idOf(front);
}
