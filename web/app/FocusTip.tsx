import { useEffect, useState } from 'react';
import { placeOf, tipOf } from './tipOf';
import type { Tip } from './tipOf';
import classes from './FocusTip.module.css';

/**
 * What the pointer learns by resting on a sign, or on words that do not fit, the keyboard learns by coming there: a browser shows
 * `title` to the pointer alone. Not read aloud, where it is the name already. It goes with the focus, by Escape, and when the page moves.
 */
export function FocusTip() {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    const show = ({ target }: FocusEvent) => setTip(target instanceof HTMLElement ? tipOf(target) : null);
    const hide = () => setTip(null);
    const hideByKey = ({ key }: KeyboardEvent) => key === 'Escape' && hide();
    document.addEventListener('focusin', show);
    document.addEventListener('focusout', hide);
    document.addEventListener('keydown', hideByKey, true);
    document.addEventListener('scroll', hide, true);
    document.addEventListener('pointerdown', hide);
    return () => {
      document.removeEventListener('focusin', show);
      document.removeEventListener('focusout', hide);
      document.removeEventListener('keydown', hideByKey, true);
      document.removeEventListener('scroll', hide, true);
      document.removeEventListener('pointerdown', hide);
    };
  }, []);
  if (tip === null) return null;
  return (
    <div className={classes.tip} style={placeOf(tip.at, window.innerWidth, window.innerHeight)} aria-hidden="true">
      {tip.words}
    </div>
  );
}
