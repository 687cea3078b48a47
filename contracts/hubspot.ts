/** The synchronisation with HubSpot, for administrators: what HubSpot has is read by all who work there, so that nothing here is behind a business unit's wall. */
import { z } from 'zod';
import { hubspotObjects } from '../domain/hubspot/objects';
import { operation } from './operation';
import { id, instant, page, paging, upTo } from './values';

const object = z.enum(hubspotObjects);

const standing = z.object({
  connectedAt: instant.nullable(),
  succeededAt: instant.nullable(),
  problem: z
    .object({
      code: z.enum(['timeout', 'tooManyRequests', 'serverError', 'badAnswer', 'notAllowed']),
      since: instant,
      pausedUntil: instant.nullable(),
    })
    .nullable(),
  waiting: z.number().int(),
  linked: z.array(z.object({ object, count: z.number().int() })),
  refused: z.object({
    count: z.number().int(),
    items: z.array(
      z.object({
        recordId: id,
        object,
        name: z.string(),
        category: z.string().meta({ description: 'HubSpot’s own word for why' }),
        since: instant,
      }),
    ),
  }),
  unread: z.object({
    count: z.number().int(),
    items: z.array(
      z.object({
        object,
        hubspotId: z.string(),
        recordId: id.nullable(),
        name: z.string().nullable(),
        code: z.string().meta({ description: 'Why it could not be read in' }),
        since: instant,
        nextTryAt: instant,
      }),
    ),
  }),
});
export type HubspotStandingView = z.infer<typeof standing>;

const change = z.object({ property: z.string(), from: z.string(), to: z.string() });

const ledgerLine = z.object({
  id: z.string(),
  at: instant,
  direction: z.enum(['out', 'in']),
  object,
  recordId: id.nullable(),
  name: z.string(),
  changes: z.array(change),
  cause: z.enum(['changed', 'found', 'made', 'answered', 'undone']),
  by: z.string().nullable(),
  undone: z.object({ at: instant, by: z.string() }).nullable(),
});
export type HubspotLedgerLine = z.infer<typeof ledgerLine>;

const question = z.object({
  id,
  kind: z.enum(['value', 'stage', 'unmatched', 'merged', 'privacy']),
  object,
  recordId: id.nullable(),
  name: z.string(),
  property: z.string(),
  ours: z.string(),
  theirs: z.string(),
  code: z.string().nullable().meta({ description: 'Why HubSpot’s value is not taken' }),
  missing: z.array(z.object({ field: z.string(), label: z.string(), why: z.string() })),
  askedAt: instant,
});
export type HubspotQuestion = z.infer<typeof question>;
const questions = upTo(question);

export const hubspotOperations = {
  getHubspot: operation({
    id: 'getHubspot',
    method: 'get',
    path: '/admin/hubspot',
    tag: 'administration',
    summary: 'How the synchronisation with HubSpot is doing. For administrators',
    access: ['administrator'],
    status: 200,
    answer: standing,
  }),
  listHubspotLedger: operation({
    id: 'listHubspotLedger',
    method: 'get',
    path: '/admin/hubspot/ledger',
    tag: 'administration',
    summary: 'Each value that went to HubSpot or came from it, the latest first. For administrators',
    access: ['administrator'],
    status: 200,
    query: z.strictObject({ direction: z.enum(['out', 'in']).optional(), ...paging }),
    answer: page(ledgerLine),
  }),
  listHubspotQuestions: operation({
    id: 'listHubspotQuestions',
    method: 'get',
    path: '/admin/hubspot/questions',
    tag: 'administration',
    summary: 'What no rule decides between Jalon and HubSpot, the oldest first. For administrators',
    access: ['administrator'],
    status: 200,
    answer: questions,
  }),
  answerHubspotQuestion: operation({
    id: 'answerHubspotQuestion',
    method: 'post',
    path: '/admin/hubspot/answers',
    tag: 'administration',
    summary: 'Which value stands on both sides; of what is only to be known, that it was seen. For administrators',
    access: ['administrator'],
    status: 200,
    idempotent: true,
    body: z.strictObject({ questionId: id, answer: z.enum(['ours', 'theirs', 'seen']) }),
    answer: questions,
    errors: ['not_found', 'hubspot_answered', 'gate_incomplete', 'transition_not_allowed', 'reference_unknown'],
  }),
  retryHubspot: operation({
    id: 'retryHubspot',
    method: 'post',
    path: '/admin/hubspot/retry',
    tag: 'administration',
    summary: 'Tell HubSpot once more, now, what it refused. For administrators',
    access: ['administrator'],
    status: 200,
    idempotent: true,
    answer: z.object({ told: z.number().int() }),
  }),
  undoHubspot: operation({
    id: 'undoHubspot',
    method: 'post',
    path: '/admin/hubspot/undo',
    tag: 'administration',
    summary: 'Take back a value that came from HubSpot, on both sides, unless it was changed since. For administrators',
    access: ['administrator'],
    status: 204,
    idempotent: true,
    body: z.strictObject({ lineId: z.string().regex(/^[1-9]\d{0,17}$/) }),
    errors: [
      'not_found',
      'hubspot_not_undoable',
      'hubspot_value_changed',
      'stale_version',
      'reference_unknown',
      'siren_invalid',
      'siren_already_used',
      'natural_person_incomplete',
      'contact_email_used',
      'opportunity_closed',
      'unit_works_on_it',
      'required_by_case',
      'transition_not_allowed',
      'gate_incomplete',
      'going_back_needs_request',
    ],
  }),
  rereadHubspot: operation({
    id: 'rereadHubspot',
    method: 'post',
    path: '/admin/hubspot/reread',
    tag: 'administration',
    summary: 'Read once more, now, what HubSpot told and could not be read in. For administrators',
    access: ['administrator'],
    status: 200,
    idempotent: true,
    answer: z.object({ asked: z.number().int() }),
  }),
} as const;
