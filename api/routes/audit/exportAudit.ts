import { Readable } from 'node:stream';
import { operations } from '../../../contracts';
import { readAudit, type AuditFilters, type AuditLineRow } from '../../../db/audit/list';
import { writeAudit } from '../../../db/cases/audit';
import { withinWall, type Transaction } from '../../../db/wall';
import { todayInParis } from '../../../domain/dates/zone';
import { BYTE_ORDER_MARK, csvLine } from '../../exports/csv';
import { bind } from '../../routing/bind';
import { filtersOf } from './filters';

const PAGE = 1000;
const head = [
  'Ligne',
  'Instant (UTC)',
  'Auteur',
  'Nom',
  'Identifiant de l’auteur',
  'Action',
  'Objet',
  'Numéro',
  'Identifiant de l’objet',
  'Issue',
  'Motif',
  'BU',
  'Données',
];

function cellsOf({ id, at, by, action, object, outcome, code, businessUnit, data }: AuditLineRow) {
  return [
    id,
    at,
    by.kind,
    by.for === null ? by.name : `${by.name ?? ''} pour ${by.for}`,
    by.id,
    action,
    object.kind,
    object.number,
    object.id,
    outcome,
    code,
    businessUnit,
    JSON.stringify(data),
  ];
}

/** Page after page, so that an export of years neither fills the memory nor holds a transaction open. */
async function* csvOf(
  readPage: <T>(work: (trx: Transaction) => Promise<T>) => Promise<T>,
  filters: AuditFilters,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + csvLine(head);
  let before: number | undefined;
  do {
    const position = before;
    const { items, nextCursor } = await readPage((trx) => readAudit(trx, filters, { before: position, limit: PAGE }));
    yield items.map((line) => csvLine(cellsOf(line))).join('');
    before = nextCursor === null ? undefined : Number(nextCursor);
  } while (before !== undefined);
}

/** Who took the audit away is in the audit, before its first line leaves. */
export const exportAudit = bind(operations.exportAudit, async ({ person, query, read, deps: { pool, clock } }) => {
  const now = clock();
  await withinWall(pool, person, (trx) =>
    writeAudit(trx, {
      companyId: person.companyId,
      buId: null,
      principal: person,
      action: 'exportAudit',
      objectKind: 'audit',
      objectId: null,
      outcome: 'read',
      data: query,
      at: now,
    }),
  );
  return {
    file: {
      name: `audit-${todayInParis(now)}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      content: Readable.from(csvOf(read, filtersOf(query))),
    },
  };
});
