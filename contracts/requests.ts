import { z } from 'zod';
import { requestKinds } from '../domain/cases/kinds';
import { linkKinds, linkSides } from '../domain/processes/request/links';
import { waitCauses } from '../domain/processes/request/waits';
import { lineWants } from '../domain/templates/lines';
import { requestContexts, templateGroups } from '../domain/templates/template';
import { taskActions } from '../domain/tasks/possible';
import { operation } from './operation';
import { next, permission } from './opportunities';
import { requestFields } from './requestFields';
import {
  accountRef,
  day,
  holder,
  id,
  idParam,
  instant,
  milestone,
  money,
  named,
  page,
  paging,
  person,
  said,
  text,
  timelineEntry,
} from './values';

export const requestTemplates = requestKinds;
export const requestStatuses = [
  'draft',
  'submitted',
  'in_progress',
  'returned',
  'waiting',
  'resolved',
  'refused',
  'cancelled',
  'closed',
] as const;

export const checklistItem = z.object({
  id,
  key: z.string(),
  required: z.boolean(),
  state: z.enum(['pending', 'accepted', 'refused']),
  reasonCode: z.string().nullable(),
  comment: z.string().nullable(),
  /** With the last day on which it proves what it must; null for a paper that does not age. */
  document: z
    .object({
      id,
      name: z.string(),
      kind: z.string(),
      datedOn: day,
      validUntil: day.nullable(),
      version: z.number().int(),
      /** The last version of it, deposited since; null while it is the last itself. */
      newer: z.object({ id, version: z.number().int(), by: z.string(), at: instant }).nullable(),
    })
    .nullable(),
  answer: z.string().nullable(),
  wants: z.enum(lineWants),
  documentKind: z.string().nullable(),
  /** Answered by a paper that the client file held, nobody chose it. */
  fromFile: z.boolean(),
  judgedBy: z.string().nullable(),
  judgedAt: instant.nullable(),
  judgedRound: z.number().int().nullable(),
  /** Refused, and answered again since. */
  corrected: z.boolean(),
  /** Whose turn it is on this line: accepted lines stay locked. */
  open: z.enum(['requester', 'business_support']).nullable(),
});
export type ChecklistItemView = z.infer<typeof checklistItem>;

export const taskSummary = z.object({
  id,
  node: z.string(),
  round: z.number().int(),
  state: z.enum(['open', 'claimed', 'completed', 'cancelled']),
  assignee: person.nullable(),
  claimedAt: instant.nullable(),
  dueAt: instant.nullable(),
  outcomes: z.array(z.string()),
  mine: z.boolean(),
  candidate: z.boolean(),
  version: z.number().int(),
  /** Until when the claim holds without any work on the case; null where the task belongs to one person. */
  leaseUntil: instant.nullable(),
  /** Who lent it and decides once it is back. */
  owner: z.string().nullable(),
  followUpAt: instant.nullable(),
  /** Whose it is while its holder stands in for them. */
  standsInFor: z.string().nullable(),
  /** What whoever asks may do with it now. */
  may: z.array(z.enum(taskActions)),
  /** Left by whoever had it before, and what they had begun to write: only for those who may hold it. */
  handover: z.object({ by: z.string(), at: instant, note: z.string() }).nullable(),
  draft: z.string().nullable(),
});
export type TaskSummary = z.infer<typeof taskSummary>;

