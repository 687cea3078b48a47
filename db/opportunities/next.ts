/** "Et maintenant": who has the ball, what is waited for, and what happens if nobody acts. */
import { stageAfter, type Stage } from '../../domain/opportunity/stage';
import type { WaitingKey } from '../../domain/said/keys';
import type { Person } from '../../domain/principal/principal';
import { readConsequences } from '../cases/read/consequences';
import { holderColumns, holderJoins, toHolder, type HolderRow } from '../cases/read/holder';
import type { Transaction } from '../wall';
import { readGate } from './gateView';

interface Row extends HolderRow {
  stage: Stage;
  proposalState: string | null;
  letterSigned: boolean;
  preparing: boolean;
  /** The kind of case whose holder has the ball. */
  heldBy: string;
}

function waitingFor({ stage, proposalState, letterSigned, preparing, heldBy }: Row): WaitingKey {
  if (stage === 'won' || stage === 'lost') return 'ended';
  if (stage !== 'proposition') return stage;
  if (preparing) return 'preparing';
  if (heldBy === 'stageReturn') return 'stageReturn';
  if (letterSigned) return 'missionSetup';
  if (proposalState === 'pending_approval') return 'proposalApproval';
  if (proposalState === 'approved') return 'proposalToSend';
  return proposalState === 'sent' ? 'letterToSign' : 'proposalDraft';
}

export async function readNext(trx: Transaction, person: Person, id: string, now: Date) {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT ${holderColumns}, c.kind AS "heldBy", o.stage, p.state AS "proposalState", coalesce(p.signed_on IS NOT NULL, false) AS "letterSigned",
       o.stage = 'proposition' AND p.id IS NULL AS preparing
     FROM opportunities o JOIN LATERAL (
       -- While a request or an approval is under way, whoever holds that one has the ball.
       SELECT x.* FROM cases x WHERE x.id = o.id
         OR (x.opportunity_id = o.id AND x.closed_at IS NULL AND x.state <> 'draft' AND x.holder_kind IN ('requester', 'business_support', 'approver', 'client', 'third_party'))
       ORDER BY x.id = o.id, x.holder_since DESC LIMIT 1) c ON true LEFT JOIN proposals p ON p.opportunity_id = o.id AND p.state <> 'archived' ${holderJoins} WHERE o.id = ?`,
    [id],
  );
  const row = rows[0];
  if (!row) return null;
  const to = stageAfter[row.stage];
  const gate = to ? await readGate(trx, id, to, now) : null;
  return {
    holder: toHolder(row, person.userId),
    waitingFor: { key: waitingFor(row), params: {} },
    gate: gate && { to: gate.to, rule: gate.rule, missing: gate.missing, proposed: gate.proposed },
    ifNobodyActs: await readConsequences(trx, id),
  };
}
