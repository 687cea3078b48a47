import { z } from 'zod';
import { caseKinds } from '../domain/cases/kinds';
import { operation } from './operation';
import { taskSummary } from './requests';
import { announcedReturn } from './stageReturns';
import { inboxSorts } from '../domain/tasks/inboxSorts';
import { accountRef, day, holder, id, idParam, instant, money, named, page, paging, text } from './values';

/** One form per outcome: a field that belongs to another outcome is refused, never stored. */
export const completion = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.enum(['confirmed', 'resubmitted', 'done']), comment: z.string().trim().max(2000).optional() }),
  /** `announced`: what the process will do at once, as it was shown; asked for a way back (D17). */
  z.strictObject({ outcome: z.literal('passed'), comment: z.string().trim().max(2000).optional(), announced: announcedReturn.optional() }),
  z.strictObject({ outcome: z.literal('returned'), comment: z.string().trim().max(2000).optional() }),
  z.strictObject({ outcome: z.literal('granted'), conditions: z.string().trim().max(2000).optional(), comment: z.string().trim().max(2000).optional() }),
  z.strictObject({ outcome: z.literal('refused'), reasonCodes: z.array(z.string().max(60)).min(1).max(10), comment: z.string().trim().max(2000).optional() }),
  z.strictObject({ outcome: z.literal('approved'), comment: z.string().trim().max(2000).optional() }),
  z.strictObject({ outcome: z.literal('configured'), deliveryLeadId: id, billingMode: z.enum(['single', 'monthly']), firstBillingOn: day, comment: z.string().trim().max(2000).optional() }),
]);
export type Completion = z.infer<typeof completion>;

/** Goes from hand to hand with the task; never shown to the requester. */
const note = text(1000);

/** What the decision is about, enough to decide without opening anything else. */
export const taskSubject = z.object({
  kind: z.enum(caseKinds), caseId: id, number: z.string(), title: z.string(), account: accountRef,
  opportunityId: id.nullable(), requester: z.string().nullable(), group: z.string().nullable(), amount: money.nullable(), proposalId: id.nullable(), reasons: z.array(z.string()),
});

export const task = taskSummary.extend({ openedAt: instant, subject: taskSubject, holder, lateMinutes: z.number().int(), waitingFor: z.string() });
export type TaskView = z.infer<typeof task>;

export const inboxFilter = {
  queue: z.enum(['mine', 'group', 'followUp', 'all']).default('all'), due: z.enum(['late', 'today', 'week']).optional(), node: z.string().max(40).optional(), kind: z.enum(caseKinds).optional(), q: z.string().max(100).optional(),
};

export const savedView = z.object({
  id, name: z.string(), filter: z.strictObject({ ...inboxFilter, sort: z.enum(inboxSorts).optional() }), author: z.string(), mine: z.boolean(),
  /** The group that sees it too; null when it is its author's alone. */
  group: named.nullable(),
  /** How many tasks it holds now, for whoever asks. */
  count: z.number().int(),
});
export type SavedView = z.infer<typeof savedView>;

