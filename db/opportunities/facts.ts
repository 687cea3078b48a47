/** Reads the facts that a rule of an opportunity depends on, in the transaction that decides. */
import { todayInParis } from '../../domain/dates/zone';
import type { OpportunityCommand } from '../../domain/processes/opportunity/commands';
import type { OpportunityFacts, OpportunityState } from '../../domain/processes/opportunity/state';
import { actorId, type CaseContext } from '../cases/context';
import { productInForce } from '../proposals/catalogue';
import { alwaysKept } from '../proposals/lines';
import type { Transaction } from '../wall';
import { approvalFactsOf } from './approvalFacts';
import { gateFactsOf } from './gateFacts';

/** Facts that only one command needs are read for that command only. */
const noApproval: OpportunityFacts['approval'] = { clientOthers30DaysCents: 0, approver: null };

async function lineFact(trx: Transaction, command: OpportunityCommand): Promise<OpportunityFacts['line']> {
  if (command.type !== 'editLine' || command.edit.kind === 'add') return null;
  const line = await trx('proposal_lines as l')
    .where({ 'l.id': command.edit.lineId, 'l.proposal_id': command.proposalId })
    .first<OpportunityFacts['line'] | undefined>('l.id', 'l.catalogue_price_cents as cataloguePriceCents', 'l.unit_price_cents as unitPriceCents', 'l.price_forced as priceForced', trx.raw(alwaysKept));
  return line ?? null;
}

async function productFact({ trx, row }: CaseContext, command: OpportunityCommand, today: string): Promise<OpportunityFacts['product']> {
  if (command.type !== 'editLine' || command.edit.kind !== 'add') return null;
  const product = await productInForce(trx, command.edit.productId, row.buId, today);
  return product && { id: product.productId, cataloguePriceCents: product.priceCents };
}

async function letterFact({ trx, row }: CaseContext, command: OpportunityCommand): Promise<OpportunityFacts['letter']> {
  if (command.type !== 'signProposal') return null;
  const letter = await trx('documents')
    .where({ id: command.documentId, account_id: row.accountId, kind: 'engagement_letter' })
    .first<OpportunityFacts['letter'] | undefined>('id as documentId', 'fee_cents as feeCents', 'signed_on as signedOn');
  return letter ?? null;
}

async function approvalOutcome(trx: Transaction, command: OpportunityCommand): Promise<OpportunityFacts['approvalOutcome']> {
  if (command.type !== 'recordApproval') return null;
  const approval = await trx('approvals').where({ id: command.approvalId }).whereNotNull('outcome').first<OpportunityFacts['approvalOutcome'] | undefined>('outcome', 'content_hash as contentHash');
  return approval ?? null;
}

/** The contacts of the client that a sending names; a contact of somebody else is not among them. */
async function recipientFacts({ trx, row }: CaseContext, command: OpportunityCommand): Promise<Pick<OpportunityFacts, 'recipients' | 'letterhead'>> {
  if (command.type !== 'sendProposal' || !command.recipients?.length) return { recipients: [], letterhead: false };
  const recipients = await trx('contacts').where({ account_id: row.accountId }).whereIn('id', [...command.recipients]).orderBy('id')
    .select<OpportunityFacts['recipients']>('id as contactId', trx.raw("first_name || ' ' || last_name AS name"), 'email');
  const letterhead = await trx('letterheads').where({ company_id: row.companyId }).first<{ siren: string } | undefined>('siren');
  return { recipients, letterhead: letterhead !== undefined };
}

export async function loadFacts(context: CaseContext, state: OpportunityState, command: OpportunityCommand): Promise<OpportunityFacts> {
  const { trx, row, now } = context;
  const today = todayInParis(now);
  const offerId = 'fields' in command ? (command.fields.offerId ?? state.fields.offerId) : state.fields.offerId;
  return {
    ...(await gateFactsOf(trx, { opportunityId: row.id, accountId: row.accountId, buId: row.buId, offerId }, today)),
    approval: command.type === 'submitProposal' ? await approvalFactsOf(trx, { buId: row.buId, practiceId: state.fields.practiceId, accountId: row.accountId, proposalId: state.proposal?.id ?? null, authorId: actorId(context.principal) ?? '', today }) : noApproval,
    line: await lineFact(trx, command),
    product: await productFact(context, command, today),
    ...(await recipientFacts(context, command)),
    letter: await letterFact(context, command),
    approvalOutcome: await approvalOutcome(trx, command),
  };
}
