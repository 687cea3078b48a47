/** CSV as a French spreadsheet opens it: semicolons, decimal commas, CRLF, a byte order mark; and no cell that it would calculate. */
import { dayInFrench, plain, type Cell } from './cell';

export const BYTE_ORDER_MARK = '\uFEFF';

/** One line. A text that a spreadsheet would calculate is made plain; numbers stay numbers, and days are days. */
export function csvLine(cells: readonly Cell[]): string {
  return `${cells.map(written).join(';')}\r\n`;
}

function written(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  if (typeof value === 'object') return dayInFrench(value.day);
  const safe = plain(value);
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
