/** Missions, lines of their proposals and people that rows of a file of time may name. */
import type { PricedByHour } from '../../domain/mission/recognised';
import type { MissionState } from '../../domain/mission/state';
import { statesThatTakeTime } from '../../domain/mission/timeLines';
import type { Known } from '../../domain/mission/timeRows';
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
     WHERE p.mission_id = ANY (?::uuid[]) AND p.state = ANY (?::text[]) ORDER BY l.position DESC, l.id`,
    [missions.map(({ id }) => id), [...statesThatTakeTime]],
  );
  return rows;
}

/** Of two lines of one product the first of the proposal is meant. */
const byCode = (lines: readonly LineOfMission[], { id }: MissionRow) =>
  new Map(lines.filter(({ missionId }) => missionId === id).map((line) => [line.code, line]));
