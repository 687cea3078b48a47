import { z } from 'zod';
import { interactionKinds } from '../domain/interaction/kinds';
import { interactionViews } from '../domain/interaction/views';
import { operation } from './operation';
import { accountRef, day, id, idParam, instant, money, named, page, paging, person, text, upTo } from './values';

const kind = z.enum(interactionKinds);
/** In a century that a firm has business in. */
const planned = instant.regex(/^(19|20|21)/);

const fields = {
  kind,
  subject: text(200),
  comment: z.string().trim().max(500).nullable(),
  startsAt: planned,
  endsAt: planned,
  assigneeId: id,
  contactIds: z.array(id).max(50),
  documentIds: z.array(id).max(20).optional().meta({ description: 'Documents of the account; none unless said' }),
  opportunityId: id.nullable(),
  report: z.string().trim().max(10_000).nullable(),
  done: z.boolean(),
};

export const interaction = z.object({
  id,
  kind,
  subject: z.string(),
  comment: z.string().nullable(),
  startsAt: instant,
  endsAt: instant,
  assignee: person,
  mine: z.boolean(),
  contacts: z.array(named),
  documents: z.array(named),
  account: accountRef,
  opportunity: z.object({ id, number: z.string(), name: z.string() }).nullable(),
  report: z.string().nullable(),
  doneAt: instant.nullable(),
  doneBy: z.string().nullable(),
  createdBy: z.string(),
  /** Late, today, … as the clock of the server says. */
  view: z.enum(interactionViews),
  version: z.number().int(),
});
export type InteractionView = z.infer<typeof interaction>;

const counts = z.object({
  late: z.number().int(),
  today: z.number().int(),
  week: z.number().int(),
  later: z.number().int(),
});

export const reviewedOpportunity = z.object({
  id,
  number: z.string(),
  name: z.string(),
  stage: z.string(),
  account: accountRef,
  amount: money.nullable(),
  expectedSignatureOn: day.nullable(),
  quietDays: z.number().int(),
  nextStep: z.object({ id, subject: z.string(), endsAt: instant }).nullable(),
  reasons: z.array(z.enum(['untouched', 'withoutNextStep'])),
});
export type ReviewedOpportunity = z.infer<typeof reviewedOpportunity>;

/** 32 random bytes, drawn by whoever will read the feed: the server keeps a digest of them and never shows them again. */
const feedSecret = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

export const interactionOperations = {
  listInteractions: operation({
    id: 'listInteractions',
    method: 'get',
    path: '/interactions',
    tag: 'interactions',
    summary: 'Interactions and actions: what is to do with its nearest end first, what is done with its latest first',
    access: 'session',
    status: 200,
    query: z.strictObject({
      assigneeId: z.union([z.literal('me'), id]).optional(),
      accountId: id.optional(),
      opportunityId: id.optional(),
      view: z.enum([...interactionViews, 'open', 'all']).default('all'),
      from: planned.optional(),
      before: planned.optional(),
      ...paging,
    }),
    answer: page(interaction).extend({ counts }),
  }),
  createInteraction: operation({
    id: 'createInteraction',
    method: 'post',
    path: '/accounts/{id}/interactions',
    tag: 'interactions',
    summary: 'Record or plan an interaction with an account; a note is done when written',
    access: 'session',
    status: 201,
    idempotent: true,
    etag: true,
    params: idParam,
    body: z.strictObject(fields),
    answer: interaction,
    errors: [
      'interaction_ends_before_start',
      'interaction_too_long',
      'note_is_done',
      'assignee_cannot_see',
      'reference_unknown',
    ],
  }),
  getInteraction: operation({
    id: 'getInteraction',
    method: 'get',
    path: '/interactions/{id}',
    tag: 'interactions',
    summary: 'An interaction',
    access: 'session',
    status: 200,
    etag: true,
    params: idParam,
    answer: interaction,
  }),
  updateInteraction: operation({
    id: 'updateInteraction',
    method: 'patch',
    path: '/interactions/{id}',
    tag: 'interactions',
    summary: 'Change an interaction: finish, reopen, reassign, move, report',
    access: 'session',
    status: 200,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: z.strictObject(fields).partial(),
    answer: interaction,
    errors: [
      'interaction_ends_before_start',
      'interaction_too_long',
      'note_is_done',
      'assignee_cannot_see',
      'reference_unknown',
    ],
  }),
  weeklyReview: operation({
    id: 'weeklyReview',
    method: 'get',
    path: '/reviews/weekly',
    tag: 'interactions',
    summary: 'My open opportunities that nobody touched, or that have no next step',
    access: 'session',
    status: 200,
    answer: upTo(reviewedOpportunity),
  }),
  getCalendarFeed: operation({
    id: 'getCalendarFeed',
    method: 'get',
    path: '/me/calendar-feed',
    tag: 'interactions',
    summary: 'Whether my calendar can be read from outside',
    access: 'session',
    status: 200,
    answer: z.object({ since: instant.nullable() }),
  }),
  setCalendarFeed: operation({
    id: 'setCalendarFeed',
    method: 'post',
    path: '/me/calendar-feed',
    tag: 'interactions',
    summary: 'Open my calendar to who has this secret, instead of any former one; null closes it',
    access: 'session',
    status: 204,
    idempotent: true,
    body: z.strictObject({ secret: feedSecret.nullable() }),
  }),
  readCalendar: operation({
    id: 'readCalendar',
    method: 'get',
    path: '/calendar.ics',
    tag: 'interactions',
    summary: 'The calendar of whoever gave the secret (RFC 5545)',
    access: 'public',
    status: 200,
    answerType: 'file',
    query: z.strictObject({ secret: feedSecret }),
    errors: ['not_found'],
  }),
} as const;
