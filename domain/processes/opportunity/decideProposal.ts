/** Lines, submission, sending and signature of the proposal of an opportunity (D10-D13). */
import { decided, type Decision } from '../../cases/decision';
import { refuse, type Refusal } from '../../errors/refusal';
import { priceMustBeForced } from '../../proposal/lines';
import { approvalVerdict, settingOf } from './approvalNeed';
import type { LineEdit, OpportunityEdit } from './commands';
import type { OpportunityEvent } from './events';
import { letterBeforeAcceptance, whyNotOnProposal, type ProposalAction } from './proposalActions';
import type { OpportunityFacts, OpportunityState, ProposalState } from './state';

type ProposalCommand = Extract<OpportunityEdit, { proposalId: string }>;

const actionOf: Readonly<Record<ProposalCommand['type'], ProposalAction>> = {
  editLine: 'edit',
  editHeader: 'edit',
  submitProposal: 'submit',
  reviseProposal: 'revise',
  sendProposal: 'send',
  signProposal: 'sign',
};

function isPriceHidden(edit: LineEdit, { line, product }: OpportunityFacts): boolean {
  if (edit.kind !== 'add' && edit.kind !== 'update') return false;
  const before =
    edit.kind === 'update'
      ? line
      : product && {
          cataloguePriceCents: product.cataloguePriceCents,
          unitPriceCents: product.cataloguePriceCents,
          priceForced: false,
        };
  const { unitPriceCents, priceForced } = edit.values;
  return (
    before !== null &&
    priceMustBeForced({
      cataloguePriceCents: before.cataloguePriceCents,
      unitPriceCents: unitPriceCents ?? before.unitPriceCents,
      priceForced: priceForced ?? before.priceForced,
    })
  );
}

/** Which lines an edit of several names, or nothing for an edit of one. */
function linesOf(edit: LineEdit): readonly string[] {
  if (edit.kind === 'duplicate') return edit.copies.map(({ lineId }) => lineId);
  if (edit.kind === 'move') return edit.beforeId === null ? edit.lineIds : [...edit.lineIds, edit.beforeId];
  return edit.kind === 'removeMany' ? edit.lineIds : [];
}

function whyLineStays(edit: LineEdit, { line, lines }: OpportunityFacts): Refusal | null {
  const known = new Set(lines.map(({ id }) => id));
  if (linesOf(edit).some((id) => !known.has(id))) return refuse('not_found');
  const kept =
    edit.kind === 'remove'
      ? line?.alwaysKept
      : edit.kind === 'removeMany' && lines.some(({ id, alwaysKept }) => alwaysKept && edit.lineIds.includes(id));
  return kept ? refuse('line_always_kept') : null;
}

function whyNotWritten(edit: LineEdit, facts: OpportunityFacts): Refusal | null {
  if (edit.kind === 'add' && !facts.product) return refuse('reference_unknown', { params: { field: 'productId' } });
  if ((edit.kind === 'update' || edit.kind === 'remove') && !facts.line) return refuse('not_found');
  if ((edit.kind === 'add' || edit.kind === 'update') && edit.values.assigneeId && !facts.assigneeKnown)
    return refuse('reference_unknown', { params: { field: 'assigneeId' } });
  return isPriceHidden(edit, facts) ? refuse('price_not_forced') : null;
}

/** Date, label and lots are no part of what was approved: they change without asking again. */
function editHeader(
  proposal: ProposalState,
  { version, header }: Extract<ProposalCommand, { type: 'editHeader' }>,
): Decision<OpportunityEvent> {
  return version === proposal.version
    ? decided({ type: 'headerEdited', data: { proposalId: proposal.id, header } })
    : refuse('stale_version');
}

