import { z } from 'zod';
import { taskActions } from '../domain/tasks/possible';
import { operation } from './operation';
import { next, permission } from './opportunities';
import { accountRef, day, holder, id, idParam, instant, milestone, money, named, page, paging, person, said, text, timelineEntry } from './values';

export const requestTemplates = ['acceptance', 'missionSetup', 'lossArchival'] as const;
export const requestStatuses = ['draft', 'submitted', 'in_progress', 'returned', 'waiting', 'resolved', 'refused', 'cancelled', 'closed'] as const;

/** Typed fields by template; a draft may lack any of them. */
export const acceptanceFields = z.strictObject({ variant: z.enum(['new_client', 'existing_client', 'third_party']), activity: z.string().trim().max(2000) }).partial();
export const missionSetupFields = z.strictObject({
  letterDocumentId: id, engagementManagerId: id, deliveryLeadId: id, billingConditions: z.string().trim().max(2000), paymentMethod: z.enum(['transfer', 'direct_debit', 'cheque', 'on_sight']),
  billingMode: z.enum(['single', 'monthly']), firstBillingOn: day,
}).partial();
export const lossArchivalFields = z.strictObject({ lossReason: z.string().max(60), lostOn: day, comment: z.string().trim().max(2000) }).partial();
export const requestFields = z.union([missionSetupFields, lossArchivalFields, acceptanceFields]);

export const checklistItem = z.object({
  id, key: z.string(), required: z.boolean(), state: z.enum(['pending', 'accepted', 'refused']), reasonCode: z.string().nullable(), comment: z.string().nullable(),
  document: z.object({ id, name: z.string(), kind: z.string() }).nullable(), answer: z.string().nullable(), wants: z.enum(['document', 'text']), documentKind: z.string().nullable(),
  judgedBy: z.string().nullable(), judgedAt: instant.nullable(), judgedRound: z.number().int().nullable(),
  /** Refused, and answered again since. */
  corrected: z.boolean(),
  /** Whose turn it is on this line: accepted lines stay locked. */
  open: z.enum(['requester', 'business_support']).nullable(),
});
export type ChecklistItemView = z.infer<typeof checklistItem>;

export const taskSummary = z.object({
  id, node: z.string(), round: z.number().int(), state: z.enum(['open', 'claimed', 'completed', 'cancelled']), assignee: person.nullable(), claimedAt: instant.nullable(), dueAt: instant.nullable(), outcomes: z.array(z.string()), mine: z.boolean(), candidate: z.boolean(), version: z.number().int(),
  /** Until when the claim holds without any work on the case; null where the task belongs to one person. */
  leaseUntil: instant.nullable(),
  /** Who lent it and decides once it is back. */
  owner: z.string().nullable(), followUpAt: instant.nullable(),
  /** What whoever asks may do with it now. */
  may: z.array(z.enum(taskActions)),
  /** Left by whoever had it before, and what they had begun to write: only for those who may hold it. */
  handover: z.object({ by: z.string(), at: instant, note: z.string() }).nullable(), draft: z.string().nullable(),
});
export type TaskSummary = z.infer<typeof taskSummary>;

export const request = z.object({
  id, number: z.string(), version: z.number().int(), template: z.enum(requestTemplates), title: z.string(), description: z.string(), status: z.enum(requestStatuses), round: z.number().int(),
  requester: person, group: named, businessUnit: named, account: accountRef, opportunity: named.extend({ number: z.string(), stage: z.string() }).nullable(), mission: z.object({ id, number: z.string(), state: z.string() }).nullable(),
  fields: z.record(z.string(), z.string()),
  /** Where pre-filled values come from. */
  provenance: z.array(z.object({ field: z.string(), from: said })),
  checklist: z.array(checklistItem), holder, milestones: z.array(milestone), task: taskSummary.nullable(),
  decision: z.object({ outcome: z.string(), reasons: z.array(z.string()), comment: z.string().nullable(), conditions: z.string().nullable(), validUntil: day.nullable() }).nullable(),
  register: z.object({ outcome: z.string(), checkedAt: instant }).nullable(),
  submittedAt: instant.nullable(), resolvedAt: instant.nullable(), proposalTotal: money.nullable(), permissions: z.array(permission),
});
export type RequestView = z.infer<typeof request>;

export const requestRow = z.object({ id, number: z.string(), template: z.enum(requestTemplates), title: z.string(), status: z.enum(requestStatuses), account: accountRef, opportunityNumber: z.string().nullable(), requester: z.string(), group: z.string(), holder, submittedAt: instant.nullable() });
export type RequestRow = z.infer<typeof requestRow>;

