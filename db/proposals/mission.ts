import { formatAmount, toMoney } from '../../domain/money/cents';
import { accountRef } from '../accounts/accountRef';
import type { Transaction } from '../wall';

interface Row {
  id: string;
  number: string;
  label: string;
  state: 'AVV' | 'CHK' | 'REA' | 'TER' | 'PER';
  opportunity: { id: string; name: string };
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  startsOn: string;
  endsOn: string;
  closingOn: string | null;
  deliveryLead: { id: string; name: string; code: string } | null;
  hasTimeOrExpenses: boolean;
  blocks: { id: string; label: string; hours: number; startsOn: string; resource: string | null }[];
  schedule: { dueOn: string; amount: number; label: string }[];
}

/** A mission with its planning and billing schedule, or null when the caller does not see it. */
export async function readMission(trx: Transaction, id: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT m.id, m.number, m.label, m.state, m.starts_on AS "startsOn", m.ends_on AS "endsOn", m.closing_on AS "closingOn",
       jsonb_build_object('id', o.id, 'name', o.name) AS opportunity, ${accountRef} AS account,
       (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = m.delivery_lead_id) AS "deliveryLead",
       EXISTS (SELECT 1 FROM time_entries t WHERE t.mission_id = m.id) AS "hasTimeOrExpenses",
       coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'label', l.label, 'hours', b.hours_hundredths, 'startsOn', b.starts_on, 'resource', b.resource) ORDER BY l.position)
         FROM planning_blocks b JOIN proposal_lines l ON l.id = b.proposal_line_id WHERE b.mission_id = m.id), '[]') AS blocks,
       coalesce((SELECT jsonb_agg(jsonb_build_object('dueOn', x.due_on, 'amount', x.amount_cents, 'label', x.label) ORDER BY x.due_on)
         FROM billing_schedules s JOIN billing_schedule_lines x ON x.schedule_id = s.id WHERE s.mission_id = m.id AND x.replaced_at IS NULL), '[]') AS schedule
     FROM missions m JOIN opportunities o ON o.id = m.opportunity_id JOIN accounts a ON a.id = m.account_id WHERE m.id = ?`,
    [id],
  );
  const row = rows[0];
  if (!row) return null;
  const { blocks, schedule, ...mission } = row;
  return {
    ...mission,
    planningBlocks: blocks.map((block) => ({ ...block, hours: formatAmount(block.hours) })),
    billingSchedule: schedule.map((line) => ({ ...line, amount: toMoney(line.amount) })),
  };
}
