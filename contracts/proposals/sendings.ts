import { z } from 'zod';
import { paperKinds } from '../../domain/letter/papers';
import { operation } from '../operation';
import { day, id, idParam, instant, person, upTo } from '../values';
import { proposal } from './proposal';

/** What left of a proposal: who sent it, when, to whom, which version. */
export const sending = z.object({
  id,
  way: z.enum(['mail', 'hand']),
  sentOn: day,
  sentAt: instant,
  by: person.nullable(),
  version: z.number().int().nullable(),
  contentHash: z.string(),
  fileSha256: z.string().nullable(),
  message: z.string().nullable(),
  /** Whether the letter can be read again as it left. */
  printable: z.boolean(),
  recipients: z.array(
    z.object({ contactId: id, name: z.string(), email: z.string(), leftAt: instant.nullable(), rejected: z.boolean() }),
  ),
});
export type SendingView = z.infer<typeof sending>;

export const proposalSendingOperations = {
  sendProposal: operation({
    id: 'sendProposal',
    method: 'post',
    path: '/proposals/{id}/send',
    tag: 'proposals',
    summary: 'Send the letter by mail to contacts of the client, or record that it was sent (D13)',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({
      sentOn: day.optional(),
      recipients: z.array(id).min(1).max(10).optional(),
      message: z.string().trim().max(2000).optional(),
    }),
    answer: proposal,
    errors: [
      'approval_pending',
      'acceptance_not_granted',
      'proposal_not_sendable',
      'reference_unknown',
      'letterhead_missing',
      'contact_without_email',
    ],
  }),
  readProposalPaper: operation({
    id: 'readProposalPaper',
    method: 'get',
    path: '/proposals/{id}/paper',
    tag: 'proposals',
    summary: 'The proposal or the letter of engagement as PDF, as it stands now; marked PROJET until it is approved',
    access: 'session',
    status: 200,
    answerType: 'file',
    params: idParam,
    query: z.strictObject({ kind: z.enum(paperKinds) }),
    errors: ['letterhead_missing'],
  }),
  listProposalSendings: operation({
    id: 'listProposalSendings',
    method: 'get',
    path: '/proposals/{id}/sendings',
    tag: 'proposals',
    summary: 'What was sent of a proposal, newest first',
    access: 'session',
    status: 200,
    params: idParam,
    answer: upTo(sending),
  }),
  readSentLetter: operation({
    id: 'readSentLetter',
    method: 'get',
    path: '/proposal-sendings/{id}/letter',
    tag: 'proposals',
    summary: 'The letter of engagement as it left, whatever has changed since',
    access: 'session',
    status: 200,
    answerType: 'file',
    params: idParam,
  }),
} as const;
