import { useState } from 'react';
import type { SyntheticEvent } from 'react';

/**
 * Sends a form once nothing in it is missing or malformed; otherwise the cursor goes to the first such field.
 * `tried` tells the inputs that it is time to say what they miss.
 */
export function useCheckedSubmit(send: () => void) {
  const [tried, setTried] = useState(false);
  function onSubmit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    const wrong = event.currentTarget.querySelector<HTMLElement>('input:invalid, textarea:invalid');
    setTried(wrong !== null);
    if (wrong) wrong.focus();
    else send();
  }
  return { tried, form: { noValidate: true, onSubmit } };
}
