import { z } from 'zod';
import { operation } from '../operation';
import { day, id, idParam, money, paging } from '../values';
import { hours, opportunityCard } from './card';
import { openStages } from './stages';

const signed = z.object({
  count: z.number().int(),
  total: money,
  hours: hours.meta({ description: 'Planned by the lines that were signed' }),
});

export const board = z.object({
  columns: z.array(
    z.object({
      stage: z.enum(openStages),
      count: z.number().int(),
      total: money,
      weighted: money,
      hours: hours.meta({ description: 'Planned by the live proposals of the whole column' }),
      arranged: z.boolean().meta({ description: 'The caller placed cards of it by hand' }),
      cards: z.array(opportunityCard),
      nextCursor: z.string().nullable(),
    }),
  ),
  /** Whole percentages of the caller's business unit ⚙ (D9): what a card weighs where it was dropped, until the server has counted. */
  probabilities: z.object({ identification: z.number(), qualification: z.number(), proposition: z.number() }),
  /** By the letter's date, in the calendar periods that run, under the filters of the board. */
  signed: z.object({ month: signed, quarter: signed, half: signed, year: signed }),
});
export type Board = z.infer<typeof board>;

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

const boardQuery = z.strictObject({
  engagementPartnerId: z.union([id, z.literal('me'), z.literal('all')]).default('me'),
  q: z.string().max(100).optional(),
  stage: z.enum(openStages).optional(),
  offerFamilyId: id.optional(),
  updatedSince: day.optional(),
  ...paging,
});

export const boardOperations = {
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
  placeCard: operation({
    id: 'placeCard',
    method: 'post',
    path: '/opportunities/{id}/place',
    tag: 'opportunities',
    summary: 'Put a card of the board behind another, for oneself alone; null is the top of the column',
    access: 'session',
    status: 204,
    idempotent: true,
    params: idParam,
    body: z.strictObject({ stage: z.enum(openStages), afterId: id.nullable() }),
  }),
  resetBoardOrder: operation({
    id: 'resetBoardOrder',
    method: 'post',
    path: '/opportunities/board/order/reset',
    tag: 'opportunities',
    summary: 'Put the cards of a column back in the order of everybody',
    access: 'session',
    status: 204,
    idempotent: true,
    body: z.strictObject({ stage: z.enum(openStages) }),
  }),
  getForecast: operation({
    id: 'getForecast',
    method: 'get',
    path: '/opportunities/forecast',
    tag: 'opportunities',
    summary: 'What is expected to be signed, by month, under the filters of the board',
    access: 'session',
    status: 200,
    query: boardQuery.pick({
      engagementPartnerId: true,
      q: true,
      offerFamilyId: true,
      updatedSince: true,
      stage: true,
    }),
    answer: forecast,
  }),
} as const;
