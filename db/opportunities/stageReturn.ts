/** What going back from Proposition depends on (D17). */
import { acceptanceStanding, type AcceptanceFacts } from '../../domain/acceptance/standing';
import type { ReturnFacts } from '../../domain/processes/stageReturn/announced';
import { inOneTrip } from '../inOneTrip';
import type { Transaction } from '../wall';
import { acceptanceColumns } from './cards';

type Row = Omit<ReturnFacts, 'acceptance'> & AcceptanceFacts;

const query = `
  SELECT o.stage, o.estimated_cents AS "estimateCents", ${acceptanceColumns},
    (SELECT jsonb_build_object('number', p.number, 'state', p.state, 'netCents', p.net_cents, 'letterSigned', p.signed_on IS NOT NULL) FROM proposals p WHERE p.opportunity_id = o.id AND p.state <> 'archived') AS proposal,
    (SELECT jsonb_build_object('number', m.number, 'state', m.state, 'hasTimeOrExpenses', EXISTS (SELECT 1 FROM time_entries t WHERE t.mission_id = m.id),
       'planningBlocks', (SELECT count(*) FROM planning_blocks b WHERE b.mission_id = m.id))
     FROM missions m WHERE m.opportunity_id = o.id AND m.state <> 'PER' ORDER BY m.created_at DESC LIMIT 1) AS mission
  FROM opportunities o WHERE o.id = ?`;

/** @returns null when the caller does not see it */
export async function returnFacts(trx: Transaction, opportunityId: string, today: string): Promise<ReturnFacts | null> {
  const { rows } = await trx.raw<{ rows: Row[] }>(query, [opportunityId]);
  const row = rows[0];
  if (!row) return null;
  const { grantedUntil, requestStatus, ...facts } = row;
  return { ...facts, acceptance: acceptanceStanding({ grantedUntil, requestStatus }, today) };
}

/** Time that is entered meanwhile waits for the decision, or the decision for it. By a statement of its own: the one that reads after it sees what the wait was for. */
export async function lockedReturnFacts(
  trx: Transaction,
  opportunityId: string,
  today: string,
): Promise<ReturnFacts | null> {
  const [, facts] = await inOneTrip([
    () => trx.raw('SELECT 1 FROM missions WHERE opportunity_id = ? FOR UPDATE', [opportunityId]),
    () => returnFacts(trx, opportunityId, today),
  ]);
  return facts;
}
