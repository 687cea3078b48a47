import { z } from 'zod';
import { operation } from './operation';
import { day, id, instant, paging, page, text } from './values';

export const auditOutcomes = ['applied', 'refused', 'observed', 'read'] as const;

/** All of them together; days in Europe/Paris, both included. */
const filters = {
  from: day.optional(),
  to: day.optional(),
  personId: id.optional(),
  action: text(60).optional(),
  outcome: z.enum(auditOutcomes).optional(),
  objectId: id.optional(),
  /** Of a case or an account. */
  number: text(40).optional(),
};

/** One line: who did, or tried, what to which record, and what came of it. */
export const auditLine = z.object({
  id: z.number().int(),
  at: instant,
  by: z.object({
    kind: z.enum(['person', 'system', 'unknown']),
    id: id.nullable(),
    name: z.string().nullable(),
    /** In whose place it was done; null for one's own work. */
    for: z.string().nullable(),
  }),
  action: z.string(),
  object: z.object({ kind: z.string(), id: id.nullable(), number: z.string().nullable() }),
  outcome: z.enum(auditOutcomes),
  code: z.string().nullable(),
  /** The code in words; null without one, and for one that an older build wrote. */
  reason: z.string().nullable(),
  businessUnit: z.string().nullable(),
  data: z.record(z.string(), z.unknown()),
});
export type AuditLine = z.infer<typeof auditLine>;

/** What the last walk over the chain found; null before the first. */
export const chainState = z.object({
  verifiedAt: instant,
  /** When it was last walked from its first link; null before. */
  wholeAt: instant.nullable(),
  links: z.number().int(),
  /** When the last link walked was sealed. */
  sealedAt: instant.nullable(),
  /** Heads kept outside the database that the chain was compared with. */
  anchors: z.number().int(),
  findings: z.number().int(),
});
export type ChainState = z.infer<typeof chainState>;

export const auditOperations = {
  listAudit: operation({
    id: 'listAudit',
    method: 'get',
    path: '/audit',
    tag: 'audit',
    summary: 'The audit of the company, the newest line first',
    access: ['auditor', 'administrator'],
    status: 200,
    query: z.strictObject({ ...filters, ...paging }),
    answer: page(auditLine).extend({ chain: chainState.nullable() }),
    errors: ['invalid_cursor'],
  }),
  exportAudit: operation({
    id: 'exportAudit',
    method: 'get',
    path: '/audit/export',
    tag: 'audit',
    summary: 'The same lines as CSV, all of them; the export is itself in the audit',
    access: ['auditor', 'administrator'],
    status: 200,
    query: z.strictObject(filters),
    answerType: 'file',
  }),
} as const;
