import { z } from 'zod';
import { operation } from './operation';
import { paperKinds } from '../domain/letter/papers';
import { billingModes, periodicities } from '../domain/proposal/lines';
import { permission } from './opportunities';
import { accountRef, day, decimal, id, idParam, instant, money, named, person, text } from './values';

// Together they stay within exact integers, over as many lines as a proposal may have.
const quantity = decimal(5).meta({ description: 'Hours or units, at most two decimals', example: '24.00' });
const price = decimal(7);
const percent = z.string().regex(/^(100(\.00?)?|(0|[1-9]\d?)(\.\d{1,2})?)$/);

export const proposalLine = z.object({
  id, position: z.number().int(), product: named.extend({ code: z.string() }), label: z.string(), kind: z.enum(['planned', 'regie', 'complement', 'fixed']), quantity: z.string(), unitPrice: money, cataloguePrice: money,
  priceForced: z.boolean(), discountPercent: z.string(), vatPercent: z.string(), net: money, resource: z.string().nullable(), deliveryOn: day.nullable(), billingOn: day.nullable(), alwaysKept: z.boolean(),
  suffix: z.string().nullable(), groupLabel: z.string().nullable(), billingMode: z.enum(billingModes), periodicity: z.enum(periodicities), assignee: person.nullable(), free1: z.string().nullable(), free2: z.string().nullable(),
  cost: money, margin: money, marginPercent: z.string().nullable(),
});
export type ProposalLineView = z.infer<typeof proposalLine>;

export const proposal = z.object({
  id, number: z.string(), label: z.string(), version: z.number().int(), state: z.enum(['draft', 'pending_approval', 'approved', 'sent', 'signed', 'refused', 'archived']),
  opportunity: named.extend({ number: z.string() }), account: accountRef, mission: z.object({ id, number: z.string(), label: z.string(), state: z.string() }), proposedOn: day, author: person.nullable(),
  multiLot: z.boolean(), net: money, catalogue: money, vat: money, gross: money, discountPercent: z.string(), cost: money, margin: money, marginPercent: z.string().nullable(),
  /** What submit would do now: nothing to ask, or why and whom. */
  approval: z.object({ needed: z.boolean(), reasons: z.array(z.string()), clientTotal30Days: money, approver: person.nullable(), caseId: id.nullable(), outcome: z.string().nullable(), comment: z.string().nullable(),
    medianAnswerMinutes: z.number().int().nullable().meta({ description: 'Median time from asking to answer over the last six months; null without any' }),
    thresholds: z.object({ amount: money, discountPercent: z.string() }) }),
  sentOn: day.nullable(), signedOn: day.nullable(), submittedAt: instant.nullable(),
  lines: z.array(proposalLine), permissions: z.array(permission),
});
export type ProposalView = z.infer<typeof proposal>;

export const mission = z.object({
  id, number: z.string(), label: z.string(), state: z.enum(['AVV', 'CHK', 'REA', 'TER', 'PER']), opportunity: named, account: accountRef, startsOn: day, endsOn: day, closingOn: day.nullable(), deliveryLead: person.nullable(),
  planningBlocks: z.array(z.object({ id, label: z.string(), hours: z.string(), startsOn: day, resource: z.string().nullable() })),
  billingSchedule: z.array(z.object({ dueOn: day, amount: money, label: z.string() })), hasTimeOrExpenses: z.boolean(),
});
export type MissionView = z.infer<typeof mission>;

/** A proposal as it was submitted; `outcome` of the approval that it asked for, if it did. */
export const proposalVersion = z.object({
  number: z.number().int(), contentHash: z.string(), net: money, submittedAt: instant, by: person.nullable(), outcome: z.enum(['approved', 'refused', 'void']).nullable(), sent: z.boolean(),
});
export type ProposalVersionView = z.infer<typeof proposalVersion>;

const versionLine = z.object({
  id, code: z.string(), label: z.string(), quantity: z.string(), unitPrice: money, cataloguePrice: money, priceForced: z.boolean(), discountPercent: z.string(), vatPercent: z.string(), net: money, resource: z.string().nullable(), deliveryOn: day.nullable(), billingOn: day.nullable(),
});
export type VersionLineView = z.infer<typeof versionLine>;

