import { z } from 'zod';
import { visibilities } from '../domain/conversation/message';
import { MOST_IN_A_BULK, plainOutcomes } from '../domain/tasks/bulk';
import { operation } from './operation';
import { day, id, idParam, instant, text } from './values';

/** What is done to each of the tasks: commands of the screens that need no answer of their own for each. */
export const bulkAction = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('claim') }),
  z.strictObject({ type: z.literal('release'), note: text(1000).optional() }),
  z.strictObject({ type: z.literal('reassign'), assigneeId: id, reason: text(500) }),
  z.strictObject({ type: z.literal('followUp'), on: day.nullable() }),
  z.strictObject({ type: z.literal('due'), on: day, reason: text(500) }),
  z.strictObject({
    type: z.literal('complete'),
    outcome: z.enum(plainOutcomes),
    comment: z.string().trim().max(2000).optional(),
  }),
  z.strictObject({ type: z.literal('message'), body: text(5000), visibility: z.enum(visibilities) }),
]);
export type BulkActionSent = z.infer<typeof bulkAction>;

const bulkOrder = z.strictObject({
  action: bulkAction,
  taskIds: z.array(id).min(1).max(MOST_IN_A_BULK),
  /** The version of each task when it was read: one that somebody changed since is left alone. */
  seen: z
    .array(z.strictObject({ taskId: id, version: z.number().int() }))
    .max(MOST_IN_A_BULK)
    .optional(),
});

/** Why a row is blocked: the same code and words as on the screen of that task. */
const whyBlocked = z.object({ code: z.string(), title: z.string(), detail: z.string() });

const blockedTask = z.object({ taskId: id, number: z.string(), title: z.string(), why: whyBlocked });
export type BlockedTask = z.infer<typeof blockedTask>;

const bulkSummary = z.object({
  id,
  action: z.enum(['claim', 'release', 'reassign', 'followUp', 'due', 'complete', 'message']),
  askedAt: instant,
  finishedAt: instant.nullable(),
  total: z.number().int(),
  done: z.number().int(),
  blocked: z.number().int(),
  /** Rows that a bulk of their inverses would take back now; 0 while it runs, and once it is undone. */
  undoable: z.number().int(),
  undoes: id.nullable(),
  undoneBy: id.nullable(),
});

export const bulk = bulkSummary.extend({
  rows: z.array(
    z.object({
      taskId: id,
      number: z.string().nullable(),
      title: z.string().nullable(),
      verdict: z.enum(['done', 'blocked']).nullable(),
      why: whyBlocked.nullable(),
    }),
  ),
});
export type BulkView = z.infer<typeof bulk>;

export const bulkOperations = {
  rehearseBulk: operation({
    id: 'rehearseBulk',
    method: 'post',
    path: '/tasks/bulk/rehearsal',
    tag: 'tasks',
    summary: 'A dry run of a bulk: how many tasks pass, and why each of the others is blocked; nothing is written',
    access: 'session',
    status: 200,
    idempotent: true,
    body: bulkOrder,
    answer: z.object({ passing: z.number().int(), blocked: z.array(blockedTask) }),
    errors: ['reference_unknown'],
  }),
  startBulk: operation({
    id: 'startBulk',
    method: 'post',
    path: '/tasks/bulk',
    tag: 'tasks',
    summary: 'One command on many tasks, row by row with a verdict each; goes on by itself',
    access: 'session',
    status: 201,
    idempotent: true,
    body: bulkOrder,
    answer: bulk,
    errors: ['reference_unknown'],
  }),
  listBulks: operation({
    id: 'listBulks',
    method: 'get',
    path: '/tasks/bulk',
    tag: 'tasks',
    summary: 'My latest bulks, newest first',
    access: 'session',
    status: 200,
    answer: z.object({ items: z.array(bulkSummary) }),
  }),
  getBulk: operation({
    id: 'getBulk',
    method: 'get',
    path: '/tasks/bulk/{id}',
    tag: 'tasks',
    summary: 'How far a bulk of mine is, with the verdict of each row',
    access: 'session',
    status: 200,
    params: idParam,
    answer: bulk,
  }),
  undoBulk: operation({
    id: 'undoBulk',
    method: 'post',
    path: '/tasks/bulk/{id}/undo',
    tag: 'tasks',
    summary: 'Take back what a bulk did, where nothing has changed since; a bulk of its own',
    access: 'session',
    status: 201,
    idempotent: true,
    params: idParam,
    answer: bulk,
    errors: ['bulk_running', 'nothing_to_undo'],
  }),
} as const;
