import { z } from 'zod';
import { operation } from '../operation';
import { permission } from '../permission';
import { accountRef, day, id, idParam, instant, money, named, person } from '../values';
import { proposalLine } from './line';

export const proposal = z.object({
  id,
  number: z.string(),
  label: z.string(),
  version: z.number().int(),
  state: z.enum(['draft', 'pending_approval', 'approved', 'sent', 'signed', 'refused', 'archived']),
  opportunity: named.extend({ number: z.string() }),
  account: accountRef,
  mission: z.object({ id, number: z.string(), label: z.string(), state: z.string() }),
  proposedOn: day,
  author: person.nullable(),
  multiLot: z.boolean(),
  net: money,
  catalogue: money,
  vat: money,
  gross: money,
  discountPercent: z.string(),
  cost: money,
  margin: money,
  marginPercent: z.string().nullable(),
  /** What submit would do now: nothing to ask, or why and whom. */
  approval: z.object({
    needed: z.boolean(),
    reasons: z.array(z.string()),
    clientTotal30Days: money,
    approver: person.nullable(),
    caseId: id.nullable(),
    outcome: z.string().nullable(),
    comment: z.string().nullable(),
    medianAnswerMinutes: z
      .number()
      .int()
      .nullable()
      .meta({ description: 'Median time from asking to answer over the last six months; null without any' }),
    thresholds: z.object({ amount: money, discountPercent: z.string() }),
  }),
  sentOn: day.nullable(),
  signedOn: day.nullable(),
  submittedAt: instant.nullable(),
  lines: z.array(proposalLine),
  permissions: z.array(permission),
});
export type ProposalView = z.infer<typeof proposal>;

export const proposalOperations = {
  getProposal: operation({
    id: 'getProposal',
    method: 'get',
    path: '/proposals/{id}',
    tag: 'proposals',
    summary: 'A proposal with its lines and exact totals',
    access: 'session',
    status: 200,
    etag: true,
    params: idParam,
    answer: proposal,
  }),
  submitProposal: operation({
    id: 'submitProposal',
    method: 'post',
    path: '/proposals/{id}/submit',
    tag: 'proposals',
    summary: 'Submit: approved at once, or to the right approver (D12)',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    answer: proposal,
    errors: ['proposal_not_submittable', 'proposal_empty', 'no_approver'],
  }),
  signProposal: operation({
    id: 'signProposal',
    method: 'post',
    path: '/proposals/{id}/sign',
    tag: 'proposals',
    summary: 'Deposit the signed letter: its fee equals the total to the cent (D13)',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ documentId: id }),
    answer: proposal,
    errors: ['proposal_not_signable', 'letter_amount_differs', 'letter_missing', 'reference_unknown'],
  }),
  reviseProposal: operation({
    id: 'reviseProposal',
    method: 'post',
    path: '/proposals/{id}/revise',
    tag: 'proposals',
    summary: 'Back to draft: voids a pending or given approval',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    answer: proposal,
    errors: ['proposal_not_editable'],
  }),
} as const;