export const request = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  template: z.enum(requestTemplates),
  title: z.string(),
  description: z.string(),
  status: z.enum(requestStatuses),
  round: z.number().int(),
  requester: person,
  group: named,
  businessUnit: named,
  account: accountRef,
  opportunity: named.extend({ number: z.string(), stage: z.string() }).nullable(),
  mission: z.object({ id, number: z.string(), state: z.string() }).nullable(),
  fields: z.record(z.string(), z.string()),
  /** Where pre-filled values come from. */
  provenance: z.array(z.object({ field: z.string(), from: said })),
  checklist: z.array(checklistItem),
  holder,
  milestones: z.array(milestone),
  task: taskSummary.nullable(),
  decision: z
    .object({
      outcome: z.string(),
      reasons: z.array(z.string()),
      comment: z.string().nullable(),
      conditions: z.string().nullable(),
      validUntil: day.nullable(),
    })
    .nullable(),
  register: z.object({ outcome: z.string(), checkedAt: instant }).nullable(),
  /** Open requests about the same client and mission made from the same template: perhaps this one is not needed. */
  similar: z.array(z.object({ id, number: z.string(), title: z.string(), status: z.enum(requestStatuses) })),
  /** Other requests that this one is linked to, read from its side. */
  links: z.array(
    z.object({
      id,
      side: z.enum(linkSides),
      request: z.object({ id, number: z.string(), title: z.string(), status: z.enum(requestStatuses) }),
    }),
  ),
  /** What it waits for, since when and by whose decision, and the instant at which Business Support takes it up again if nothing comes. */
  wait: z
    .object({
      cause: z.enum(waitCauses),
      since: instant,
      by: z.string().nullable(),
      until: instant.nullable(),
      comment: z.string().nullable(),
      awaited: z.string().nullable(),
      awaitedRequestId: id.nullable(),
    })
    .nullable(),
  /** When it closes if its requester stays silent; null where silence closes nothing. */
  closesAt: instant.nullable(),
  submittedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  proposalTotal: money.nullable(),
  permissions: z.array(permission),
});
export type RequestView = z.infer<typeof request>;

export const requestRow = z.object({
  id,
  number: z.string(),
  template: z.enum(requestTemplates),
  title: z.string(),
  status: z.enum(requestStatuses),
  account: accountRef,
  opportunityNumber: z.string().nullable(),
  requester: z.string(),
  group: z.string(),
  holder,
  submittedAt: instant.nullable(),
});
export type RequestRow = z.infer<typeof requestRow>;

/** What a list of requests is narrowed by. */
export const requestFilters = {
  mine: z.enum(['true', 'false']).default('false'),
  status: z.enum(requestStatuses).optional(),
  q: z.string().max(100).optional(),
};

/** What a request waits for, and the working day on which Business Support asks again at the latest. */
const untilThen = { on: day, comment: text(500).nullable().default(null) };
export const waiting = z.discriminatedUnion('cause', [
  z.strictObject({ cause: z.literal('request'), awaitedRequestId: id, ...untilThen }),
  z.strictObject({ cause: z.enum(['signed_letter', 'client', 'third_party', 'date']), ...untilThen }),
]);

/** What a request is made from: one of the three. */
const origin = { opportunityId: id.optional(), missionId: id.optional(), accountId: id.optional() };

export const requestModel = z.object({
  key: z.string(),
  template: z.enum(requestTemplates),
  preset: z.record(z.string(), z.string()),
  group: z.enum(templateGroups),
  contexts: z.array(z.enum(requestContexts)),
  targetMinutes: z.number().int(),
  applicable: z.boolean(),
  code: z.string().nullable(),
  used: z.number().int(),
});
export type RequestModel = z.infer<typeof requestModel>;

export const requestOrigin = z.object({
  context: z.enum(requestContexts),
  id,
  number: z.string(),
  name: z.string(),
  client: z.string(),
});
export type RequestOrigin = z.infer<typeof requestOrigin>;

const itemParams = z.strictObject({ id, itemId: id });

const heldBy = { holder: holder.shape.kind, name: z.string().nullable(), cause: holder.shape.cause };

/** Minutes and seconds are business time. */
export const requestTime = z.object({
  sentAt: instant,
  promisedAt: instant,
  budgetMinutes: z.number().int(),
  usedMinutes: z.number().int(),
  lateMinutes: z.number().int(),
  calendar: z.string(),
  spans: z.array(
    z.object({
      ...heldBy,
      node: z.string().nullable(),
      from: instant,
      to: instant.nullable(),
      minutes: z.number().int(),
      seconds: z.number().int(),
    }),
  ),
  /** Who had it while it was late; together they are `lateMinutes`. */
  shares: z.array(z.object({ ...heldBy, minutes: z.number().int() })),
});
export type RequestTime = z.infer<typeof requestTime>;

