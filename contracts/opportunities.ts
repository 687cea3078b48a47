import { z } from 'zod';
import { operation } from './operation';
import {
  accountRef,
  day,
  holder,
  id,
  idParam,
  instant,
  milestone,
  missingField,
  money,
  moneyGiven,
  named,
  page,
  paging,
  person,
  said,
  text,
  timelineEntry,
} from './values';

export const stages = ['identification', 'qualification', 'proposition', 'won', 'lost'] as const;
export const openStages = ['identification', 'qualification', 'proposition'] as const;

/** What a person may write on an opportunity, in its form or in the dialog of a gate. */
export const opportunityFields = z
  .strictObject({
    name: text(120),
    engagementPartnerId: id,
    businessUnitId: id,
    engagementManagerId: id.nullable(),
    referrerId: id.nullable(),
    practiceId: id.nullable(),
    offerFamilyId: id.nullable(),
    offerId: id.nullable(),
    sourceType: z.string().max(60).nullable(),
    source: z.string().trim().max(200).nullable(),
    amount: moneyGiven.nullable(),
    expectedSignatureOn: day.nullable(),
    serviceType: z.string().max(60).nullable(),
    salesDynamic: z.string().max(60).nullable(),
    productionStartOn: day.nullable(),
    productionEndOn: day.nullable(),
    productionEndReason: z.string().trim().max(500).nullable(),
    closingOn: day.nullable(),
    siteId: id.nullable(),
    mainContactId: id.nullable(),
  })
  .partial();
export type OpportunityFields = z.infer<typeof opportunityFields>;

const requestChip = z.object({ id, number: z.string(), template: z.string(), status: z.string(), holder });

export const opportunityCard = z.object({
  id,
  number: z.string(),
  name: z.string(),
  account: accountRef,
  stage: z.enum(stages),
  amount: money.nullable(),
  weighted: money.nullable(),
  expectedSignatureOn: day.nullable(),
  signatureOverdue: z.boolean(),
  engagementPartner: person,
  /** The next gate: how many of its fields are filled. */
  gate: z.object({ to: z.enum(stages), filled: z.number().int(), of: z.number().int() }).nullable(),
  request: requestChip.nullable(),
  preparing: z.boolean().meta({ description: 'Entering Proposition: mission and draft are on their way' }),
  version: z.number().int(),
});
export type OpportunityCard = z.infer<typeof opportunityCard>;

export const board = z.object({
  columns: z.array(
    z.object({
      stage: z.enum(openStages),
      count: z.number().int(),
      total: money,
      weighted: money,
      cards: z.array(opportunityCard),
      nextCursor: z.string().nullable(),
    }),
  ),
  /** Whole percentages of the caller's business unit ⚙ (D9): what a card weighs where it was dropped, until the server has counted. */
  probabilities: z.object({ identification: z.number(), qualification: z.number(), proposition: z.number() }),
  signed: z.object({ month: money, quarter: money, half: money, year: money }),
});
export type Board = z.infer<typeof board>;

