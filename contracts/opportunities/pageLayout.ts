/** « Personnalisation »: the facts and tabs of an opportunity as one arranged them, for oneself alone. */
import { z } from 'zod';
import { pageFacts, pageTabs } from '../../domain/opportunity/pageLayout';
import { operation } from '../operation';

const pieces = <const Codes extends readonly string[]>(codes: Codes) =>
  z.array(z.strictObject({ code: z.enum(codes), shown: z.boolean() })).max(codes.length);

export const pageLayout = z.strictObject({ facts: pieces(pageFacts), tabs: pieces(pageTabs) });

export const pageLayoutOperations = {
  opportunityPageLayout: operation({
    id: 'opportunityPageLayout',
    method: 'get',
    path: '/me/opportunity-page',
    tag: 'opportunities',
    summary: 'Every fact and tab of the page of an opportunity in my order, and which of them I show',
    access: 'session',
    status: 200,
    answer: pageLayout,
  }),
  setOpportunityPageLayout: operation({
    id: 'setOpportunityPageLayout',
    method: 'post',
    path: '/me/opportunity-page',
    tag: 'opportunities',
    summary:
      'Arrange my page of an opportunity; what is not named stands behind at its default, the summary is always shown',
    access: 'session',
    status: 200,
    idempotent: true,
    body: pageLayout,
    answer: pageLayout,
  }),
} as const;
