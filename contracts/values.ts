/** Values that several resources share on the wire. */
import { z } from 'zod';
import { waitCauses } from '../domain/processes/request/waits';
import { holderKinds } from '../domain/serviceLevel/ledger';

export const id = z.uuid();
/** A day in Europe/Paris, in a century that a firm has business in. What is none ends the check there: rules that compare days ask days alone. */
export const day = z.iso.date({ abort: true }).regex(/^(19|20|21)/, { abort: true });
/** An instant in UTC. */
export const instant = z.iso.datetime();
export const text = (max: number) => z.string().trim().min(1).max(max);
export const money = z.strictObject({
  amount: z
    .string()
    .regex(/^-?\d{1,13}(\.\d{1,2})?$/)
    .meta({ description: 'Decimal with at most two places', example: '1234.50' }),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof money>;
/** Units without leading zeros, at most two decimals. */
export const decimal = (mostDigits: number) =>
  z.string().regex(new RegExp(`^(0|[1-9]\\d{0,${mostDigits - 1}})(\\.\\d{1,2})?$`));
/** Money that somebody writes: never negative, and small enough that totals of thousands stay exact. */
export const moneyGiven = money.extend({ amount: decimal(10) });
export const named = z.object({ id, name: z.string() });
export const person = z.object({ id, name: z.string(), code: z.string() });
export type PersonRef = z.infer<typeof person>;
/** That a company is closed; not recorded is what the public register says and nobody has judged yet. */
export const closure = z.object({ on: day.nullable(), recorded: z.boolean() });
export const accountRef = z.object({ id, number: z.string(), name: z.string(), kind: z.enum(['prospect', 'client']) });
/** A sentence that the screen puts into words. */
export const said = z.object({ key: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Said = z.infer<typeof said>;
export const missingField = z.object({ field: z.string(), label: z.string(), why: z.string() });

export const idParam = z.strictObject({ id });
export const paging = {
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
};
export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });
/** A list without pages: what comes first, and whether there is more than is given. */
export const upTo = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), more: z.boolean() });

/** Who has the ball (design rule: every case, in every list, says so). */
export const holder = z.object({
  kind: z.enum(holderKinds),
  name: z.string().nullable(),
  /** The absent person in whose place it is held; null for one's own work. */
  for: z.string().nullable(),
  mine: z.boolean(),
  since: instant,
  dueAt: instant.nullable(),
  /** What a request waits for meanwhile; null when it waits for nothing. */
  cause: z.enum(waitCauses).nullable(),
});
export type HolderView = z.infer<typeof holder>;

export const milestone = z.object({
  key: z.string(),
  state: z.enum(['planted', 'current', 'to_come', 'skipped']),
  at: instant.nullable(),
  expectedAt: instant.nullable(),
});
export type Milestone = z.infer<typeof milestone>;

export const timelineEntry = z.object({
  seq: z.number().int(),
  at: instant,
  by: z.object({
    kind: z.enum(['person', 'substitute', 'service', 'system']),
    name: z.string(),
    /** In whose place, of a substitute. */
    for: z.string().optional(),
  }),
  said,
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string().optional(),
  missing: z.array(missingField).optional(),
  winner: z.object({ name: z.string(), since: z.string(), until: z.string().optional() }).optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemBody = z.infer<typeof problem>;
