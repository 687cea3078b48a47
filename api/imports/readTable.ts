import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { DomainError } from '../../domain/errors/domainError';
import { refuse } from '../../domain/errors/refusal';
import { dayInFrench } from '../exports/cell';
import { unpackedSize } from './unpackedSize';

/** A file of more rows is cut by whoever made it. */
const MOST_ROWS = 5000;
const MOST_COLUMNS = 60;
const WORKBOOK_BYTES = 2 * 1024 * 1024;
const UNPACKED_BYTES = 60 * 1024 * 1024;
const ZIP = Buffer.from('PK\x03\x04');

export interface Table {
  headings: string[];
  rows: string[][];
}

/** @param cause what the reader of the format said */
export const unreadable = (reason: string, cause?: unknown) =>
  new DomainError(refuse('file_unreadable', { params: { reason } }), { cause });

/** A table of texts: the first sheet of a workbook, or CSV with `;`, `,` or a tab, in UTF-8 or as Windows writes it. @throws DomainError `file_unreadable` */
export async function readTable(content: Buffer): Promise<Table> {
  const [headings = [], ...lines] = content.subarray(0, ZIP.length).equals(ZIP)
    ? await workbookRows(content)
    : csvRows(content);
  const rows = lines.filter((cells) => cells.some((cell) => cell !== ''));
  if (rows.length > MOST_ROWS) throw unreadable('too_many_rows');
  if (headings.length > MOST_COLUMNS) throw unreadable('too_many_columns');
  return { headings, rows };
}

const DELIMITERS = [';', '\t', ','] as const;

/** The one that the names of the columns are parted by: in a file parted by `;`, a comma belongs to an amount. */
function delimiterOf(text: string): (typeof DELIMITERS)[number] {
  const [names = ''] = text.replaceAll(/"[^"]*"/g, '').split(/[\r\n]+/, 1);
  const parted = DELIMITERS.map((delimiter) => names.split(delimiter).length);
  return DELIMITERS[parted.indexOf(Math.max(...parted))] ?? ';';
}

function csvRows(content: Buffer): string[][] {
  const text = decoded(content);
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      max_record_size: 10_000,
    });
  } catch (cause) {
    throw unreadable('format', cause);
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What is no UTF-8 was saved by a spreadsheet on Windows; no table has a NUL in it. */
function decoded(content: Buffer): string {
  if (content.includes(0)) throw unreadable('format');
  try {
    return utf8.decode(content);
  } catch {
    return new TextDecoder('windows-1252').decode(content);
  }
}

async function workbookRows(content: Buffer): Promise<string[][]> {
  if (content.length > WORKBOOK_BYTES || unpackedSize(content) > UNPACKED_BYTES) throw unreadable('too_large');
  try {
    const [sheet] = await readWorkbook(content);
    return (sheet?.data ?? []).map((row) => row.map(cellText));
  } catch (cause) {
    throw unreadable('format', cause);
  }
}

function cellText(cell: unknown): string {
  if (cell instanceof Date) return dayInFrench(cell.toISOString().slice(0, 10));
  // A spreadsheet calculates with more digits than the fifteen that it shows.
  if (typeof cell === 'number') return String(Number(cell.toPrecision(15))).replace('.', ',');
  return typeof cell === 'string' ? cell.replaceAll('\0', '').trim() : '';
}
