import type { KeyboardEvent } from 'react';

/** Where a key leads in the grid: the same column one row up or down. Sideways the tab key does it, as in any form. */
export function rowStep({
  key,
  altKey,
  ctrlKey,
  metaKey,
  shiftKey,
}: Pick<KeyboardEvent, 'key' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey'>): -1 | 0 | 1 {
  if (altKey || ctrlKey || metaKey) return 0;
  if (key === 'ArrowUp' || (key === 'Enter' && shiftKey)) return -1;
  return key === 'ArrowDown' || key === 'Enter' ? 1 : 0;
}

/** Moves the cursor one row up or down in the column that it is in; leaving a cell saves it. */
export function onGridKey(event: KeyboardEvent<HTMLElement>): void {
  const step = rowStep(event);
  const { target } = event;
  if (step === 0 || !(target instanceof HTMLInputElement) || target.getAttribute('aria-expanded') === 'true') return;
  const column = target.closest('[data-column]')?.getAttribute('data-column');
  if (column === null || column === undefined) return;
  const cells = [...event.currentTarget.querySelectorAll<HTMLInputElement>(`[data-column="${column}"] input`)];
  const next = cells[cells.indexOf(target) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.select();
}
