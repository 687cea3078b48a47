/** Set by this file, and so taken away by it. */
const mark = 'data-said-whole';
/** A label inside of a button inside of a cell: farther out nothing is one text. */
const levels = 3;

function sayWhole(element: HTMLElement): void {
  const ours = element.hasAttribute(mark);
  if (element.title !== '' && !ours) return;
  const cut = element.scrollWidth > element.clientWidth && getComputedStyle(element).textOverflow === 'ellipsis';
  if (cut) {
    element.title = element.textContent;
    element.setAttribute(mark, '');
  } else if (ours) {
    element.removeAttribute('title');
    element.removeAttribute(mark);
  }
}

/** Words that do not fit are said whole where the pointer rests on them, wherever they stand. @returns what ends it */
export function listenForCutWords(): () => void {
  function onPointer({ target }: PointerEvent): void {
    let element = target instanceof HTMLElement ? target : null;
    for (let level = 0; element !== null && level < levels; level++, element = element.parentElement) sayWhole(element);
  }
  document.addEventListener('pointerover', onPointer, { passive: true });
  return () => document.removeEventListener('pointerover', onPointer);
}
