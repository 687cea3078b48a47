import type { WrittenRow } from '../../../domain/mission/timeRows';
import { readTable, unreadable } from '../../imports/readTable';

/** Names of columns as people write them, without accents. */
const columns: Readonly<Record<string, keyof WrittenRow>> = {
  mission: 'mission',
  affaire: 'mission',
  collaborateur: 'person',
  code: 'person',
  date: 'day',
  jour: 'day',
  type: 'kind',
  quantite: 'quantity',
  heures: 'quantity',
  montant: 'quantity',
  produit: 'product',
};
const needed = ['mission', 'person', 'day', 'quantity'] as const;

const bare = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

export interface FileRow extends WrittenRow {
  /** In the file, the line of names being 1. */
  line: number;
}

/** The rows of a workbook or a CSV file. @throws DomainError `file_unreadable` */
export async function readTimeFile(content: Buffer): Promise<FileRow[]> {
  const { headings: names, rows: lines } = await readTable(content);
  const at = new Map(
    names.flatMap((name, place) => {
      const column = columns[bare(name)];
      return column ? [[column, place] as const] : [];
    }),
  );
  const missing = needed.find((column) => !at.has(column));
  if (missing) throw unreadable(`column_${missing}`);
  const cell = (line: string[], column: keyof WrittenRow) => line[at.get(column) ?? -1] ?? '';
  return lines.map((line, place) => ({
    line: place + 2,
    mission: cell(line, 'mission'),
    person: cell(line, 'person'),
    day: cell(line, 'day'),
    kind: cell(line, 'kind'),
    quantity: cell(line, 'quantity'),
    product: cell(line, 'product'),
  }));
}
