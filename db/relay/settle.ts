import type { Knex } from 'knex';
import { openIncident } from '../incidents/report';
import { withinCase } from '../wall';
import { lateCases } from './openCases';

/** Opens an incident for each case that does not read its decisions. @returns how many there are */
export async function reportLateCases(knex: Knex, lateAfterMs: number): Promise<number> {
  let late = 0;
  for await (const page of lateCases(knex, lateAfterMs)) {
    for (const { caseId, node } of page) await openIncident(knex, caseId, { node, round: 1, code: 'decisions_unread' });
    late += page.length;
  }
  return late;
}

/** Closes what settled by itself. @returns how many */
export async function closeSettledIncidents(knex: Knex): Promise<number> {
  const { rows } = await knex.raw<{ rows: { closed: number }[] }>('SELECT door_close_settled_incidents() AS closed');
  return rows[0]?.closed ?? 0;
}

/** A run that should not be there, and does not end when told that its case is over. */
export function reportOutliving(knex: Knex, caseId: string): Promise<void> {
  return openIncident(knex, caseId, { node: 'end', round: 1, code: 'run_without_case' });
}

/** The run was ended, and started again where its case is open: the incident is over unless it comes back. */
export function restartDone(knex: Knex, { incidentId, caseId }: { incidentId: string; caseId: string }): Promise<void> {
  return withinCase(knex, caseId, async (trx) => {
    await trx('incidents').where({ id: incidentId }).update({ repair_done_at: trx.fn.now(), closed_at: trx.fn.now() });
  });
}
