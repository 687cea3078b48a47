/** Time and expenses that come in files, each row once, and the way back. */
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { mayImport } from '../../domain/imports/importers';
import { recognisedCents } from '../../domain/mission/recognised';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';
import type { Named } from './namedInTime';
import type { JudgedEntry } from './standingEntries';

/** Of two files at once the second is read once the first is written, or taken back: what it says of each row is then true. */
export async function oneFileAtATime(trx: Transaction, companyId: string): Promise<void> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('time_imports/' || ?::text, 0))", [companyId]);
}

export interface Imported {
  id: string;
  person: Person;
  fileName: string;
  now: Date;
}

/** Writes the entries that are new. */
export async function writeEntries(
  trx: Transaction,
  { id, person, fileName, now }: Imported,
  entries: readonly JudgedEntry[],
  { missions, userIds }: Named,
): Promise<void> {
  const rows = entries.flatMap(({ missionNumber, personCode, onDay, kind, minutes, amountCents, productCode, key }) => {
    const mission = missions.get(missionNumber);
    const line = productCode === null ? undefined : mission?.lines.get(productCode);
    return mission && key !== null
      ? [
          {
            company_id: person.companyId,
            bu_id: mission.bu_id,
            mission_id: mission.id,
            user_id: userIds.get(personCode),
            kind,
            on_day: onDay,
            minutes,
            amount_cents: amountCents,
            proposal_line_id: line?.id ?? null,
            revenue_cents: line && kind === 'time' ? recognisedCents(line, minutes) : null,
            import_id: id,
            import_key: key,
          },
        ]
      : [];
  });
  await trx('time_imports').insert({
    id,
    company_id: person.companyId,
    bu_id: person.buId,
    file_name: fileName,
    created: rows.length,
    imported_by: person.userId,
    imported_at: now,
  });
  if (rows.length > 0) await trx('time_entries').insert(rows);
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: person.buId,
    principal: person,
    action: 'timeImported',
    objectKind: 'time_import',
    objectId: id,
    outcome: 'applied',
    data: { created: rows.length },
    at: now,
  });
}

export async function listTimeImports(trx: Transaction) {
  const { rows } = await trx.raw<{
    rows: {
      id: string;
      fileName: string;
      created: number;
      at: Date;
      by: { id: string; name: string; code: string };
      revertedAt: Date | null;
    }[];
  }>(
    `SELECT i.id, i.file_name AS "fileName", i.created, i.imported_at AS at, i.reverted_at AS "revertedAt", jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) AS by
     FROM time_imports i JOIN users u ON u.id = i.imported_by ORDER BY i.imported_at DESC, i.id LIMIT ?`,
    [mostShown + 1],
  );
  return upTo(
    rows.map(({ at, revertedAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      revertedAt: revertedAt?.toISOString() ?? null,
    })),
  );
}

/** Takes back all that a file brought. Twice is once. */
export async function revertTimeImport(
  trx: Transaction,
  person: Person,
  id: string,
  now: Date,
): Promise<{ removed: number } | Refusal> {
  await oneFileAtATime(trx, person.companyId);
  const found = await trx('time_imports')
    .where({ id })
    .forUpdate()
    .first<{ reverted_at: Date | null } | undefined>('reverted_at');
  if (!found) return refuse('not_found');
  if (!mayImport(person)) return refuse('not_allowed');
  if (found.reverted_at) return { removed: 0 };
  const removed = await trx('time_entries').where({ import_id: id }).delete().returning<{ id: string }[]>('id');
  await trx('time_imports').where({ id }).update({ reverted_at: now, reverted_by: person.userId });
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: person.buId,
    principal: person,
    action: 'timeImportReverted',
    objectKind: 'time_import',
    objectId: id,
    outcome: 'applied',
    data: { removed: removed.length },
    at: now,
  });
  return { removed: removed.length };
}
