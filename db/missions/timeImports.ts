/** Time and expenses that come in files, each row once, and the way back. */
import { createHash } from 'node:crypto';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { mayImport } from '../../domain/imports/importers';
import { recognisedCents, type PricedByHour } from '../../domain/mission/recognised';
import { timeKeys, type Known, type TimeEntry } from '../../domain/mission/timeRows';
import type { MissionState } from '../../domain/mission/state';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { mostShown, upTo } from '../upTo';
import type { Transaction } from '../wall';

interface MissionRow {
  id: string;
  number: string;
  state: MissionState;
  bu_id: string;
}

interface LineOfMission extends PricedByHour {
  id: string;
  missionId: string;
  code: string;
}

interface NamedMission extends MissionRow {
  /** Of its proposal, by the code of the product. */
  lines: ReadonlyMap<string, LineOfMission>;
}

/** What rows may name: missions and people that the caller sees. */
export interface Named extends Known {
  missions: ReadonlyMap<string, NamedMission>;
  userIds: ReadonlyMap<string, string>;
}

/** Of two files at once the second is read once the first is written, or taken back: what it says of each row is then true. */
export async function oneFileAtATime(trx: Transaction, companyId: string): Promise<void> {
  await trx.raw("SELECT pg_advisory_xact_lock(hashtextextended('time_imports/' || ?::text, 0))", [companyId]);
}

/** Missions are read under a lock: one that is being given up is waited for, and found closed. */
export async function namedIn(
  trx: Transaction,
  rows: readonly { mission: string; person: string }[],
  today: string,
): Promise<Named> {
  const missions = await trx('missions')
    .whereIn(
      'number',
      rows.map(({ mission }) => mission.trim()),
    )
    .orderBy('id')
    .forShare()
    .select<MissionRow[]>('id', 'number', 'state', 'bu_id');
  const lines = await linesOf(trx, missions);
  const people = await trx('users')
    .whereIn(
      'code',
      rows.map(({ person }) => person.trim().toUpperCase()),
    )
    .select<{ id: string; code: string }[]>('id', 'code');
  return {
    missions: new Map(missions.map((mission) => [mission.number, { ...mission, lines: byCode(lines, mission) }])),
    people: new Set(people.map(({ code }) => code)),
    userIds: new Map(people.map(({ id, code }) => [code, id])),
    today,
  };
}

/** Lines of the proposals of these missions, the last of each proposal first. */
async function linesOf(trx: Transaction, missions: readonly MissionRow[]): Promise<LineOfMission[]> {
  const { rows } = await trx.raw<{ rows: LineOfMission[] }>(
    `SELECT l.id, p.mission_id AS "missionId", upper(d.code) AS code, l.kind, l.unit_price_cents AS "unitPriceCents", l.discount_basis_points AS "discountBasisPoints"
     FROM proposals p JOIN proposal_lines l ON l.proposal_id = p.id JOIN products d ON d.id = l.product_id
     WHERE p.mission_id = ANY (?::uuid[]) AND p.state <> 'archived' ORDER BY l.position DESC, l.id`,
    [missions.map(({ id }) => id)],
  );
  return rows;
}

/** Of two lines of one product the first of the proposal is meant. */
const byCode = (lines: readonly LineOfMission[], { id }: MissionRow) =>
  new Map(lines.filter(({ missionId }) => missionId === id).map((line) => [line.code, line]));

const keyOf = (said: string) => createHash('sha256').update(said).digest('hex');

/** Of these entries, in order, those that an earlier file brought already. */
export async function knownEntries(trx: Transaction, entries: readonly TimeEntry[]): Promise<boolean[]> {
  const keys = timeKeys(entries).map(keyOf);
  const { rows } = await trx.raw<{ rows: { key: string }[] }>(
    'SELECT import_key AS key FROM time_entries WHERE import_key = ANY (?::text[])',
    [keys],
  );
  const known = new Set(rows.map(({ key }) => key));
  return keys.map((key) => known.has(key));
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
  entries: readonly TimeEntry[],
  known: readonly boolean[],
  { missions, userIds }: Named,
): Promise<void> {
  const keys = timeKeys(entries).map(keyOf);
  const rows = entries.flatMap(({ missionNumber, personCode, onDay, kind, minutes, amountCents, productCode }, at) => {
    const mission = missions.get(missionNumber);
    const line = productCode === null ? undefined : mission?.lines.get(productCode);
    return mission && known[at] === false
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
            import_key: keys[at],
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
