/** Where the focus was when somebody left for another page; what follows says whether they have moved since. */
let atDeparture: Element | null = null;

export function noteDeparture(): void {
  atDeparture = document.activeElement;
}

/**
 * Focuses the title of a page that has arrived, unless who waited for it has gone on meanwhile: a title that comes late
 * took the first letters typed in the palette, or the field of a dialog, away from them.
 */
export function focusOnArrival(title: HTMLElement | null): void {
  const now = document.activeElement;
  const stayed = now === null || now === document.body || now === atDeparture;
  if (stayed) title?.focus({ preventScroll: true });
}
