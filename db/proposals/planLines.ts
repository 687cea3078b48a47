import { isPlanned, type LineKind } from '../../domain/proposal/lines';
import type { Transaction } from '../wall';

interface Line {
  id: string;
  kind: LineKind;
  quantityHundredths: number;
}

/** Lets the planning blocks follow the lines: one for each planned line that has hours, none for the others (D10, requirement 177). */
export async function planLines(trx: Transaction, proposalId: string): Promise<void> {
  const lines = await trx('proposal_lines')
    .where({ proposal_id: proposalId })
    .select<Line[]>('id', 'kind', 'quantity_hundredths as quantityHundredths');
  const idsOf = (planned: boolean) => lines.filter((line) => isPlanned(line) === planned).map(({ id }) => id);
  await trx('planning_blocks').whereIn('proposal_line_id', idsOf(false)).delete();
  await trx.raw(
    `INSERT INTO planning_blocks (company_id, bu_id, mission_id, proposal_line_id, hours_hundredths, starts_on, resource)
     SELECT l.company_id, l.bu_id, p.mission_id, l.id, l.quantity_hundredths, coalesce(l.delivery_on, m.starts_on), coalesce((SELECT u.first_name || ' ' || u.last_name FROM users u WHERE u.id = l.assignee_id), l.resource)
     FROM proposal_lines l JOIN proposals p ON p.id = l.proposal_id JOIN missions m ON m.id = p.mission_id
     WHERE l.id = ANY (?::uuid[])
     ON CONFLICT (proposal_line_id) DO UPDATE SET hours_hundredths = excluded.hours_hundredths, starts_on = excluded.starts_on, resource = excluded.resource`,
    [idsOf(true)],
  );
}
