import { z } from 'zod';
import { linkSides } from '../../domain/processes/request/links';
import { finalReasons } from '../../domain/processes/request/reopeningTerm';
import { waitCauses } from '../../domain/processes/request/waits';
import { permission } from '../permission';
import { taskSummary } from '../tasks/summary';
import { accountRef, day, holder, id, instant, milestone, money, named, person, said } from '../values';
import { checklistItem } from './checklistItem';
import { requestTemplates, requestStatuses } from './statuses';

export const request = z.object({
  id,
  number: z.string(),
  version: z.number().int(),
  template: z.enum(requestTemplates),
  title: z.string(),
  description: z.string(),
  status: z.enum(requestStatuses),
  round: z.number().int(),
  requester: person,
  group: named,
  businessUnit: named,
  account: accountRef,
  opportunity: named.extend({ number: z.string(), stage: z.string() }).nullable(),
  /** Of the opportunity that it is made for. */
  site: named.nullable(),
  mission: z.object({ id, number: z.string(), state: z.string() }).nullable(),
  fields: z.record(z.string(), z.string()),
  /** Those whom its fields name. */
  people: z.array(named),
  /** Accounts that the companies in its fields are, by SIREN: those that the reader sees. */
  namedAccounts: z.array(z.object({ id, siren: z.string() })),
  /** Where pre-filled values come from. */
  provenance: z.array(z.object({ field: z.string(), from: said })),
  checklist: z.array(checklistItem),
  holder,
  milestones: z.array(milestone),
  task: taskSummary.nullable(),
  decision: z
    .object({
      outcome: z.string(),
      reasons: z.array(z.string()),
      comment: z.string().nullable(),
      conditions: z.string().nullable(),
      validUntil: day.nullable(),
    })
    .nullable(),
  register: z.object({ outcome: z.string(), checkedAt: instant }).nullable(),
  /** Open requests about the same client and mission made from the same template: perhaps this one is not needed. */
  similar: z.array(z.object({ id, number: z.string(), title: z.string(), status: z.enum(requestStatuses) })),
  /** Other requests that this one is linked to, read from its side. */
  links: z.array(
    z.object({
      id,
      side: z.enum(linkSides),
      request: z.object({ id, number: z.string(), title: z.string(), status: z.enum(requestStatuses) }),
    }),
  ),
  /** What it waits for, since when and by whose decision, and the instant at which Business Support takes it up again if nothing comes. */
  wait: z
    .object({
      cause: z.enum(waitCauses),
      since: instant,
      by: z.string().nullable(),
      until: instant.nullable(),
      comment: z.string().nullable(),
      awaited: z.string().nullable(),
      awaitedRequestId: id.nullable(),
    })
    .nullable(),
  /** When it closes if its requester stays silent; null where silence closes nothing. */
  closesAt: instant.nullable(),
  /** Once it is over: until when it may be reopened, or why it is final, or what is under way in its place (without a name where that is somebody else's draft). */
  reopening: z
    .object({
      until: instant.nullable(),
      final: z.enum(finalReasons).nullable(),
      replacedBy: z.object({ id: id.nullable(), number: z.string().nullable() }).nullable(),
    })
    .nullable(),
  submittedAt: instant.nullable(),
  resolvedAt: instant.nullable(),
  proposalTotal: money.nullable(),
  permissions: z.array(permission),
});
export type RequestView = z.infer<typeof request>;