const itemParams = z.strictObject({ id, itemId: id });

export const requestOperations = {
  listTemplates: operation({ id: 'listTemplates', method: 'get', path: '/request-templates', tag: 'requests', summary: 'Models of requests, in their groups', access: 'session', status: 200,
    answer: z.object({ items: z.array(z.object({ template: z.enum(requestTemplates), group: z.enum(['acceptance', 'mission', 'assistance']), targetMinutes: z.number().int(), applicable: z.boolean(), code: z.string().nullable() })) }),
    query: z.strictObject({ opportunityId: id.optional() }) }),
  listRequests: operation({ id: 'listRequests', method: 'get', path: '/requests', tag: 'requests', summary: 'Requests of the perimeter', access: 'session', status: 200,
    query: z.strictObject({ mine: z.enum(['true', 'false']).default('false'), status: z.enum(requestStatuses).optional(), q: z.string().max(100).optional(), ...paging }), answer: page(requestRow) }),
  createRequest: operation({ id: 'createRequest', method: 'post', path: '/requests', tag: 'requests', summary: 'A draft, pre-filled from the opportunity', access: 'session', status: 201, idempotent: true, etag: true,
    body: z.strictObject({ template: z.enum(requestTemplates), opportunityId: id }), answer: request, errors: ['request_exists', 'template_not_applicable', 'reference_unknown', 'time_or_expenses_entered', 'mission_active'] }),
  getRequest: operation({ id: 'getRequest', method: 'get', path: '/requests/{id}', tag: 'requests', summary: 'A request', access: 'session', status: 200, etag: true, params: idParam, answer: request }),
  updateRequest: operation({ id: 'updateRequest', method: 'patch', path: '/requests/{id}', tag: 'requests', summary: 'Change a draft or a returned request', access: 'session', status: 200, etag: true, ifMatch: true, params: idParam,
    body: z.strictObject({ title: text(160), description: z.string().trim().max(5000), groupId: id, fields: requestFields }).partial(), answer: request, errors: ['request_not_editable', 'reference_unknown'] }),
  submitRequest: operation({ id: 'submitRequest', method: 'post', path: '/requests/{id}/submit', tag: 'requests', summary: 'Send to Business Support', access: 'session', status: 200, etag: true, idempotent: true, params: idParam, answer: request,
    errors: ['request_not_draft', 'request_incomplete', 'letter_missing', 'letter_amount_differs', 'proposal_not_signed', 'time_or_expenses_entered', 'mission_active', 'template_not_applicable'] }),
  cancelRequest: operation({ id: 'cancelRequest', method: 'post', path: '/requests/{id}/cancel', tag: 'requests', summary: 'The requester takes it back', access: 'session', status: 200, etag: true, idempotent: true, params: idParam, body: z.strictObject({ reason: text(500) }), answer: request, errors: ['request_closed', 'request_not_editable'] }),
  answerItem: operation({ id: 'answerItem', method: 'post', path: '/requests/{id}/checklist/{itemId}/answer', tag: 'requests', summary: 'The requester puts a document or a text on a line', access: 'session', status: 200, etag: true, idempotent: true, params: itemParams,
    body: z.strictObject({ documentId: id.nullable(), answer: z.string().trim().max(2000).nullable() }).partial(), answer: request, errors: ['line_locked', 'reference_unknown', 'request_not_editable'] }),
  judgeItem: operation({ id: 'judgeItem', method: 'post', path: '/requests/{id}/checklist/{itemId}/judgement', tag: 'requests', summary: 'Business Support accepts or refuses one line', access: 'session', status: 200, etag: true, idempotent: true, params: itemParams,
    body: z.strictObject({ verdict: z.enum(['accepted', 'refused', 'pending']), reasonCode: z.string().max(60).optional(), comment: z.string().trim().max(1000).optional() }), answer: request, errors: ['task_not_yours', 'task_not_claimed', 'refusal_without_reason', 'line_locked'] }),
  requestTimeline: operation({ id: 'requestTimeline', method: 'get', path: '/requests/{id}/timeline', tag: 'requests', summary: 'What happened, newest first', access: 'session', status: 200, params: idParam, query: z.strictObject(paging), answer: page(timelineEntry) }),
  requestNext: operation({ id: 'requestNext', method: 'get', path: '/requests/{id}/next', tag: 'requests', summary: 'Who has the ball, and what happens if nobody acts', access: 'session', status: 200, params: idParam, answer: next }),
} as const;
