import { z } from 'zod';
import { absenceStates } from '../domain/absence/standing';
import { caseKinds } from '../domain/cases/kinds';
import { operation } from './operation';
import { day, id, idParam, instant, page, paging, person, text, upTo } from './values';

/** Somebody's absence: first and last day included, and whoever stands in. */
const absence = z.object({
  id,
  person,
  substitute: person,
  startsOn: day,
  endsOn: day,
  state: z.enum(absenceStates),
  /** A word of whoever wrote it down, for those who may: the absent, their substitute, whoever heads them. */
  word: z.string().nullable(),
  /** Tasks in other hands now, and those that were done there. */
  handed: z.number().int(),
  done: z.number().int(),
  /** Whether I am the one who is away, or stand in; else I head them. */
  mine: z.boolean(),
  substituteIsMe: z.boolean(),
  mayCancel: z.boolean(),
});
export type AbsenceView = z.infer<typeof absence>;

/** A task that was, or is, in other hands because of the absence. */
const work = z.object({
  taskId: id,
  caseId: id,
  kind: z.enum(caseKinds),
  number: z.string(),
  title: z.string(),
  account: z.string(),
  opportunityId: id.nullable(),
  node: z.string(),
  /** Who has it now, or did it. */
  by: z.string(),
  outcome: z.string().nullable(),
  at: instant,
});
export type AbsenceWork = z.infer<typeof work>;

const newAbsence = z.strictObject({
  personId: id,
  substituteId: id,
  startsOn: day,
  endsOn: day,
  word: text(300).nullable().default(null),
});
export type NewAbsence = z.input<typeof newAbsence>;

export const absenceOperations = {
  listAbsences: operation({
    id: 'listAbsences',
    method: 'get',
    path: '/absences',
    tag: 'absences',
    summary: 'My absences and those that I stand in for; or those of the people whom I head',
    access: 'session',
    status: 200,
    query: z.strictObject({ of: z.enum(['mine', 'team']).default('mine'), ...paging }),
    answer: page(absence),
  }),
  recordAbsence: operation({
    id: 'recordAbsence',
    method: 'post',
    path: '/absences',
    tag: 'absences',
    summary: 'Write down that somebody is away, and who stands in for them',
    access: 'session',
    status: 201,
    idempotent: true,
    body: newAbsence,
    answer: absence,
    errors: [
      'not_allowed',
      'reference_unknown',
      'absence_dates',
      'absence_overlaps',
      'substitute_self',
      'substitute_gone',
      'substitute_role',
      'substitute_perimeter',
      'substitute_circular',
    ],
  }),
  cancelAbsence: operation({
    id: 'cancelAbsence',
    method: 'post',
    path: '/absences/{id}/cancellation',
    tag: 'absences',
    summary: 'Call an absence off, or come back before its end: what is not done comes back',
    access: 'session',
    status: 200,
    idempotent: true,
    params: idParam,
    answer: absence,
    errors: ['not_allowed', 'absence_over'],
  }),
  absenceWork: operation({
    id: 'absenceWork',
    method: 'get',
    path: '/absences/{id}/work',
    tag: 'absences',
    summary: 'What others did or hold in the absent person’s place, the latest first',
    access: 'session',
    status: 200,
    params: idParam,
    answer: upTo(work),
  }),
} as const;
