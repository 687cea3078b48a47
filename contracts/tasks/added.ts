import { z } from 'zod';
import { operation } from '../operation';
import { day, id, idParam, text } from '../values';
import { task } from './task';

/** Tasks that people add to a request, beside the one of its process. */
export const addedTaskOperations = {
  listAddedTasks: operation({
    id: 'listAddedTasks',
    method: 'get',
    path: '/requests/{id}/tasks',
    tag: 'tasks',
    summary: 'Tasks that were added to a request, done and cancelled ones too; at most a hundred',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({ items: z.array(task) }),
  }),
  addTask: operation({
    id: 'addTask',
    method: 'post',
    path: '/requests/{id}/tasks',
    tag: 'tasks',
    summary: 'Add a task, for a person or for the group; a blocking one holds up the answer',
    access: 'session',
    status: 201,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({
      title: text(160),
      details: text(2000).nullable().default(null),
      /** Null for the group of Business Support that has the request. */
      assigneeId: id.nullable(),
      dueOn: day.nullable().default(null),
      blocking: z.boolean().default(false),
      parentId: id.nullable().default(null),
    }),
    answer: task,
    errors: [
      'request_not_in_hand',
      'not_allowed',
      'assignee_cannot_see',
      'too_many_tasks',
      'date_not_ahead',
      'office_closed',
      'reference_unknown',
    ],
  }),
  cancelTask: operation({
    id: 'cancelTask',
    method: 'post',
    path: '/tasks/{id}/cancellation',
    tag: 'tasks',
    summary: 'Cancel a task that was added, with its parts; whoever holds it hears of it',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ reason: text(500) }),
    answer: task,
    errors: ['task_of_process', 'task_not_open', 'not_allowed'],
  }),
} as const;
