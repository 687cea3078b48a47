/** What the tip under the keyboard says, and where it stands. */

export interface Tip {
  words: string;
  at: Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>;
}

/** As wide as a sign and no wider: what it means is not written on it. */
const signWidth = 64;

/** The tip of what has just taken the focus; null where all that it would say is to be read there, or where the pointer brought the focus. */
export function tipOf(element: HTMLElement): Tip | null {
  const words = element.title || element.getAttribute('aria-label') || '';
  const isSign = element.matches('button, a') && element.offsetWidth <= signWidth;
  const isCut = element.title !== '' && element.scrollWidth > element.clientWidth + 1;
  if (words === '' || !(isSign || isCut) || !element.matches(':focus-visible')) return null;
  return { words, at: element.getBoundingClientRect() };
}

const gap = 6;
/** Room for two lines. */
const height = 48;
const width = 320;

/** Under the element and flush with it; above where there is no room below, flush right where there is none to the right. */
export function placeOf({ top, bottom, left, right }: Tip['at'], pageWidth: number, pageHeight: number) {
  const vertical = bottom + gap + height > pageHeight ? { bottom: pageHeight - top + gap } : { top: bottom + gap };
  const horizontal = left + width > pageWidth ? { right: Math.max(gap, pageWidth - right) } : { left };
  return { ...vertical, ...horizontal };
}
