import { z } from 'zod';
import { requestKinds } from '../domain/cases/kinds';
import { visibilities } from '../domain/conversation/message';
import { MOST_STEPS } from '../domain/macro/macro';
import { plainOutcomes } from '../domain/tasks/bulk';
import { operation } from './operation';
import { id, idParam, named, text } from './values';

const line = z.string().trim().min(1).max(60);
const comment = z.string().trim().max(2000).optional();

export const macroStep = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('claim') }),
  z.strictObject({ type: z.literal('acceptLine'), line }),
  z.strictObject({ type: z.literal('refuseLine'), line, reasonCode: z.string().max(60), comment }),
  z.strictObject({ type: z.literal('message'), body: text(5000), visibility: z.enum(visibilities) }),
  z.strictObject({ type: z.literal('followUp'), workingDays: z.number().int().min(1).max(60) }),
  z.strictObject({ type: z.literal('complete'), outcome: z.enum(plainOutcomes), comment }),
]);
export type MacroStepSent = z.infer<typeof macroStep>;

const macro = z.object({
  id,
  name: z.string(),
  template: z.enum(requestKinds).nullable(),
  steps: z.array(macroStep),
  author: z.string(),
  mine: z.boolean(),
  /** The group that sees it too; null when it is its author's alone. */
  group: named.nullable(),
});
export type Macro = z.infer<typeof macro>;

const verdict = z.object({
  type: z.enum(['claim', 'acceptLine', 'refuseLine', 'message', 'followUp', 'complete']),
  verdict: z.enum(['passes', 'blocked', 'notReached']),
  /** The same code and words as when it is done by hand. */
  why: z.object({ code: z.string(), title: z.string(), detail: z.string() }).nullable(),
});
const ran = z.object({ passes: z.boolean(), steps: z.array(verdict) });
export type MacroRan = z.infer<typeof ran>;
/** `seen`: the version of the request that it was tried on. */
const rehearsed = ran.extend({ seen: z.number().int() });
export type MacroRehearsal = z.infer<typeof rehearsed>;

const chosen = z.strictObject({ macroId: id });

export const macroOperations = {
  listMacros: operation({
    id: 'listMacros',
    method: 'get',
    path: '/macros',
    tag: 'macros',
    summary: 'Macros that I kept, and those that my group shares',
    access: 'session',
    status: 200,
    answer: z.object({ items: z.array(macro) }),
  }),
  saveMacro: operation({
    id: 'saveMacro',
    method: 'post',
    path: '/macros',
    tag: 'macros',
    summary: 'Keep a macro, for oneself or shared with one’s group',
    access: 'session',
    status: 201,
    idempotent: true,
    body: z.strictObject({
      name: text(60),
      template: z.enum(requestKinds).nullable().default(null),
      steps: z.array(macroStep).min(1).max(MOST_STEPS),
      groupId: id.nullable().default(null),
    }),
    answer: macro,
    errors: ['not_allowed', 'reference_unknown', 'too_many_macros', 'macro_out_of_order'],
  }),
  deleteMacro: operation({
    id: 'deleteMacro',
    method: 'post',
    path: '/macros/{id}/deletion',
    tag: 'macros',
    summary: 'Throw a macro of mine away, for the group too',
    access: 'session',
    status: 204,
    idempotent: true,
    params: idParam,
  }),
  rehearseMacro: operation({
    id: 'rehearseMacro',
    method: 'post',
    path: '/requests/{id}/macros/rehearsal',
    tag: 'macros',
    summary: 'A dry run of a macro on a request: whether each step passes after those before it; nothing is written',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    body: chosen,
    answer: rehearsed,
    errors: ['reference_unknown'],
  }),
  runMacro: operation({
    id: 'runMacro',
    method: 'post',
    path: '/requests/{id}/macros',
    tag: 'macros',
    summary: 'Run a macro on a request: all of its steps, or, when one is refused, none',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    /** `seen`: what the rehearsal said; a request that somebody changed since is read again first. */
    body: chosen.extend({ seen: z.number().int().optional() }),
    answer: ran,
    errors: [
      'reference_unknown',
      'announcement_stale',
      'macro_line_missing',
      'not_allowed',
      'task_not_open',
      'task_not_yours',
      'task_not_claimed',
      'task_already_claimed',
      'task_not_candidate',
      'task_delegated',
      'own_work',
      'line_locked',
      'lines_not_judged',
      'lines_refused',
      'nothing_returned',
      'outcome_not_allowed',
      'refusal_without_reason',
      'date_not_ahead',
      'office_closed',
      'conversation_closed',
      'request_not_editable',
      'request_incomplete',
      'client_disagrees',
    ],
  }),
} as const;