export const versionComparison = z.object({
  added: z.array(versionLine), removed: z.array(versionLine),
  changed: z.array(z.object({ before: versionLine, after: versionLine, fields: z.array(z.enum(['label', 'quantity', 'unitPrice', 'priceForced', 'discountPercent', 'vatPercent', 'net', 'resource', 'deliveryOn', 'billingOn'])) })),
  unchanged: z.number().int(), netDifference: money,
});
export type VersionComparisonView = z.infer<typeof versionComparison>;

const versionNumber = z.union([z.coerce.number().int().min(1).max(10_000), z.literal('now')]);

/** What left of a proposal: who sent it, when, to whom, which version. */
export const sending = z.object({
  id, way: z.enum(['mail', 'hand']), sentOn: day, sentAt: instant, by: person.nullable(), version: z.number().int().nullable(), contentHash: z.string(), fileSha256: z.string().nullable(), message: z.string().nullable(),
  /** Whether the letter can be read again as it left. */
  printable: z.boolean(),
  recipients: z.array(z.object({ contactId: id, name: z.string(), email: z.string(), leftAt: instant.nullable(), rejected: z.boolean() })),
});
export type SendingView = z.infer<typeof sending>;

const lineFields = {
  label: text(200), quantity, unitPrice: price, priceForced: z.boolean(), discountPercent: percent,
  resource: z.string().trim().max(100).nullable(), deliveryOn: day.nullable(), billingOn: day.nullable(),
  suffix: z.string().trim().max(200).nullable(), groupLabel: z.string().trim().max(100).nullable(), billingMode: z.enum(billingModes), periodicity: z.enum(periodicities), assigneeId: id.nullable(),
  free1: z.string().trim().max(100).nullable(), free2: z.string().trim().max(100).nullable(),
};
const multiLines = z.array(id).min(1).max(200);
const lineParams = z.strictObject({ id, lineId: id });
const editErrors = ['proposal_not_editable', 'price_not_forced', 'reference_unknown'] as const;

