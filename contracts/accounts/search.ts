import { z } from 'zod';
import { liveTargetStates } from '../../domain/account/priorityTarget';
import { operation } from '../operation';
import { id, page, paging } from '../values';

export const accountCard = z.object({
  id,
  number: z.string(),
  siren: z.string().nullable(),
  name: z.string(),
  legalName: z.string(),
  kind: z.enum(['prospect', 'client']),
  city: z.string().nullable(),
  businessUnit: z.string(),
  clientLeadPartner: z.string().nullable(),
  openOpportunities: z.number().int(),
  /** As their lists call them. */
  segment: z.string().nullable(),
  prioritySector: z.string().nullable(),
  /** In the fiscal year that runs. */
  priorityTarget: z.enum(liveTargetStates).nullable(),
  near: z.boolean().meta({ description: 'Found although something was mistyped' }),
});
export type AccountCard = z.infer<typeof accountCard>;

export const duplicate = z.object({
  id,
  number: z.string(),
  siren: z.string().nullable(),
  name: z.string(),
  tradeName: z.string(),
  kind: z.enum(['prospect', 'client']),
  businessUnit: z.string(),
  owner: z.string().nullable(),
  match: z.enum(['siren', 'name', 'email_domain']),
  visible: z.boolean().meta({ description: 'Whether my business unit works with it already' }),
});
export type Duplicate = z.infer<typeof duplicate>;

/** What a list of accounts is narrowed by. */
export const accountFilters = {
  q: z.string().max(100).optional(),
  kind: z.enum(['prospect', 'client']).optional(),
  priorityTarget: z.enum(liveTargetStates).optional(),
};

export const accountSearchOperations = {
  listAccounts: operation({
    id: 'listAccounts',
    method: 'get',
    path: '/accounts',
    tag: 'accounts',
    summary:
      'Search accounts by name, number, SIREN, SIRET, VAT number or city; one or two typing errors are forgiven, exact ones first',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...accountFilters, ...paging }),
    answer: page(accountCard),
  }),
  findDuplicates: operation({
    id: 'findDuplicates',
    method: 'get',
    path: '/accounts/duplicates',
    tag: 'accounts',
    summary: 'Who has this company already, in the whole firm (D2)',
    access: 'session',
    status: 200,
    query: z.strictObject({
      siren: z.string().max(24).optional(),
      name: z.string().max(200).optional(),
      email: z.string().max(254).optional(),
    }),
    answer: z.object({ items: z.array(duplicate) }),
  }),
} as const;
