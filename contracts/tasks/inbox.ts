import { z } from 'zod';
import { caseKinds } from '../../domain/cases/kinds';
import { inboxSorts } from '../../domain/tasks/inboxSorts';
import { operation } from '../operation';
import { id, idParam, named, page, paging, text } from '../values';
import { task } from './task';

export const inboxFilter = {
  queue: z.enum(['mine', 'group', 'followUp', 'all']).default('all'),
  due: z.enum(['late', 'today', 'week']).optional(),
  node: z.string().max(40).optional(),
  kind: z.enum(caseKinds).optional(),
  q: z.string().max(100).optional(),
};

export const savedView = z.object({
  id,
  name: z.string(),
  filter: z.strictObject({ ...inboxFilter, sort: z.enum(inboxSorts).optional() }),
  author: z.string(),
  mine: z.boolean(),
  /** The group that sees it too; null when it is its author's alone. */
  group: named.nullable(),
  /** How many tasks it holds now, for whoever asks. */
  count: z.number().int(),
});
export type SavedView = z.infer<typeof savedView>;

export const inboxOperations = {
  listTasks: operation({
    id: 'listTasks',
    method: 'get',
    path: '/tasks',
    tag: 'tasks',
    summary: 'My inbox: what I claimed, what is mine, what my group can take; due first',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...inboxFilter, sort: z.enum(inboxSorts).default('due'), ...paging }),
    answer: page(task).extend({
      counts: z.object({
        mine: z.number().int(),
        group: z.number().int(),
        late: z.number().int(),
        today: z.number().int(),
        followUp: z.number().int(),
      }),
    }),
  }),
  listTaskViews: operation({
    id: 'listTaskViews',
    method: 'get',
    path: '/task-views',
    tag: 'tasks',
    summary: 'Views of the inbox that I kept, and those that my group shares, each with its counter',
    access: 'session',
    status: 200,
    answer: z.object({ items: z.array(savedView) }),
  }),
  saveTaskView: operation({
    id: 'saveTaskView',
    method: 'post',
    path: '/task-views',
    tag: 'tasks',
    summary: 'Keep a view, for oneself or shared with one’s group',
    access: 'session',
    status: 201,
    idempotent: true,
    body: z.strictObject({ name: text(60), filter: savedView.shape.filter, groupId: id.nullable().default(null) }),
    answer: savedView,
    errors: ['not_allowed', 'reference_unknown', 'too_many_views'],
  }),
  deleteTaskView: operation({
    id: 'deleteTaskView',
    method: 'post',
    path: '/task-views/{id}/deletion',
    tag: 'tasks',
    summary: 'Throw a view of mine away, for the group too',
    access: 'session',
    status: 204,
    idempotent: true,
    params: idParam,
  }),
} as const;
