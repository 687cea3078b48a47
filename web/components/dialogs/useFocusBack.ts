import { useLayoutEffect } from 'react';

/** What a menu item that is about to go was reached from; else what has the focus. */
function openerNow(): Element | null {
  const menu = document.activeElement?.closest('[role=menu]');
  const target = menu?.getAttribute('aria-labelledby');
  return (target ? document.getElementById(target) : null) ?? document.activeElement;
}

/**
 * Gives the focus back to what opened a dialog, also when the dialog goes with the component that showed it, which a dialog does not see
 * coming; and, when what opened it has gone, to the dialog it stood in or to the title of the page.
 */
export function useFocusBack(opened: boolean): void {
  useLayoutEffect(() => {
    if (!opened) return undefined;
    const opener = openerNow();
    const around = opener?.closest('[role=dialog]');
    return () => {
      const leaving = document.activeElement;
      // Whoever closed it may have put the focus elsewhere since, or opened another.
      setTimeout(() => {
        const now = document.activeElement;
        if (now !== null && now !== document.body && now !== leaving) return;
        const back = [opener, around].find((place) => place?.isConnected) ?? document.querySelector('#page h1');
        if (back instanceof HTMLElement) back.focus({ preventScroll: true });
      });
    };
  }, [opened]);
}
