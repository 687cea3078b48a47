/** The commercial reports of the manual (requirements 216-241), counted by the server under the caller's walls. */
import { z } from 'zod';
import { daysBetween } from '../domain/dates/businessDate';
import { reportAxes } from '../domain/reporting/commercial';
import { exportFormats } from './exportFormats';
import { operation } from './operation';
import { stages } from './opportunities/stages';
import { accountRef, day, id, money, page, paging } from './values';

export const personOrMe = z.union([id, z.literal('me')]).optional();
export const code = z.string().max(60).optional();

/** "Période", "Sélection exercice": a fiscal year, or days; the fiscal year of today without either. */
export const periodAsked = {
  fiscalYear: z.coerce.number().int().min(2000).max(2190).optional(),
  from: day.optional(),
  to: day.optional(),
};
export const place = { regionId: id.optional(), hubId: id.optional(), businessUnitId: id.optional() };

/** What a commercial report is narrowed by (requirements 217, 234, 235). */
export const commercialFilters = {
  ...periodAsked,
  ...place,
  clientLeadPartnerId: personOrMe,
  engagementPartnerId: personOrMe,
  engagementManagerId: personOrMe,
  referrerId: personOrMe,
  practiceId: id.optional(),
  offerFamilyId: id.optional(),
  offerId: id.optional(),
  segment: code,
  prioritySector: code,
};

/** Days of ten years: more is no report. */
const mostDays = 3660;
export const isPeriod = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  (from === undefined) === (to === undefined) &&
  (from === undefined || to === undefined || (from <= to && daysBetween(from, to) <= mostDays));
export const noPeriod = {
  path: ['to'],
  message: 'Choisissez les deux dates d’une période de dix ans au plus, dont la fin suit le début.',
};

const figure = z.object({ count: z.number().int(), amount: money });
export type Figure = z.infer<typeof figure>;
const byStage = z.object({
  identification: figure,
  qualification: figure,
  proposition: figure,
  won: figure,
  lost: figure,
});
const axisRow = z.object({
  /** An id, or the code of a value; null for what has none: "(Vide)". */
  key: z.string().nullable(),
  name: z.string().nullable(),
  stages: byStage,
  total: figure,
});
export type AxisRow = z.infer<typeof axisRow>;

const reportPeriod = z.object({ from: day, to: day, fiscalYear: z.number().int().nullable() });
/** What every commercial report says of itself. */
export const told = {
  /** Whose figures: in the 360° profile the whole company's. */
  perimeter: z.object({ kind: z.enum(['company', 'regions', 'hubs', 'units']), names: z.array(z.string()) }),
  period: reportPeriod,
  fiscalYears: z.array(z.number().int()),
};
export type ReportFrame = z.infer<z.ZodObject<typeof told>>;

export const pipelineReport = z.object({
  ...told,
  /** What is open now; won and lost in the period (requirement 229). */
  headline: z.object({
    open: figure,
    accounts: z.number().int(),
    averageOpportunity: money.nullable(),
    averageAccount: money.nullable(),
    won: figure,
    lost: figure,
  }),
  rows: z.array(axisRow),
  total: axisRow,
  byAccountKind: z.array(axisRow),
  byPractice: z.array(axisRow),
});
export type PipelineReport = z.infer<typeof pipelineReport>;

const pipelineAccount = z.object({ account: accountRef, stages: byStage, total: figure });
export type PipelineAccount = z.infer<typeof pipelineAccount>;

const pipelineOpportunity = z.object({
  id,
  number: z.string(),
  name: z.string(),
  account: accountRef,
  segment: z.string().nullable(),
  prioritySector: z.string().nullable(),
  stage: z.enum(stages),
  /** Null where there is none, and to whoever may not see sales. */
  mission: z.object({ number: z.string(), state: z.enum(['AVV', 'CHK', 'REA', 'TER', 'PER']) }).nullable(),
  practice: z.string().nullable(),
  offerFamily: z.string().nullable(),
  offer: z.string().nullable(),
  salesDynamic: z.string().nullable(),
  amount: money.nullable(),
});
export type PipelineOpportunity = z.infer<typeof pipelineOpportunity>;

export const pipelineParts = ['matrix', 'accounts', 'opportunities'] as const;
const by = z.enum(reportAxes).default('region');
const format = z.enum(exportFormats);

export const companyIdentity = z.object({
  name: z.string(),
  /** Null until the administrator has given the company its letterhead. */
  legal: z
    .object({
      legalForm: z.string(),
      capital: money.nullable(),
      siren: z.string(),
      registry: z.string().nullable(),
      address: z.string(),
    })
    .nullable(),
});
export type CompanyIdentity = z.infer<typeof companyIdentity>;

export const commercialReportOperations = {
  readCompanyIdentity: operation({
    id: 'readCompanyIdentity',
    method: 'get',
    path: '/company',
    tag: 'reports',
    summary: 'Who the firm is in law: what stands under every report',
    access: 'session',
    status: 200,
    answer: companyIdentity,
  }),
  readPipeline: operation({
    id: 'readPipeline',
    method: 'get',
    path: '/reports/pipeline',
    tag: 'reports',
    summary: 'Pipeline of the perimeter: what is open, what was won and lost in the period, by stage and by one axis',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...commercialFilters, by }).refine(isPeriod, noPeriod),
    answer: pipelineReport,
  }),
  listPipelineAccounts: operation({
    id: 'listPipelineAccounts',
    method: 'get',
    path: '/reports/pipeline/accounts',
    tag: 'reports',
    summary: 'Its accounts by name, each with its amounts by stage',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...commercialFilters, ...paging }).refine(isPeriod, noPeriod),
    answer: page(pipelineAccount),
  }),
  listPipelineOpportunities: operation({
    id: 'listPipelineOpportunities',
    method: 'get',
    path: '/reports/pipeline/opportunities',
    tag: 'reports',
    summary: 'Its opportunities, one by one',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...commercialFilters, accountId: id.optional(), ...paging }).refine(isPeriod, noPeriod),
    answer: page(pipelineOpportunity),
  }),
  exportPipeline: operation({
    id: 'exportPipeline',
    method: 'get',
    path: '/exports/pipeline',
    tag: 'exports',
    summary: 'One table of the pipeline as a file',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...commercialFilters, by, part: z.enum(pipelineParts), format }).refine(isPeriod, noPeriod),
    answerType: 'file',
  }),
} as const;