/** What the person who looks may do now, and the code of the refusal otherwise: the screen shows the reason before the click. */
export const permission = z.object({
  action: z.string(),
  allowed: z.boolean(),
  code: z.string().nullable(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

export const opportunity = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  name: z.string(),
  nameWarning: z.boolean(),
  stage: z.enum(stages),
  stageSince: instant,
  account: accountRef,
  businessUnit: named,
  site: named.nullable(),
  mainContact: named.nullable(),
  engagementPartner: person,
  engagementManager: person.nullable(),
  referrer: person.nullable(),
  practice: named.nullable(),
  offerFamily: named.nullable(),
  offer: named.extend({ accounting: z.boolean() }).nullable(),
  sourceType: z.string().nullable(),
  source: z.string().nullable(),
  amount: money.nullable(),
  euroAmount: money.nullable(),
  amountFrom: z.enum(['estimate', 'proposals', 'signed']),
  weighted: money.nullable(),
  probability: z.number().int(),
  expectedSignatureOn: day.nullable(),
  serviceType: z.string().nullable(),
  salesDynamic: z.string().nullable(),
  productionStartOn: day.nullable(),
  productionEndOn: day.nullable(),
  productionEndReason: z.string().nullable(),
  closingOn: day.nullable(),
  lossReason: z.string().nullable(),
  lostOn: day.nullable(),
  lossComment: z.string().nullable(),
  competitor: z.string().nullable(),
  reviveOn: day.nullable(),
  wonOn: day.nullable(),
  mission: z.object({ id, number: z.string(), state: z.enum(['AVV', 'CHK', 'REA', 'TER', 'PER']) }).nullable(),
  proposal: z.object({ id, number: z.string(), state: z.string(), total: money }).nullable(),
  acceptance: z.object({
    state: z.enum(['none', 'requested', 'granted', 'refused']),
    requestId: id.nullable(),
    validUntil: day.nullable(),
  }),
  milestones: z.array(milestone),
  permissions: z.array(permission),
});
export type OpportunityView = z.infer<typeof opportunity>;

export const gate = z.object({
  to: z.enum(stages),
  rule: z.enum(['free', 'needs_reason', 'needs_loss_request', 'needs_support_request', 'by_system', 'never']),
  missing: z.array(missingField),
  /** Values that the screen puts in for the person, with where they come from. */
  proposed: z.array(z.object({ field: z.string(), value: z.string(), from: said })),
});
export type GateView = z.infer<typeof gate>;

export const next = z.object({
  holder,
  waitingFor: said,
  gate: gate.nullable(),
  /** True to what the process will really do, earliest first. */
  ifNobodyActs: z.array(z.object({ at: instant, said })),
});
export type NextView = z.infer<typeof next>;

export const forecast = z.object({
  /** `late`: signature dates that have passed; `month` null there and for what has no date. */
  months: z.array(
    z.object({
      month: z
        .string()
        .regex(/^\d{4}-\d{2}$/)
        .nullable(),
      late: z.boolean(),
      count: z.number().int(),
      total: money,
      weighted: money,
    }),
  ),
});
export type Forecast = z.infer<typeof forecast>;

/** What may be changed on many at once. */
const bulkFields = opportunityFields.pick({
  engagementPartnerId: true,
  engagementManagerId: true,
  expectedSignatureOn: true,
});
export type BulkFields = z.infer<typeof bulkFields>;

export const bulkVerdict = z.object({
  id,
  number: z.string(),
  name: z.string(),
  verdict: z.enum(['changes', 'unchanged', 'refused']),
  code: z.string().nullable(),
  missing: z.array(missingField),
});
export type BulkVerdict = z.infer<typeof bulkVerdict>;

const boardQuery = z.strictObject({
  engagementPartnerId: z.union([id, z.literal('me'), z.literal('all')]).default('me'),
  q: z.string().max(100).optional(),
  stage: z.enum(openStages).optional(),
  updatedSince: day.optional(),
  ...paging,
});

/** What a list of opportunities is narrowed by. */
export const opportunityFilters = {
  stage: z.enum(stages).optional(),
  engagementPartnerId: z.union([id, z.literal('me')]).optional(),
  accountId: id.optional(),
  q: z.string().max(100).optional(),
  updatedSince: day.optional(),
  /** `open`: only what is still worked on (D28). */
  scope: z.enum(['open', 'all']).default('all'),
};

export const opportunityOperations = {
  listOpportunities: operation({
    id: 'listOpportunities',
    method: 'get',
    path: '/opportunities',
    tag: 'opportunities',
    summary: 'Opportunities of the perimeter',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...opportunityFilters, ...paging }),
    answer: page(opportunityCard),
  }),
  getBoard: operation({
    id: 'getBoard',
    method: 'get',
    path: '/opportunities/board',
    tag: 'opportunities',
    summary:
      'The Kanban board of an engagement partner: first cards of each column and exact totals; with stage and cursor, the next cards of one column',
    access: 'session',
    status: 200,
    query: boardQuery,
    answer: board,
  }),
  getForecast: operation({
    id: 'getForecast',
    method: 'get',
    path: '/opportunities/forecast',
    tag: 'opportunities',
    summary: 'What is expected to be signed, by month, under the filters of the board',
    access: 'session',
    status: 200,
    query: boardQuery.pick({ engagementPartnerId: true, q: true, updatedSince: true, stage: true }),
    answer: forecast,
  }),
  changeOpportunities: operation({
    id: 'changeOpportunities',
    method: 'post',
    path: '/opportunities/changes',
    tag: 'opportunities',
    summary:
      'Change fields of many, each by its own rules; rehearsed with nothing written, or done, with a verdict for each',
    access: 'session',
    status: 200,
    idempotent: true,
    body: z.strictObject({
      ids: z.array(id).min(1).max(100),
      fields: bulkFields,
      rehearse: z.boolean().default(false),
    }),
    answer: z.object({ items: z.array(bulkVerdict) }),
    errors: ['not_found', 'reference_unknown', 'value_retired'],
  }),
  createOpportunity: operation({
    id: 'createOpportunity',
    method: 'post',
    path: '/opportunities',
    tag: 'opportunities',
    summary: 'Open an opportunity on an account of the firm',
    access: 'session',
    status: 201,
    idempotent: true,
    etag: true,
    body: opportunityFields.extend({ accountId: id }),
    answer: opportunity,
    errors: ['reference_unknown', 'value_retired'],
  }),
  getOpportunity: operation({
    id: 'getOpportunity',
    method: 'get',
    path: '/opportunities/{id}',
    tag: 'opportunities',
    summary: 'An opportunity',
    access: 'session',
    status: 200,
    etag: true,
    params: idParam,
    answer: opportunity,
  }),
  updateOpportunity: operation({
    id: 'updateOpportunity',
    method: 'patch',
    path: '/opportunities/{id}',
    tag: 'opportunities',
    summary: 'Change fields; what a passed gate asked for may change, not be emptied',
    access: 'session',
    status: 200,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: opportunityFields,
    answer: opportunity,
    errors: [
      'opportunity_closed',
      'required_by_case',
      'reference_unknown',
      'production_end_too_early',
      'production_end_needs_reason',
    ],
  }),
  transitionOpportunity: operation({
    id: 'transitionOpportunity',
    method: 'post',
    path: '/opportunities/{id}/transitions',
    tag: 'opportunities',
    summary: 'Move to another stage; `fields` fills what the gate misses in the same save',
    access: 'session',
    status: 200,
    etag: true,
    idempotent: true,
    params: idParam,
    body: z.strictObject({
      to: z.enum(stages),
      fields: opportunityFields.default({}),
      reason: text(500).optional(),
      lossReason: z.string().max(60).optional(),
      lostOn: day.optional(),
      comment: z.string().trim().max(2000).optional(),
      competitor: z.string().trim().max(200).optional(),
      reviveOn: day.optional(),
    }),
    answer: opportunity,
    errors: [
      'transition_not_allowed',
      'gate_incomplete',
      'reason_required',
      'loss_needs_request',
      'going_back_needs_request',
      'won_is_automatic',
      'opportunity_closed',
      'production_end_too_early',
      'production_end_needs_reason',
      'proposition_not_ready',
    ],
  }),
  opportunityTimeline: operation({
    id: 'opportunityTimeline',
    method: 'get',
    path: '/opportunities/{id}/timeline',
    tag: 'opportunities',
    summary: 'What happened, newest first',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject(paging),
    answer: page(timelineEntry),
  }),
  opportunityAsOf: operation({
    id: 'opportunityAsOf',
    method: 'get',
    path: '/opportunities/{id}/as-of',
    tag: 'opportunities',
    summary: 'How it stood on the evening of a day, from its own decisions',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ day }),
    answer: z.object({
      existed: z.boolean(),
      stage: z.enum(stages),
      fields: z.array(z.object({ field: z.string(), then: z.string().nullable(), now: z.string().nullable() })),
    }),
  }),
  opportunityGate: operation({
    id: 'opportunityGate',
    method: 'get',
    path: '/opportunities/{id}/gate',
    tag: 'opportunities',
    summary: 'What a move would still ask',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ to: z.enum(stages) }),
    answer: gate,
  }),
  opportunityNext: operation({
    id: 'opportunityNext',
    method: 'get',
    path: '/opportunities/{id}/next',
    tag: 'opportunities',
    summary: 'Who has the ball, and what happens if nobody acts',
    access: 'session',
    status: 200,
    params: idParam,
    answer: next,
  }),
  opportunityRequests: operation({
    id: 'opportunityRequests',
    method: 'get',
    path: '/opportunities/{id}/requests',
    tag: 'opportunities',
    summary: 'Requests made for this opportunity',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({ items: z.array(requestChip.extend({ title: z.string(), submittedAt: instant.nullable() })) }),
  }),
} as const;
