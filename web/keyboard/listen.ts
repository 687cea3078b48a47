import { matchKey } from './chord';
import { registeredShortcuts } from './registry';
import { letterKeysEnabled } from './preference';

const chordWindow = 1_200;

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName);
}

// A dialog or an open menu has the keyboard for itself.
const isCovered = (): boolean => document.querySelector('[aria-modal="true"], [role="menu"]') !== null;

// Enter and space on a focused control belong to that control.
function belongsToControl(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false;
  return event.target instanceof Element && event.target.closest('button, a, summary, [role="tab"]') !== null;
}

/** With Alt only the arrows are ours: other keys write letters with it, or belong to the browser. */
const isOfTheBrowser = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || (altKey && !['ArrowUp', 'ArrowDown'].includes(key));

function isOurs(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || isOfTheBrowser(event) || event.isComposing) return false;
  return !isTyping(event.target) && !isCovered() && !belongsToControl(event) && letterKeysEnabled();
}

/** Listens for the registered shortcuts until the returned function is called. */
export function listenForShortcuts(): () => void {
  let pending: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function onKey(event: KeyboardEvent): void {
    if (!isOurs(event)) return;
    const match = matchKey(registeredShortcuts(), pending, event.altKey ? `Alt+${event.key}` : event.key);
    pending = match.pending;
    clearTimeout(timer);
    timer = setTimeout(() => (pending = undefined), chordWindow);
    if (!match.found) return;
    event.preventDefault();
    match.found.run();
  }

  window.addEventListener('keydown', onKey);
  return () => {
    clearTimeout(timer);
    window.removeEventListener('keydown', onKey);
  };
}
