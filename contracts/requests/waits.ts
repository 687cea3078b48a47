import { z } from 'zod';
import { operation } from '../operation';
import { day, id, idParam, text } from '../values';
import { request } from './request';

/** What a request waits for, and the working day on which Business Support asks again at the latest. */
const untilThen = { on: day, comment: text(500).nullable().default(null) };
export const waiting = z.discriminatedUnion('cause', [
  z.strictObject({ cause: z.literal('request'), awaitedRequestId: id, ...untilThen }),
  z.strictObject({ cause: z.enum(['signed_letter', 'client', 'third_party', 'date']), ...untilThen }),
]);

export const requestWaitOperations = {
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
} as const;