function editLine(
  proposal: ProposalState,
  command: Extract<ProposalCommand, { type: 'editLine' }>,
  facts: OpportunityFacts,
): Decision<OpportunityEvent> {
  if (command.version !== proposal.version) return refuse('stale_version');
  const { edit } = command;
  const barred = whyLineStays(edit, facts) ?? whyNotWritten(edit, facts);
  if (barred) return barred;
  const edited: OpportunityEvent = { type: 'lineEdited', data: { edit } };
  // An approval is bound to a content: any later edit voids it (D12), and it goes before the content does.
  return proposal.state === 'draft'
    ? decided(edited)
    : decided<OpportunityEvent>({ type: 'approvalLost', data: { proposalId: proposal.id } }, edited);
}

function submit(proposal: ProposalState, facts: OpportunityFacts): Decision<OpportunityEvent> {
  const { refused: reasons, observed } = approvalVerdict(proposal, facts);
  const approver = reasons.length > 0 ? facts.approval.approver : null;
  const submitted: OpportunityEvent = {
    type: 'proposalSubmitted',
    data: { proposalId: proposal.id, totalCents: proposal.netCents, reasons, approver },
  };
  const approved: OpportunityEvent[] =
    reasons.length > 0 ? [] : [{ type: 'proposalApproved', data: { proposalId: proposal.id, by: 'rule' } }];
  return {
    events: [submitted, ...approved],
    observed: observed.map((reason) => ({ setting: settingOf[reason], code: 'approval_pending' })),
  };
}

function sign(proposal: ProposalState, { letter }: OpportunityFacts): Decision<OpportunityEvent> {
  if (!letter) return refuse('letter_missing');
  if (letter.feeCents !== proposal.netCents)
    return refuse('letter_amount_differs', {
      params: { letterCents: letter.feeCents, proposalCents: proposal.netCents },
    });
  return decided({
    type: 'letterSigned',
    data: {
      proposalId: proposal.id,
      documentId: letter.documentId,
      signedOn: letter.signedOn,
      totalCents: proposal.netCents,
    },
  });
}

/** Sent by hand, or by mail to contacts of the client, on the firm's letterhead. */
function send(
  proposal: ProposalState,
  { sentOn, recipients = [], message }: Extract<ProposalCommand, { type: 'sendProposal' }>,
  facts: OpportunityFacts,
): Decision<OpportunityEvent> {
  const { observed } = letterBeforeAcceptance(facts);
  const sent = (on: string): OpportunityEvent => ({
    type: 'proposalSent',
    data: { proposalId: proposal.id, sentOn: on },
  });
  if (recipients.length === 0) return { events: [sent(sentOn ?? facts.today)], observed };
  if (facts.recipients.length < new Set(recipients).size)
    return refuse('reference_unknown', { params: { field: 'recipients' } });
  if (!facts.letterhead) return refuse('letterhead_missing');
  const written = facts.recipients.flatMap(({ contactId, name, email }) =>
    email === null ? [] : [{ contactId, name, email }],
  );
  const unreachable = facts.recipients.find(({ email }) => email === null);
  if (unreachable) return refuse('contact_without_email', { params: { name: unreachable.name } });
  return {
    events: [
      sent(facts.today),
      {
        type: 'letterMailed',
        data: { proposalId: proposal.id, sentOn: facts.today, recipients: written, message: message ?? null },
      },
    ],
    observed,
  };
}

export function decideProposal(
  state: OpportunityState,
  command: ProposalCommand,
  facts: OpportunityFacts,
): Decision<OpportunityEvent> {
  const barred = whyNotOnProposal(actionOf[command.type], state, command.proposalId, facts);
  if (barred) return barred;
  const { proposal } = state;
  if (!proposal) return refuse('not_found');
  switch (command.type) {
    case 'editLine':
      return editLine(proposal, command, facts);
    case 'editHeader':
      return editHeader(proposal, command);
    case 'submitProposal':
      return submit(proposal, facts);
    case 'reviseProposal':
      return decided({ type: 'proposalRevised', data: { proposalId: proposal.id } });
    case 'sendProposal':
      return send(proposal, command, facts);
    case 'signProposal':
      return sign(proposal, facts);
  }
}
