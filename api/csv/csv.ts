/** CSV as a French spreadsheet opens it: semicolons, CRLF, a byte order mark; and no cell that it would calculate. */

export const BYTE_ORDER_MARK = '\uFEFF';

/** What makes a spreadsheet take a cell for a formula, spaces before it included (OWASP; threat "formula injection"). */
const formula = /^\s*[=+\-@]|^[\t\r\n]/;

/** One line. A text that a spreadsheet would calculate gets an apostrophe before it; numbers stay numbers. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(';')}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
