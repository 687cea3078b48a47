import { z } from 'zod';
import { daysBetween } from '../domain/dates/businessDate';
import { reportedKinds } from '../domain/reporting/work';
import { exportFormats } from './exportFormats';
import { operation } from './operation';
import { day, holder, id, instant, named } from './values';

/** Days that one report looks over at most. */
const mostDays = 366;

const kind = z.enum(reportedKinds);

/** Who answers for the work of others. */
export const reportRoles = [
  'support_supervisor',
  'bu_head',
  'hub_director',
  'regional_offer_head',
  'administrator',
] as const;

const count = z.number().int();
/** Business minutes; null when nothing of the kind ended in the period. */
const usual = count.nullable();

export const workReport = z.object({
  from: day,
  to: day,
  at: instant,
  totals: z.object({ sent: count, done: count, open: count, late: count, dueSoon: count, willMiss: count }),
  /** By week, named by its Monday. */
  weeks: z.array(z.object({ monday: day, sent: count, done: count })),
  /** The next business days: what is due, and what will not be done by then at its usual pace. */
  forecast: z.array(z.object({ day, due: count, willMiss: count })),
  steps: z.array(
    z.object({
      kind,
      node: z.string(),
      done: count,
      medianMinutes: usual,
      ninetiethMinutes: usual,
      open: count,
      late: count,
    }),
  ),
  /** Whose turn it was, in business minutes of the period. */
  holders: z.array(z.object({ holder: holder.shape.kind, minutes: count })),
  quality: z.array(
    z.object({
      kind,
      businessUnit: named,
      sent: count,
      returned: count,
      /** Of the returned ones, those that stayed incomplete after every chaser and closed by themselves. */
      unanswered: count,
    }),
  ),
  refusals: z.array(z.object({ kind, key: z.string(), reasonCode: z.string(), count })),
  /** `added`: done of what people added to requests; it is in nobody's usual time, and in `inHand` and `late` like the rest. */
  agents: z.array(
    z.object({ person: named, done: count, medianMinutes: usual, added: count, inHand: count, late: count }),
  ),
});
export type WorkReport = z.infer<typeof workReport>;

/** Tables of the report that leave as files. */
export const workReportParts = ['weeks', 'steps', 'quality', 'agents'] as const;

const asked = { from: day, to: day, kind: kind.optional(), businessUnitId: id.optional() };
const isPeriod = ({ from, to }: { from: string; to: string }) => from <= to && daysBetween(from, to) <= mostDays;
const noPeriod = { path: ['to'], message: 'Choisissez une période d’un an au plus, dont la fin suit le début.' };

export const reportOperations = {
  readWorkReport: operation({
    id: 'readWorkReport',
    method: 'get',
    path: '/reports/work',
    tag: 'reports',
    summary:
      'Requests and approvals of the perimeter over a period: volumes, delays by step, holder and agent in business time, what was returned and why, and what will miss its date',
    access: reportRoles,
    status: 200,
    query: z.strictObject(asked).refine(isPeriod, noPeriod),
    answer: workReport,
  }),
  exportWorkReport: operation({
    id: 'exportWorkReport',
    method: 'get',
    path: '/exports/work',
    tag: 'exports',
    summary: 'One table of the report as a file',
    access: reportRoles,
    status: 200,
    query: z
      .strictObject({ ...asked, part: z.enum(workReportParts), format: z.enum(exportFormats) })
      .refine(isPeriod, noPeriod),
    answerType: 'file',
  }),
} as const;
