import { z } from 'zod';
import { operation } from '../operation';
import { day, id, idParam, instant, money, upTo } from '../values';

export const accountCaseOperations = {
  listAccountOpportunities: operation({
    id: 'listAccountOpportunities',
    method: 'get',
    path: '/accounts/{id}/opportunities',
    tag: 'accounts',
    summary: 'Opportunities of an account; past ones with history=true (D28)',
    access: 'session',
    status: 200,
    params: idParam,
    query: z.strictObject({ history: z.enum(['true', 'false']).default('false') }),
    answer: upTo(
      z.object({
        id,
        number: z.string(),
        name: z.string(),
        stage: z.string(),
        amount: money.nullable(),
        engagementPartner: z.string(),
        expectedSignatureOn: day.nullable(),
      }),
    ),
  }),
  listAccountRequests: operation({
    id: 'listAccountRequests',
    method: 'get',
    path: '/accounts/{id}/requests',
    tag: 'accounts',
    summary: 'Business Support requests about an account',
    access: 'session',
    status: 200,
    params: idParam,
    answer: upTo(
      z.object({
        id,
        number: z.string(),
        template: z.string(),
        title: z.string(),
        status: z.string(),
        submittedAt: instant.nullable(),
      }),
    ),
  }),
} as const;
