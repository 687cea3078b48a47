/** Reads the facts that a rule of an opportunity depends on, in the transaction that decides. */
import { todayInParis } from '../../domain/dates/zone';
import type { OpportunityCommand } from '../../domain/processes/opportunity/commands';
import type { OpportunityFacts, OpportunityState } from '../../domain/processes/opportunity/state';
import { actorId, type CaseContext as WholeContext } from '../cases/context';
import { letterheadOf } from '../letters/inForce';
import { knownAt } from '../contacts/contacts';
import { inOneTrip } from '../inOneTrip';
import { productInForce } from '../proposals/catalogue';
import { alwaysKept } from '../proposals/lines';
import type { Transaction } from '../wall';
import { lockedApprovalFacts } from './approvalFacts';
import { gateFactsOf, type GateFacts } from './gateFacts';
import { loadOpportunity } from './load';
import { lockedReturnFacts } from './stageReturn';

type CaseContext = Pick<WholeContext, 'trx' | 'row' | 'principal' | 'now'>;

/** Facts that only one command needs are read for that command only. */
const noApproval: OpportunityFacts['approval'] = { clientOthers30DaysCents: 0, approver: null };

/**
 * Lines of an edit of several. A line must stay when its product is always kept and no other line of the same product would be left.
 */
async function linesFact(trx: Transaction, command: OpportunityCommand): Promise<OpportunityFacts['lines']> {
  if (command.type !== 'editLine' || !['duplicate', 'removeMany', 'move'].includes(command.edit.kind)) return [];
  const going = command.edit.kind === 'removeMany' ? command.edit.lineIds : [];
  const { rows } = await trx.raw<{ rows: OpportunityFacts['lines'] }>(
    `SELECT l.id, coalesce(op.always_kept, false) AND NOT EXISTS (SELECT 1 FROM proposal_lines k WHERE k.proposal_id = l.proposal_id AND k.product_id = l.product_id AND k.id <> ALL (:going::uuid[])) AS "alwaysKept"
     FROM proposal_lines l JOIN proposals p ON p.id = l.proposal_id JOIN opportunities o ON o.id = p.opportunity_id LEFT JOIN offer_products op ON op.offer_id = o.offer_id AND op.product_id = l.product_id
     WHERE l.proposal_id = :proposal`,
    { proposal: command.proposalId, going: [...going] },
  );
  return rows;
}

async function isAssigneeKnown(trx: Transaction, command: OpportunityCommand): Promise<boolean> {
  const assigneeId = command.type === 'editLine' && 'values' in command.edit ? command.edit.values.assigneeId : null;
  return (
    !assigneeId || (await trx('users').where({ id: assigneeId }).whereNull('disabled_at').first('id')) !== undefined
  );
}

async function lineFact(trx: Transaction, command: OpportunityCommand): Promise<OpportunityFacts['line']> {
  if (command.type !== 'editLine' || !('lineId' in command.edit) || command.edit.kind === 'add') return null;
  const line = await trx('proposal_lines as l')
    .where({ 'l.id': command.edit.lineId, 'l.proposal_id': command.proposalId })
    .first<OpportunityFacts['line'] | undefined>(
      'l.id',
      'l.catalogue_price_cents as cataloguePriceCents',
      'l.unit_price_cents as unitPriceCents',
      'l.price_forced as priceForced',
      trx.raw(alwaysKept),
    );
  return line ?? null;
}

async function productFact(
  { trx, row }: CaseContext,
  command: OpportunityCommand,
  today: string,
): Promise<OpportunityFacts['product']> {
  if (command.type !== 'editLine' || command.edit.kind !== 'add') return null;
  const product = await productInForce(trx, command.edit.productId, row.buId, today);
  return product && { id: product.productId, cataloguePriceCents: product.priceCents };
}

async function letterFact({ trx, row }: CaseContext, command: OpportunityCommand): Promise<OpportunityFacts['letter']> {
  if (command.type !== 'signProposal') return null;
  const letter = await trx('documents')
    .where({ id: command.documentId, account_id: row.accountId, kind: 'engagement_letter' })
    .first<OpportunityFacts['letter'] | undefined>(
      'id as documentId',
      'fee_cents as feeCents',
      'signed_on as signedOn',
    );
  return letter ?? null;
}