export const taskOperations = {
  listTasks: operation({ id: 'listTasks', method: 'get', path: '/tasks', tag: 'tasks', summary: 'My inbox: what I claimed, what is mine, what my group can take; due first', access: 'session', status: 200,
    query: z.strictObject({ ...inboxFilter, sort: z.enum(inboxSorts).default('due'), ...paging }),
    answer: page(task).extend({ counts: z.object({ mine: z.number().int(), group: z.number().int(), late: z.number().int(), today: z.number().int(), followUp: z.number().int() }) }) }),
  listTaskViews: operation({ id: 'listTaskViews', method: 'get', path: '/task-views', tag: 'tasks', summary: 'Views of the inbox that I kept, and those that my group shares, each with its counter', access: 'session', status: 200, answer: z.object({ items: z.array(savedView) }) }),
  saveTaskView: operation({ id: 'saveTaskView', method: 'post', path: '/task-views', tag: 'tasks', summary: 'Keep a view, for oneself or shared with one’s group', access: 'session', status: 201, idempotent: true,
    body: z.strictObject({ name: text(60), filter: savedView.shape.filter, groupId: id.nullable().default(null) }), answer: savedView, errors: ['not_allowed', 'reference_unknown', 'too_many_views'] }),
  deleteTaskView: operation({ id: 'deleteTaskView', method: 'post', path: '/task-views/{id}/deletion', tag: 'tasks', summary: 'Throw a view of mine away, for the group too', access: 'session', status: 204, idempotent: true, params: idParam }),
  getTask: operation({ id: 'getTask', method: 'get', path: '/tasks/{id}', tag: 'tasks', summary: 'A task', access: 'session', status: 200, etag: true, params: idParam, answer: task }),
  claimTask: operation({ id: 'claimTask', method: 'post', path: '/tasks/{id}/claim', tag: 'tasks', summary: 'Take it; the loser of a race learns who has it since when', access: 'session', status: 200, etag: true, idempotent: true, params: idParam, answer: task, errors: ['task_already_claimed', 'task_not_open', 'task_not_candidate', 'own_work'] }),
  releaseTask: operation({ id: 'releaseTask', method: 'post', path: '/tasks/{id}/release', tag: 'tasks', summary: 'Give it back to the group', access: 'session', status: 200, etag: true, idempotent: true, params: idParam,
    body: z.strictObject({ note }).partial(), answer: task, errors: ['task_not_yours', 'task_not_open', 'task_not_claimed', 'outcome_not_allowed'] }),
  reassignTask: operation({ id: 'reassignTask', method: 'post', path: '/tasks/{id}/reassign', tag: 'tasks', summary: 'A supervisor gives it to another agent', access: 'session', status: 200, etag: true, idempotent: true, params: idParam,
    body: z.strictObject({ assigneeId: id, reason: text(500) }), answer: task, errors: ['not_allowed', 'task_not_open', 'task_not_candidate', 'own_work', 'reference_unknown'] }),
  delegateTask: operation({ id: 'delegateTask', method: 'post', path: '/tasks/{id}/delegate', tag: 'tasks', summary: 'Lend it to a colleague for their view; it comes back to its owner, who decides', access: 'session', status: 200, etag: true, idempotent: true, params: idParam,
    body: z.strictObject({ delegateId: id, note }), answer: task, errors: ['task_not_yours', 'task_not_claimed', 'task_not_open', 'task_delegated', 'task_not_candidate', 'own_work', 'reference_unknown'] }),
  returnTask: operation({ id: 'returnTask', method: 'post', path: '/tasks/{id}/return', tag: 'tasks', summary: 'What was lent goes back to its owner', access: 'session', status: 200, etag: true, idempotent: true, params: idParam,
    body: z.strictObject({ note }).partial(), answer: task, errors: ['task_not_delegated', 'task_not_yours', 'task_not_open'] }),
  followUpTask: operation({ id: 'followUpTask', method: 'post', path: '/tasks/{id}/follow-up', tag: 'tasks', summary: 'Put it off to a working day; null takes the day away', access: 'session', status: 200, etag: true, idempotent: true, params: idParam,
    body: z.strictObject({ on: day.nullable() }), answer: task, errors: ['task_not_yours', 'task_not_claimed', 'task_not_open', 'date_not_ahead', 'office_closed'] }),
  moveTaskDue: operation({ id: 'moveTaskDue', method: 'post', path: '/tasks/{id}/due', tag: 'tasks', summary: 'A supervisor moves the due date, with a reason', access: 'session', status: 200, etag: true, idempotent: true, params: idParam,
    body: z.strictObject({ on: day, reason: text(500) }), answer: task, errors: ['not_allowed', 'request_waits', 'task_not_open', 'date_not_ahead', 'office_closed'] }),
  saveTaskDraft: operation({ id: 'saveTaskDraft', method: 'post', idempotent: true, path: '/tasks/{id}/draft', tag: 'tasks', summary: 'Keep what the holder is writing; it goes with the task to whoever takes it over', access: 'session', status: 204, params: idParam,
    body: z.strictObject({ text: z.string().max(4000) }), errors: ['task_not_yours', 'task_not_claimed'] }),
  questionApproval: operation({ id: 'questionApproval', method: 'post', path: '/tasks/{id}/question', tag: 'tasks', summary: 'Before approving: ask the author something; the approval waits', access: 'session', status: 200, etag: true, idempotent: true, params: idParam,
    body: z.strictObject({ question: text(1000) }), answer: task, errors: ['not_allowed', 'task_not_yours', 'task_not_open', 'task_delegated', 'own_work', 'approval_void'] }),
  completeTask: operation({ id: 'completeTask', method: 'post', path: '/tasks/{id}/complete', tag: 'tasks', summary: 'Decide', access: 'session', status: 200, etag: true, idempotent: true, params: idParam, body: completion, answer: task,
    errors: ['task_not_yours', 'task_not_claimed', 'task_not_open', 'request_waits', 'task_delegated', 'outcome_not_allowed', 'refusal_without_reason', 'lines_not_judged', 'lines_refused', 'request_incomplete', 'credit_exceeds_billed', 'deposit_exceeds_rest', 'client_disagrees', 'nothing_returned', 'own_work', 'approval_void', 'delivery_lead_missing', 'time_or_expenses_entered', 'mission_active', 'reference_unknown', 'announcement_stale', 'letter_sent', 'letter_signed', 'proposition_not_ready', 'template_not_applicable'] }),
} as const;

export const trackingRow = z.object({
  id, kind: taskSubject.shape.kind, number: z.string(), title: z.string(), account: accountRef, businessUnit: z.string(), state: z.string(), stateSince: instant, holder, lateMinutes: z.number().int(), amount: money.nullable(), openedAt: instant, opportunityId: id.nullable(),
});
export type TrackingRow = z.infer<typeof trackingRow>;

/** What the list of open cases is narrowed and sorted by. */
export const trackingFilters = {
  kind: z.enum(caseKinds).optional(), holderKind: holder.shape.kind.optional(), businessUnitId: id.optional(), due: z.enum(['late', 'today', 'week', 'none']).optional(), state: z.string().max(40).optional(), q: z.string().max(100).optional(),
  sort: z.enum(['due', '-due', 'since', '-since', 'opened', '-opened', 'amount', '-amount', 'number', '-number']).default('due'),
};

export const trackingOperations = {
  trackProcesses: operation({ id: 'trackProcesses', method: 'get', path: '/reports/processes', tag: 'reports', summary: 'Every open opportunity and request of the perimeter: where, since when, with whom, due when, late or not', access: 'session', status: 200,
    query: z.strictObject({ ...trackingFilters, ...paging }),
    answer: page(trackingRow).extend({ totals: z.object({ all: z.number().int(), late: z.number().int(), dueToday: z.number().int(), dueThisWeek: z.number().int() }) }) }),
  listenToEvents: operation({ id: 'listenToEvents', method: 'get', path: '/events', tag: 'events', summary: 'Server-sent events: what changed, as topic, id and version; the screen fetches again under its own rights', access: 'session', status: 200, answerType: 'eventStream' }),
} as const;
