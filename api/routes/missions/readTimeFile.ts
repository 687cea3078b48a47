import { parse } from 'csv-parse/sync';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import type { WrittenRow } from '../../../domain/mission/timeRows';

/** A file of more rows is cut by whoever made it. */
const MOST_ROWS = 5000;

/** Names of columns as people write them, without accents. */
const columns: Readonly<Record<string, keyof WrittenRow>> = { mission: 'mission', affaire: 'mission', collaborateur: 'person', code: 'person', date: 'day', jour: 'day', type: 'kind', quantite: 'quantity', heures: 'quantity', montant: 'quantity' };
const needed = ['mission', 'person', 'day', 'quantity'] as const;

const bare = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();
const unreadable = (reason: string) => new DomainError(refuse('file_unreadable', { params: { reason } }));

export interface FileRow extends WrittenRow {
  /** In the file, the line of names being 1. */
  line: number;
}

function parsed(content: Buffer): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true });
  try {
    return parse(text.decode(content), { bom: true, delimiter: [';', ',', '\t'], relax_column_count: true, skip_empty_lines: true, trim: true, max_record_size: 10_000 });
  } catch (cause) {
    throw new DomainError(refuse('file_unreadable', { params: { reason: 'format' } }), { cause });
  }
}

/** The rows of a CSV file in UTF-8, with `;`, `,` or a tab between its cells. @throws DomainError `file_unreadable` */
export function readTimeFile(content: Buffer): FileRow[] {
  const [names = [], ...lines] = parsed(content);
  const at = new Map(names.flatMap((name, place) => { const column = columns[bare(name)]; return column ? [[column, place] as const] : []; }));
  const missing = needed.find((column) => !at.has(column));
  if (missing) throw unreadable(`column_${missing}`);
  if (lines.length > MOST_ROWS) throw unreadable('too_many_rows');
  const cell = (line: string[], column: keyof WrittenRow) => line[at.get(column) ?? -1] ?? '';
  return lines.map((line, place) => ({ line: place + 2, mission: cell(line, 'mission'), person: cell(line, 'person'), day: cell(line, 'day'), kind: cell(line, 'kind'), quantity: cell(line, 'quantity') }));
}
