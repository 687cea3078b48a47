/** What stands in one place of a file: a text, a number, a day, or nothing. */
export type Cell = string | number | null | { day: string };

/** What makes a spreadsheet take a cell for a formula, spaces before it included (OWASP; threat "formula injection"). */
const formula = /^\s*[=+\-@]|^[\t\r\n]/;

/** The text with an apostrophe before it where a spreadsheet would calculate it, now or once it is saved in another form. */
export const plain = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** `2026-11-26` → `26/11/2026` */
export const dayInFrench = (day: string): string => day.split('-').reverse().join('/');
