/** "Cible prioritaire FYnn" (requirements 212-215, D22): an account to develop first in a fiscal year. */
import { z } from 'zod';
import { targetActs, targetSides, targetStates } from '../domain/account/priorityTarget';
import { operation } from './operation';
import { permission } from './permission';
import { accountRef, id, idParam, instant, page, paging, person, text } from './values';

const fiscalYear = z.number().int();
const done = z.object({ by: person, at: instant });

export const priorityTarget = z.object({
  /** The one that runs: a target of another year is a former one. */
  fiscalYear,
  target: z
    .object({
      state: z.enum(targetStates),
      proposedBy: person,
      proposedAt: instant,
      validations: z.array(done.extend({ side: z.enum(targetSides) })),
      ended: done.nullable(),
      reason: z.string().nullable(),
    })
    .nullable(),
  /** Whose validation is missing, and who can give it: nobody holds the role where there is none. */
  waitsFor: z.array(z.object({ side: z.enum(targetSides), people: z.array(z.string()) })),
  permissions: z.array(permission.extend({ action: z.enum(targetActs) })),
  /** The last years first. */
  former: z.array(z.object({ fiscalYear, state: z.enum(targetStates) })),
  version: z.number().int(),
});
export type PriorityTargetView = z.infer<typeof priorityTarget>;

const targetToValidate = z.object({ id, account: accountRef, fiscalYear, proposedBy: person, proposedAt: instant });
export type TargetToValidate = z.infer<typeof targetToValidate>;

export const priorityTargetOperations = {
  getPriorityTarget: operation({
    id: 'getPriorityTarget',
    method: 'get',
    path: '/accounts/{id}/priority-target',
    tag: 'accounts',
    summary:
      'Whether an account is a priority target of the fiscal year, who proposed and validated it, and what waits',
    access: 'session',
    status: 200,
    etag: true,
    params: idParam,
    answer: priorityTarget,
  }),
  changePriorityTarget: operation({
    id: 'changePriorityTarget',
    method: 'post',
    path: '/accounts/{id}/priority-target',
    tag: 'accounts',
    summary: 'Propose an account as a priority target of the fiscal year, validate, refuse or withdraw it',
    access: 'session',
    status: 200,
    idempotent: true,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: z.strictObject({ act: z.enum(targetActs), reason: text(500).optional() }),
    answer: priorityTarget,
    errors: [
      'not_allowed',
      'target_stands',
      'target_not_waiting',
      'target_needs_another',
      'client_left',
      'reason_required',
    ],
  }),
  listTargetsToValidate: operation({
    id: 'listTargetsToValidate',
    method: 'get',
    path: '/priority-targets/waiting',
    tag: 'accounts',
    summary: 'Proposed targets that I can validate, the oldest first',
    access: 'session',
    status: 200,
    query: z.strictObject(paging),
    answer: page(targetToValidate),
  }),
} as const;
