import { z } from 'zod';
import { doings } from '../domain/presence/presence';
import { operation } from './operation';
import { id, idParam } from './values';

const present = z.object({ id, name: z.string(), doing: z.enum(['looking', 'writing']) });
export type Present = z.infer<typeof present>;

export const presenceOperations = {
  requestPresence: operation({
    id: 'requestPresence',
    method: 'get',
    path: '/requests/{id}/presence',
    tag: 'requests',
    summary: 'Who else looks at the request now, and who writes',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({ items: z.array(present) }),
  }),
  tellPresence: operation({
    id: 'tellPresence',
    method: 'post',
    path: '/requests/{id}/presence',
    tag: 'requests',
    summary: 'I am there, I write, I go: known for some seconds',
    access: 'session',
    status: 204,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ doing: z.enum([...doings, 'gone']) }),
    errors: ['not_allowed'],
  }),
} as const;