export const requestOperations = {
  listTemplates: operation({
    id: 'listTemplates',
    method: 'get',
    path: '/request-templates',
    tag: 'requests',
    summary: 'Models of requests, in their groups',
    access: 'session',
    status: 200,
    answer: z.object({ items: z.array(requestModel) }),
    query: z.strictObject(origin),
  }),
  searchRequestOrigins: operation({
    id: 'searchRequestOrigins',
    method: 'get',
    path: '/request-origins',
    tag: 'requests',
    summary: 'Opportunities, missions and clients that a request may be made from',
    access: 'session',
    status: 200,
    query: z.strictObject({ q: z.string().trim().max(100).default('') }),
    answer: z.object({ items: z.array(requestOrigin) }),
  }),
  templateRefusals: operation({
    id: 'templateRefusals',
    method: 'get',
    path: '/request-templates/{template}/refusals',
    tag: 'requests',
    summary: 'What Business Support has sent back of this template in twelve months, most often first',
    access: 'session',
    status: 200,
    params: z.strictObject({ template: z.enum(requestTemplates) }),
    answer: z.object({
      sent: z.number().int(),
      returned: z.number().int(),
      lines: z.array(z.object({ key: z.string(), reasonCode: z.string(), count: z.number().int() })),
    }),
  }),
  listRequests: operation({
    id: 'listRequests',
    method: 'get',
    path: '/requests',
    tag: 'requests',
    summary: 'Requests of the perimeter',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...requestFilters, ...paging }),
    answer: page(requestRow),
  }),
  createRequest: operation({
    id: 'createRequest',
    method: 'post',
    path: '/requests',
    tag: 'requests',
    summary: 'A draft, pre-filled from the opportunity, mission or client that it is made from',
    access: 'session',
    status: 201,
    idempotent: true,
    etag: true,
    body: z.strictObject({ template: z.enum(requestTemplates), ...origin, fields: requestFields.optional() }),
    answer: request,
    errors: [
      'request_exists',
      'template_not_applicable',
      'reference_unknown',
      'time_or_expenses_entered',
      'mission_active',
      'letter_sent',
      'letter_signed',
      'proposition_not_ready',
      'mission_state_differs',
      'letter_missing',
      'nothing_billed',
      'nothing_to_bill',
      'client_left',
      'client_is_prospect',
      'client_has_open_work',
      'client_served_elsewhere',
      'company_in_group',
    ],
  }),
  getRequest: operation({
    id: 'getRequest',
    method: 'get',
    path: '/requests/{id}',
    tag: 'requests',
    summary: 'A request',
    access: 'session',
    status: 200,
    etag: true,
    params: idParam,
    answer: request,
  }),
  updateRequest: operation({
    id: 'updateRequest',
    method: 'patch',
    path: '/requests/{id}',
    tag: 'requests',
    summary: 'Change a draft or a returned request',
    access: 'session',
    status: 200,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: z
      .strictObject({ title: text(160), description: z.string().trim().max(5000), groupId: id, fields: requestFields })
      .partial(),
    answer: request,
    errors: ['request_not_editable', 'reference_unknown'],
  }),
  submitRequest: operation({
    id: 'submitRequest',
    method: 'post',
    path: '/requests/{id}/submit',
    tag: 'requests',
    summary: 'Send to Business Support',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    answer: request,
    errors: [
      'request_not_draft',
      'request_incomplete',
      'letter_missing',
      'letter_amount_differs',
      'proposal_not_signed',
      'time_or_expenses_entered',
      'mission_active',
      'letter_sent',
      'letter_signed',
      'proposition_not_ready',
      'mission_state_differs',
      'template_not_applicable',
      'credit_exceeds_billed',
      'deposit_exceeds_rest',
      'client_disagrees',
      'reference_unknown',
      'nothing_billed',
      'nothing_to_bill',
      'client_left',
      'client_is_prospect',
      'client_has_open_work',
      'client_served_elsewhere',
      'vault_contact_missing',
      'nothing_changes',
      'renewal_not_later',
      'siret_of_another_siren',
      'legal_structure_differs',
      'group_exists',
      'company_in_group',
    ],
  }),
  cancelRequest: operation({
    id: 'cancelRequest',
    method: 'post',
    path: '/requests/{id}/cancel',
    tag: 'requests',
    summary: 'The requester takes it back',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ reason: text(500) }),
    answer: request,
    errors: ['request_closed', 'request_not_editable'],
  }),
  reopenRequest: operation({
    id: 'reopenRequest',
    method: 'post',
    path: '/requests/{id}/reopen',
    tag: 'requests',
    summary: 'The requester sends a resolved request back to Business Support, before it closes by itself (D19)',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ reason: text(1000) }),
    answer: request,
    errors: ['request_closed', 'request_not_resolved', 'request_exists'],
  }),
  linkRequest: operation({
    id: 'linkRequest',
    method: 'post',
    path: '/requests/{id}/links',
    tag: 'requests',
    summary: 'Link to another request: related, waited for, or a duplicate of it',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ requestId: id, kind: z.enum(linkKinds) }),
    answer: request,
    errors: ['reference_unknown', 'link_to_itself', 'link_exists', 'link_circular'],
  }),
  unlinkRequest: operation({
    id: 'unlinkRequest',
    method: 'delete',
    path: '/requests/{id}/links/{linkId}',
    tag: 'requests',
    summary: 'Take a link away, from either side',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: z.strictObject({ id, linkId: id }),
    answer: request,
    errors: ['request_waits'],
  }),
  waitRequest: operation({
    id: 'waitRequest',
    method: 'post',
    path: '/requests/{id}/wait',
    tag: 'requests',
    summary: 'Let it wait for something said: the clock stands still, and what comes resumes it',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: waiting,
    answer: request,
    errors: [
      'wait_never_ends',
      'request_waits',
      'task_not_open',
      'task_not_claimed',
      'task_not_yours',
      'task_delegated',
      'not_allowed',
      'date_not_ahead',
      'office_closed',
      'reference_unknown',
      'link_to_itself',
      'link_exists',
      'link_circular',
    ],
  }),
  resumeRequest: operation({
    id: 'resumeRequest',
    method: 'post',
    path: '/requests/{id}/resume',
    tag: 'requests',
    summary: 'Take a request up again that waits',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    answer: request,
    errors: ['request_not_waiting', 'task_not_claimed', 'task_not_yours'],
  }),
  moveClosing: operation({
    id: 'moveClosing',
    method: 'post',
    path: '/requests/{id}/closing-day',
    tag: 'requests',
    summary: 'Put off, or bring forward, the day on which it closes without its requester’s answer (D19)',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ on: day, reason: text(500) }),
    answer: request,
    errors: ['closing_not_planned', 'not_allowed', 'date_not_ahead', 'office_closed'],
  }),
  answerItem: operation({
    id: 'answerItem',
    method: 'post',
    path: '/requests/{id}/checklist/{itemId}/answer',
    tag: 'requests',
    summary: 'The requester puts a document or a text on a line',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: itemParams,
    body: z.strictObject({ documentId: id.nullable(), answer: z.string().trim().max(2000).nullable() }).partial(),
    answer: request,
    errors: ['line_locked', 'reference_unknown', 'request_not_editable'],
  }),
  judgeItem: operation({
    id: 'judgeItem',
    method: 'post',
    path: '/requests/{id}/checklist/{itemId}/judgement',
    tag: 'requests',
    summary: 'Business Support accepts or refuses one line',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: itemParams,
    body: z.strictObject({
      verdict: z.enum(['accepted', 'refused', 'pending']),
      reasonCode: z.string().max(60).optional(),
      comment: z.string().trim().max(1000).optional(),
      /** What stood on the line when it was read: a verdict on another document is refused. */
      documentId: id.nullable().optional(),
    }),
    answer: request,
    errors: [
      'task_not_yours',
      'task_not_claimed',
      'refusal_without_reason',
      'reference_unknown',
      'line_locked',
      'line_changed',
    ],
  }),
  requestTimeline: operation({
    id: 'requestTimeline',
    method: 'get',
    path: '/requests/{id}/timeline',
    tag: 'requests',
    summary: 'What happened, newest first',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject(paging),
    answer: page(timelineEntry),
  }),
  requestTime: operation({
    id: 'requestTime',
    method: 'get',
    path: '/requests/{id}/time',
    tag: 'requests',
    summary: 'Who had it from when to when, and how late it is by whose doing; nothing for a draft',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({ time: requestTime.nullable() }),
  }),
  requestNext: operation({
    id: 'requestNext',
    method: 'get',
    path: '/requests/{id}/next',
    tag: 'requests',
    summary: 'Who has the ball, and what happens if nobody acts',
    access: 'session',
    status: 200,
    params: idParam,
    answer: next,
  }),
} as const;
