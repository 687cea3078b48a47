import { z } from 'zod';
import { operation } from './operation';
import { taskSubject } from './tasks/task';
import { id, idParam, instant, page, paging } from './values';

const repair = z.enum(['retry', 'restart']);

/** What a process could not get over by itself. */
export const incident = z.object({
  id,
  code: z.string(),
  node: z.string(),
  round: z.number().int(),
  openedAt: instant,
  lastSeenAt: instant,
  closedAt: instant.nullable(),
  case: z.object({
    id,
    kind: taskSubject.shape.kind,
    number: z.string(),
    title: z.string(),
    opportunityId: id.nullable(),
  }),
  /** What makes sense now, the gentlest first. */
  repairs: z.array(repair),
  repair: z.object({ kind: repair, at: instant, by: z.string(), done: z.boolean() }).nullable(),
});
export type IncidentView = z.infer<typeof incident>;

/** One comparison of rows and runs. */
export const reconciliation = z.object({
  id: z.number().int(),
  askedAt: instant,
  finishedAt: instant.nullable(),
  restarted: z.number().int().nullable(),
  ended: z.number().int().nullable(),
});

export const adminOperations = {
  listIncidents: operation({
    id: 'listIncidents',
    method: 'get',
    path: '/admin/incidents',
    tag: 'administration',
    summary: 'What processes could not get over by themselves, the oldest first',
    access: ['administrator'],
    status: 200,
    query: z.strictObject({ state: z.enum(['open', 'closed']).default('open'), ...paging }),
    answer: page(incident).extend({ lastReconciliation: reconciliation.nullable() }),
  }),
  retryIncident: operation({
    id: 'retryIncident',
    method: 'post',
    path: '/admin/incidents/{id}/retry',
    tag: 'administration',
    summary: 'Try again what failed; it is opened anew if it fails again. For administrators',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    answer: incident,
    errors: ['not_allowed', 'repair_not_applicable'],
  }),
  restartIncident: operation({
    id: 'restartIncident',
    method: 'post',
    path: '/admin/incidents/{id}/restart',
    tag: 'administration',
    summary: 'End the run and start it again from its row, at the next look of the reconciler. For administrators',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    answer: incident,
    errors: ['not_allowed', 'repair_not_applicable'],
  }),
  reconcile: operation({
    id: 'reconcile',
    method: 'post',
    path: '/admin/reconciliations',
    tag: 'administration',
    summary: 'Compare rows and runs now, both ways, instead of at the next five minutes',
    access: ['administrator'],
    status: 201,
    idempotent: true,
    answer: reconciliation,
  }),
} as const;