async function approvalOutcome(
  trx: Transaction,
  command: OpportunityCommand,
): Promise<OpportunityFacts['approvalOutcome']> {
  if (command.type !== 'recordApproval') return null;
  const approval = await trx('approvals')
    .where({ id: command.approvalId })
    .whereNotNull('outcome')
    .first<OpportunityFacts['approvalOutcome'] | undefined>('outcome', 'content_hash as contentHash');
  return approval ?? null;
}

const letterheadWritten = `SELECT h.siren FROM ${letterheadOf({ companyId: ':company', buId: ':unit' })}`;

/** The contacts of the client that a sending names; a contact of somebody else is not among them. */
async function recipientFacts(
  { trx, row }: CaseContext,
  command: OpportunityCommand,
): Promise<Pick<OpportunityFacts, 'recipients' | 'letterhead'>> {
  if (command.type !== 'sendProposal' || !command.recipients?.length) return { recipients: [], letterhead: false };
  const recipients = await trx('contacts')
    .whereIn('id', await knownAt(trx, row.accountId, command.recipients))
    .orderBy('id')
    .select<OpportunityFacts['recipients']>(
      'id as contactId',
      trx.raw("first_name || ' ' || last_name AS name"),
      'email',
    );
  const { rows } = await trx.raw<{ rows: object[] }>(letterheadWritten, { company: row.companyId, unit: row.buId });
  return { recipients, letterhead: rows.length > 0 };
}

/** Whatever of the opportunity is walled in its unit and not over; a draft is its author's own. */
async function isWorkUnderWay({ trx, row }: CaseContext, command: OpportunityCommand): Promise<boolean> {
  if (!('fields' in command) || command.fields.businessUnitId === undefined) return false;
  const { rows } = await trx.raw<{ rows: { under: boolean }[] }>(
    `SELECT EXISTS (SELECT FROM proposals p WHERE p.opportunity_id = :id AND p.state <> 'archived') OR EXISTS (SELECT FROM missions m WHERE m.opportunity_id = :id AND m.state <> 'PER')
       OR EXISTS (SELECT FROM cases c WHERE c.opportunity_id = :id AND c.id <> :id AND c.closed_at IS NULL AND c.state <> 'draft') AS under`,
    { id: row.id },
  );
  return rows[0]?.under ?? false;
}

/** The opportunity, and all that the rule looks at besides. */
export interface Known {
  state: OpportunityState;
  facts: OpportunityFacts;
}

export async function loadForDecision(context: CaseContext, command: OpportunityCommand): Promise<Known> {
  const { trx, row, now } = context;
  const today = todayInParis(now);
  const offerId = 'fields' in command ? command.fields.offerId : undefined;
  const [state, gate] = await inOneTrip([
    () => loadOpportunity(trx, row.id),
    () => gateFactsOf(trx, { opportunityId: row.id, accountId: row.accountId, buId: row.buId, offerId }, today),
  ]);
  return { state, facts: { ...gate, ...(await factsOfCommand(context, state, command, today)) } };
}

/** What is read for the commands that need it, and for no other. */
async function factsOfCommand(
  context: CaseContext,
  state: OpportunityState,
  command: OpportunityCommand,
  today: string,
): Promise<Omit<OpportunityFacts, keyof GateFacts>> {
  const { trx, row } = context;
  return {
    approval:
      command.type === 'submitProposal'
        ? await lockedApprovalFacts(trx, {
            buId: row.buId,
            practiceId: state.fields.practiceId,
            accountId: row.accountId,
            proposalId: state.proposal?.id ?? null,
            authorId: actorId(context.principal) ?? '',
            today,
          })
        : noApproval,
    line: await lineFact(trx, command),
    lines: await linesFact(trx, command),
    assigneeKnown: await isAssigneeKnown(trx, command),
    product: await productFact(context, command, today),
    ...(await recipientFacts(context, command)),
    letter: await letterFact(context, command),
    approvalOutcome: await approvalOutcome(trx, command),
    workUnderWay: await isWorkUnderWay(context, command),
    stageReturn: command.type === 'returnToQualification' ? await lockedReturnFacts(trx, row.id, today) : null,
  };
}
