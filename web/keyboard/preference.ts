const name = 'jalon.letterKeys';

/** One-letter shortcuts can be switched off (WCAG 2.1.4): they disturb speech input. */
export const letterKeysEnabled = (): boolean => localStorage.getItem(name) !== 'off';

export function setLetterKeys(enabled: boolean): void {
  localStorage.setItem(name, enabled ? 'on' : 'off');
}
