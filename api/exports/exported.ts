import { Readable } from 'node:stream';
import type { ExportFormat } from '../../contracts/exportFormats';
import { writeAudit } from '../../db/cases/audit';
import { withinWall, type Transaction } from '../../db/wall';
import { todayInParis } from '../../domain/dates/zone';
import type { Person } from '../../domain/principal/principal';
import type { ApiDeps } from '../deps';
import type { FileReply } from '../routing/handler';
import type { Cell } from './cell';
import { BYTE_ORDER_MARK, csvLine } from './csv';
import { cellsOf, headOf, type Sheet } from './sheet';
import { workbookOf } from './xlsx';

const PAGE = 500;
const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export interface Asker {
  person: Person;
  query: { format: ExportFormat } & Readonly<Record<string, unknown>>;
  read: <T>(work: (trx: Transaction) => Promise<T>) => Promise<T>;
  deps: Pick<ApiDeps, 'pool' | 'clock' | 'logger'>;
}

/** A page of a list, as its own screen asks it. */
export type ReadPage<Row> = (
  trx: Transaction,
  page: { cursor: string | undefined; limit: number },
) => Promise<{ items: Row[]; nextCursor: string | null }>;

/**
 * A list as a file, page after page in transactions of their own, so that a long one neither fills the memory nor holds anything
 * open. Who takes it away is in the audit before its first line leaves; how many rows left, once it ends.
 * @param action the id of the operation
 */
export async function exported<Row>(
  asker: Asker,
  action: string,
  sheet: Sheet<Row>,
  readPage: ReadPage<Row>,
): Promise<FileReply> {
  const { query, deps } = asker;
  await writeDown(asker, action, asked(query));
  const rows = rowsOf(asker, action, sheet, readPage);
  const name = `${sheet.title.toLowerCase().replaceAll(' ', '-')}-${todayInParis(deps.clock())}.${query.format}`;
  const content = query.format === 'csv' ? Readable.from(csvOf(rows)) : workbookOf(sheet.title, rows);
  return { file: { name, mediaType: mediaTypes[query.format], content } };
}

/** The filters that narrowed it; the words of a search may name a person, and stay out of the audit. */
const asked = ({ q, ...filters }: Asker['query']) => ({ ...filters, ...(q !== undefined && { searched: true }) });

function writeDown({ person, deps: { pool, clock } }: Asker, action: string, data: object): Promise<void> {
  return withinWall(pool, person, (trx) =>
    writeAudit(trx, {
      companyId: person.companyId,
      buId: null,
      principal: person,
      action,
      objectKind: 'list',
      objectId: null,
      outcome: 'read',
      data,
      at: clock(),
    }),
  );
}

async function* rowsOf<Row>(
  asker: Asker,
  action: string,
  sheet: Sheet<Row>,
  readPage: ReadPage<Row>,
): AsyncGenerator<Cell[][]> {
  let count = 0;
  let complete = false;
  try {
    yield [headOf(sheet)];
    let cursor: string | undefined;
    do {
      const position = cursor;
      const { items, nextCursor } = await asker.read((trx) => readPage(trx, { cursor: position, limit: PAGE }));
      count += items.length;
      yield items.map((row) => cellsOf(sheet, row));
      cursor = nextCursor ?? undefined;
    } while (cursor !== undefined);
    complete = true;
  } finally {
    await writeDown(asker, 'exportEnded', { list: action, rows: count, complete });
  }
}

async function* csvOf(pages: AsyncIterable<Cell[][]>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK;
  for await (const rows of pages) yield rows.map(csvLine).join('');
}
