/** "Activité clients et prospects" (requirements 225-227): meetings, what is done, planned and overdue, and accounts that nobody speaks to. */
import { z } from 'zod';
import { liveTargetStates } from '../domain/account/priorityTarget';
import { interactionKinds } from '../domain/interaction/kinds';
import { activityPriorities } from '../domain/reporting/commercial';
import { code, isPeriod, noPeriod, periodAsked, personOrMe, place, told } from './commercialReports';
import { exportFormats } from './exportFormats';
import { operation } from './operation';
import { accountRef, instant, page, paging } from './values';

const count = z.number().int();
/** Done in the period; planned and overdue now, whatever the period. */
const stands = z.object({ done: count, planned: count, overdue: count });
const activityRow = stands.extend({ key: z.string().nullable(), name: z.string().nullable(), meetings: count });
export type ActivityRow = z.infer<typeof activityRow>;

export const activityReport = z.object({
  ...told,
  /** Accounts: those with an exchange in the period. */
  headline: stands.extend({ meetings: count, exchanges: count, accounts: count }),
  kinds: z.array(activityRow.extend({ key: z.enum(interactionKinds) })),
  people: z.array(activityRow),
  units: z.array(activityRow),
  segments: z.array(activityRow),
  /** With priority prospects, priority clients (validated for the fiscal year in which the period ends), and everybody else. */
  priorities: z.array(activityRow.extend({ key: z.enum(activityPriorities) })),
});
export type ActivityReport = z.infer<typeof activityReport>;

const activityAccount = z.object({
  account: accountRef,
  clientLeadPartner: z.string().nullable(),
  segment: z.string().nullable(),
  prioritySector: z.string().nullable(),
  priorityTarget: z.enum(liveTargetStates).nullable(),
  openOpportunities: count,
  exchanges: count,
  lastExchangeAt: instant.nullable(),
  nextAt: instant.nullable(),
});
export type ActivityAccount = z.infer<typeof activityAccount>;

export const activityFilters = {
  ...periodAsked,
  ...place,
  assigneeId: personOrMe,
  clientLeadPartnerId: personOrMe,
  segment: code,
  prioritySector: code,
  priorityTarget: z.enum(liveTargetStates).optional(),
};
/** Accounts without an exchange for so many days. */
const quietDays = z.coerce.number().int().min(1).max(3660).optional();
export const activityParts = ['kinds', 'people', 'units', 'segments', 'priorities', 'accounts'] as const;

export const activityReportOperations = {
  readActivity: operation({
    id: 'readActivity',
    method: 'get',
    path: '/reports/activity',
    tag: 'reports',
    summary: 'Meetings, exchanges and tasks of the perimeter: done in the period, planned, overdue',
    access: 'session',
    status: 200,
    query: z.strictObject(activityFilters).refine(isPeriod, noPeriod),
    answer: activityReport,
  }),
  listActivityAccounts: operation({
    id: 'listActivityAccounts',
    method: 'get',
    path: '/reports/activity/accounts',
    tag: 'reports',
    summary:
      'Clients, prospects with an open opportunity, and priority targets: how often they were spoken to, the longest silence first',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...activityFilters, quietDays, ...paging }).refine(isPeriod, noPeriod),
    answer: page(activityAccount),
  }),
  exportActivity: operation({
    id: 'exportActivity',
    method: 'get',
    path: '/exports/activity',
    tag: 'exports',
    summary: 'One table of the activity as a file',
    access: 'session',
    status: 200,
    query: z
      .strictObject({ ...activityFilters, quietDays, part: z.enum(activityParts), format: z.enum(exportFormats) })
      .refine(isPeriod, noPeriod),
    answerType: 'file',
  }),
} as const;
