import { z } from 'zod';
import { requestContexts, templateGroups } from '../../domain/templates/template';
import { operation } from '../operation';
import { id } from '../values';
import { requestTemplates } from './statuses';

/** What a request is made from: one of the three. */
export const origin = { opportunityId: id.optional(), missionId: id.optional(), accountId: id.optional() };

export const requestModel = z.object({
  key: z.string(),
  template: z.enum(requestTemplates),
  preset: z.record(z.string(), z.string()),
  group: z.enum(templateGroups),
  contexts: z.array(z.enum(requestContexts)),
  targetMinutes: z.number().int(),
  applicable: z.boolean(),
  code: z.string().nullable(),
  used: z.number().int(),
});
export type RequestModel = z.infer<typeof requestModel>;

export const requestOrigin = z.object({
  context: z.enum(requestContexts),
  id,
  number: z.string(),
  name: z.string(),
  client: z.string(),
});
export type RequestOrigin = z.infer<typeof requestOrigin>;

export const requestCatalogueOperations = {
  listTemplates: operation({
    id: 'listTemplates',
    method: 'get',
    path: '/request-templates',
    tag: 'requests',
    summary: 'Models of requests, in their groups',
    access: 'session',
    status: 200,
    answer: z.object({ items: z.array(requestModel) }),
    query: z.strictObject(origin),
  }),
  searchRequestOrigins: operation({
    id: 'searchRequestOrigins',
    method: 'get',
    path: '/request-origins',
    tag: 'requests',
    summary: 'Opportunities, missions and clients that a request may be made from',
    access: 'session',
    status: 200,
    query: z.strictObject({ q: z.string().trim().max(100).default('') }),
    answer: z.object({ items: z.array(requestOrigin) }),
  }),
  templateRefusals: operation({
    id: 'templateRefusals',
    method: 'get',
    path: '/request-templates/{template}/refusals',
    tag: 'requests',
    summary: 'What Business Support has sent back of this template in twelve months, most often first',
    access: 'session',
    status: 200,
    params: z.strictObject({ template: z.enum(requestTemplates) }),
    answer: z.object({
      sent: z.number().int(),
      returned: z.number().int(),
      lines: z.array(z.object({ key: z.string(), reasonCode: z.string(), count: z.number().int() })),
    }),
  }),
} as const;
