/** The page of a proposal: lines, exact totals, and what submitting would do now. */
import { overallDiscountBasisPoints } from '../../domain/money/discount';
import { toMoney } from '../../domain/money/cents';
import { todayInParis } from '../../domain/dates/zone';
import { approvalVerdict } from '../../domain/processes/opportunity/approvalNeed';
import { proposalPermissions } from '../../domain/processes/opportunity/permissions';
import type { ProposalFacts } from '../../domain/processes/opportunity/proposalActions';
import type { ProposalState } from '../../domain/proposal/state';
import type { Person } from '../../domain/principal/principal';
import { accountRef } from '../accounts/accountRef';
import { approvalFactsOf } from '../opportunities/approvalFacts';
import { loadOpportunity } from '../opportunities/load';
import { gateFactsOf } from '../opportunities/gateFacts';
import type { Transaction } from '../wall';
import { medianAnswerMinutes } from '../approvals/median';
import { linesOf, marginOf } from './lines';

interface Row {
  id: string;
  number: string;
  label: string;
  version: number;
  state: ProposalState;
  buId: string;
  opportunity: { id: string; name: string; number: string };
  account: { id: string; number: string; name: string; kind: 'prospect' | 'client' };
  mission: { id: string; number: string; label: string; state: string };
  author: { id: string; name: string; code: string } | null;
  multiLot: boolean;
  costCents: number;
  proposedOn: string;
  sentOn: string | null;
  signedOn: string | null;
  submittedAt: Date | null;
  netCents: number;
  catalogueCents: number;
  vatCents: number;
  approval: {
    caseId: string;
    outcome: string | null;
    comment: string | null;
    approver: { id: string; name: string; code: string };
  } | null;
}

const query = `
  SELECT p.id, p.number, p.label, p.version, p.state, p.bu_id AS "buId",
    jsonb_build_object('id', o.id, 'name', o.name, 'number', o.number) AS opportunity,
    ${accountRef} AS account,
    jsonb_build_object('id', m.id, 'number', m.number, 'label', m.label, 'state', m.state) AS mission,
    (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = p.author_id) AS author,
    p.proposed_on AS "proposedOn", p.sent_on AS "sentOn", p.signed_on AS "signedOn", p.submitted_at AS "submittedAt",
    p.multi_lot AS "multiLot", (SELECT coalesce(sum(round(l.quantity_hundredths * l.unit_cost_cents / 100.0)), 0)::bigint FROM proposal_lines l WHERE l.proposal_id = p.id) AS "costCents",
    p.net_cents AS "netCents", p.catalogue_cents AS "catalogueCents", p.vat_cents AS "vatCents",
    (SELECT jsonb_build_object('caseId', x.id, 'outcome', x.outcome, 'comment', x.comment, 'approver', jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code))
     FROM approvals x JOIN users u ON u.id = x.approver_id JOIN cases c ON c.id = x.id WHERE x.proposal_id = p.id ORDER BY c.opened_at DESC LIMIT 1) AS approval
  FROM proposals p JOIN opportunities o ON o.id = p.opportunity_id JOIN accounts a ON a.id = p.account_id JOIN missions m ON m.id = p.mission_id
  WHERE p.id = ?`;

async function approvalView(trx: Transaction, row: Row, facts: ProposalFacts, now: Date) {
  const { approval } = facts;
  const reasons = approvalVerdict(row, facts).refused;
  const wouldAsk =
    approval.approver === null
      ? null
      : await trx('users')
          .where({ id: approval.approver.userId })
          .first<{ id: string; name: string; code: string }>(
            'id',
            'code',
            trx.raw("first_name || ' ' || last_name AS name"),
          );
  const asked = row.state === 'draft' ? null : row.approval;
  return {
    needed: reasons.length > 0,
    reasons,
    clientTotal30Days: toMoney(approval.clientOthers30DaysCents + row.netCents),
    approver: asked?.approver ?? (reasons.length > 0 ? wouldAsk : null),
    medianAnswerMinutes: reasons.length > 0 || asked ? await medianAnswerMinutes(trx, now) : null,
    thresholds: {
      amount: toMoney(facts.settings.approvalAmountCents.value),
      discountPercent: percent(facts.settings.approvalDiscountBasisPoints.value),
    },
    caseId: row.approval?.caseId ?? null,
    outcome: row.approval?.outcome ?? null,
    comment: row.approval?.comment ?? null,
  };
}

function percent(basisPoints: number): string {
  return (basisPoints / 100).toFixed(2);
}

/** @returns null when the caller does not see it */
export async function readProposal(trx: Transaction, person: Person, id: string, now: Date) {
  const today = todayInParis(now);
  const { rows } = await trx.raw<{ rows: Row[] }>(query, [id]);
  const row = rows[0];
  if (!row) return null;
  const { netCents, catalogueCents, vatCents, submittedAt } = row;
  const state = await loadOpportunity(trx, row.opportunity.id);
  const subject = {
    buId: row.buId,
    practiceId: state.fields.practiceId,
    accountId: row.account.id,
    proposalId: row.id,
    authorId: person.userId,
    today,
  };
  const gate = await gateFactsOf(
    trx,
    { opportunityId: row.opportunity.id, accountId: row.account.id, buId: row.buId },
    today,
  );
  const facts = { ...gate, approval: await approvalFactsOf(trx, subject) };
  return {
    id: row.id,
    number: row.number,
    label: row.label,
    version: row.version,
    state: row.state,
    opportunity: row.opportunity,
    account: row.account,
    mission: row.mission,
    proposedOn: row.proposedOn,
    author: row.author,
    sentOn: row.sentOn,
    signedOn: row.signedOn,
    submittedAt: submittedAt?.toISOString() ?? null,
    net: toMoney(netCents),
    catalogue: toMoney(catalogueCents),
    vat: toMoney(vatCents),
    gross: toMoney(netCents + vatCents),
    multiLot: row.multiLot,
    discountPercent: percent(overallDiscountBasisPoints(row)),
    ...marginOf({ netCents, costCents: row.costCents }),
    approval: await approvalView(trx, row, facts, now),
    lines: await linesOf(trx, id),
    permissions: proposalPermissions(state, row.id, facts),
  };
}
