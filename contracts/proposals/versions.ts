import { z } from 'zod';
import { operation } from '../operation';
import { day, id, idParam, instant, money, person, upTo } from '../values';

/** A proposal as it was submitted; `outcome` of the approval that it asked for, if it did. */
export const proposalVersion = z.object({
  number: z.number().int(),
  contentHash: z.string(),
  net: money,
  submittedAt: instant,
  by: person.nullable(),
  outcome: z.enum(['approved', 'refused', 'void']).nullable(),
  sent: z.boolean(),
});
export type ProposalVersionView = z.infer<typeof proposalVersion>;

const versionLine = z.object({
  id,
  code: z.string(),
  label: z.string(),
  quantity: z.string(),
  unitPrice: money,
  cataloguePrice: money,
  priceForced: z.boolean(),
  discountPercent: z.string(),
  vatPercent: z.string(),
  net: money,
  resource: z.string().nullable(),
  deliveryOn: day.nullable(),
  billingOn: day.nullable(),
});
export type VersionLineView = z.infer<typeof versionLine>;

export const versionComparison = z.object({
  added: z.array(versionLine),
  removed: z.array(versionLine),
  changed: z.array(
    z.object({
      before: versionLine,
      after: versionLine,
      fields: z.array(
        z.enum([
          'label',
          'quantity',
          'unitPrice',
          'priceForced',
          'discountPercent',
          'vatPercent',
          'net',
          'resource',
          'deliveryOn',
          'billingOn',
        ]),
      ),
    }),
  ),
  unchanged: z.number().int(),
  netDifference: money,
});
export type VersionComparisonView = z.infer<typeof versionComparison>;

const versionNumber = z.union([z.coerce.number().int().min(1).max(10_000), z.literal('now')]);

export const proposalVersionOperations = {
  listProposalVersions: operation({
    id: 'listProposalVersions',
    method: 'get',
    path: '/proposals/{id}/versions',
    tag: 'proposals',
    summary: 'Versions of a proposal as each was submitted, the latest first',
    access: 'session',
    status: 200,
    params: idParam,
    answer: upTo(proposalVersion),
  }),
  getProposalVersion: operation({
    id: 'getProposalVersion',
    method: 'get',
    path: '/proposals/{id}/version',
    tag: 'proposals',
    summary: 'The lines of one version',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ number: versionNumber }),
    answer: z.object({ label: z.string(), proposedOn: day, net: money, lines: z.array(versionLine) }),
  }),
  compareProposalVersions: operation({
    id: 'compareProposalVersions',
    method: 'get',
    path: '/proposals/{id}/comparison',
    tag: 'proposals',
    summary: 'Lines added, removed and changed from one version to another, or to what is written now',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ from: versionNumber, to: versionNumber.default('now') }),
    answer: versionComparison,
  }),
} as const;
