/** What a process cannot get over by itself: opened once, seen by operators, closed by a repair or because it settled. */
import type { Knex } from 'knex';
import { wallOf } from '../cases/context';
import { withinCase, type Transaction } from '../wall';

interface Incident {
  node: string;
  round: number;
  code: string;
  at?: Date;
}

/** Opens it inside the transaction that met it; seen again when the same one is open already. */
export async function reportIncident(
  trx: Transaction,
  row: { id: string; companyId: string; buId: string },
  { node, round, code, at }: Incident,
): Promise<void> {
  await trx('incidents')
    .insert({ ...wallOf(row), case_id: row.id, node, round, code, ...(at && { opened_at: at }) })
    .onConflict(trx.raw('(case_id, node, round, code) WHERE closed_at IS NULL'))
    .merge({ last_seen_at: trx.fn.now() });
}

/** Opens it in a transaction of its own, behind the wall of its case. */
export function openIncident(knex: Knex, caseId: string, incident: Incident): Promise<void> {
  return withinCase(knex, caseId, (trx, row) => reportIncident(trx, { ...row, id: caseId }, incident));
}