export const proposalOperations = {
  getProposal: operation({ id: 'getProposal', method: 'get', path: '/proposals/{id}', tag: 'proposals', summary: 'A proposal with its lines and exact totals', access: 'session', status: 200, etag: true, params: idParam, answer: proposal }),
  addProposalLine: operation({ id: 'addProposalLine', method: 'post', path: '/proposals/{id}/lines', tag: 'proposals', summary: 'Add a line for a product', access: 'session', status: 201, etag: true, ifMatch: true, idempotent: true, params: idParam,
    body: z.strictObject({ productId: id, ...lineFields }).partial().required({ productId: true }), answer: proposal, errors: editErrors }),
  updateProposalLine: operation({ id: 'updateProposalLine', method: 'patch', path: '/proposals/{id}/lines/{lineId}', tag: 'proposals', summary: 'Change a line; a later edit voids an approval', access: 'session', status: 200, etag: true, ifMatch: true, params: lineParams,
    body: z.strictObject(lineFields).partial(), answer: proposal, errors: editErrors }),
  removeProposalLine: operation({ id: 'removeProposalLine', method: 'delete', path: '/proposals/{id}/lines/{lineId}', tag: 'proposals', summary: 'Remove a line', access: 'session', status: 200, etag: true, ifMatch: true, params: lineParams, answer: proposal, errors: editErrors }),
  removeProposalLines: operation({ id: 'removeProposalLines', method: 'post', path: '/proposals/{id}/lines/remove', tag: 'proposals', summary: 'Remove several lines, all or none', access: 'session', status: 200, etag: true, ifMatch: true, idempotent: true, params: idParam,
    body: z.strictObject({ lineIds: multiLines }), answer: proposal, errors: [...editErrors, 'line_always_kept'] }),
  duplicateProposalLines: operation({ id: 'duplicateProposalLines', method: 'post', path: '/proposals/{id}/lines/duplicate', tag: 'proposals', summary: 'Copy lines, each right after its own', access: 'session', status: 200, etag: true, ifMatch: true, idempotent: true, params: idParam,
    body: z.strictObject({ lineIds: multiLines }), answer: proposal, errors: editErrors }),
  moveProposalLines: operation({ id: 'moveProposalLines', method: 'post', path: '/proposals/{id}/lines/move', tag: 'proposals', summary: 'Put lines before another, or at the end', access: 'session', status: 200, etag: true, ifMatch: true, idempotent: true, params: idParam,
    body: z.strictObject({ lineIds: multiLines, beforeId: id.nullable() }), answer: proposal, errors: editErrors }),
  updateProposal: operation({ id: 'updateProposal', method: 'patch', path: '/proposals/{id}', tag: 'proposals', summary: 'Change the header: date, label, one mission with a lot for each line', access: 'session', status: 200, etag: true, ifMatch: true, params: idParam,
    body: z.strictObject({ proposedOn: day, label: text(120), multiLot: z.boolean() }).partial(), answer: proposal, errors: editErrors }),
  submitProposal: operation({ id: 'submitProposal', method: 'post', path: '/proposals/{id}/submit', tag: 'proposals', summary: 'Submit: approved at once, or to the right approver (D12)', access: 'session', status: 200, etag: true, idempotent: true, params: idParam, answer: proposal, errors: ['proposal_not_submittable', 'proposal_empty', 'no_approver'] }),
  sendProposal: operation({ id: 'sendProposal', method: 'post', path: '/proposals/{id}/send', tag: 'proposals', summary: 'Send the letter by mail to contacts of the client, or record that it was sent (D13)', access: 'session', status: 200, etag: true, idempotent: true, params: idParam,
    body: z.strictObject({ sentOn: day.optional(), recipients: z.array(id).min(1).max(10).optional(), message: z.string().trim().max(2000).optional() }), answer: proposal,
    errors: ['approval_pending', 'acceptance_not_granted', 'proposal_not_sendable', 'reference_unknown', 'letterhead_missing', 'contact_without_email'] }),
  listProposalVersions: operation({ id: 'listProposalVersions', method: 'get', path: '/proposals/{id}/versions', tag: 'proposals', summary: 'Versions of a proposal as each was submitted, the latest first', access: 'session', status: 200, params: idParam, answer: z.object({ items: z.array(proposalVersion) }) }),
  getProposalVersion: operation({ id: 'getProposalVersion', method: 'get', path: '/proposals/{id}/version', tag: 'proposals', summary: 'The lines of one version', access: 'session', status: 200, params: idParam, query: z.strictObject({ number: versionNumber }),
    answer: z.object({ label: z.string(), proposedOn: day, net: money, lines: z.array(versionLine) }) }),
  compareProposalVersions: operation({ id: 'compareProposalVersions', method: 'get', path: '/proposals/{id}/comparison', tag: 'proposals', summary: 'Lines added, removed and changed from one version to another, or to what is written now', access: 'session', status: 200, params: idParam,
    query: z.strictObject({ from: versionNumber, to: versionNumber.default('now') }), answer: versionComparison }),
  readProposalPaper: operation({ id: 'readProposalPaper', method: 'get', path: '/proposals/{id}/paper', tag: 'proposals', summary: 'The proposal or the letter of engagement as PDF, as it stands now; marked PROJET until it is approved', access: 'session', status: 200, answerType: 'file',
    params: idParam, query: z.strictObject({ kind: z.enum(paperKinds) }), errors: ['letterhead_missing'] }),
  listProposalSendings: operation({ id: 'listProposalSendings', method: 'get', path: '/proposals/{id}/sendings', tag: 'proposals', summary: 'What was sent of a proposal, newest first', access: 'session', status: 200, params: idParam, answer: z.object({ items: z.array(sending) }) }),
  readSentLetter: operation({ id: 'readSentLetter', method: 'get', path: '/proposal-sendings/{id}/letter', tag: 'proposals', summary: 'The letter of engagement as it left, whatever has changed since', access: 'session', status: 200, answerType: 'file', params: idParam }),
  signProposal: operation({ id: 'signProposal', method: 'post', path: '/proposals/{id}/sign', tag: 'proposals', summary: 'Deposit the signed letter: its fee equals the total to the cent (D13)', access: 'session', status: 200, etag: true, idempotent: true, params: idParam,
    body: z.strictObject({ documentId: id }), answer: proposal, errors: ['proposal_not_signable', 'letter_amount_differs', 'letter_missing', 'reference_unknown'] }),
  reviseProposal: operation({ id: 'reviseProposal', method: 'post', path: '/proposals/{id}/revise', tag: 'proposals', summary: 'Back to draft: voids a pending or given approval', access: 'session', status: 200, etag: true, idempotent: true, params: idParam, answer: proposal, errors: ['proposal_not_editable'] }),
  getMission: operation({ id: 'getMission', method: 'get', path: '/missions/{id}', tag: 'missions', summary: 'A mission with its planning and billing schedule', access: 'session', status: 200, params: idParam, answer: mission }),
} as const;
