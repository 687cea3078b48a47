import { z } from 'zod';
import { missionStates } from '../../domain/mission/state';
import { proposalStates } from '../../domain/proposal/state';
import { operation } from '../operation';
import { accountRef, day, id, money, named, page, paging } from '../values';

export const proposalRow = z.object({
  id,
  number: z.string(),
  label: z.string(),
  state: z.enum(proposalStates),
  proposedOn: day,
  account: accountRef,
  opportunity: named.extend({ number: z.string() }),
  mission: z.object({ id, number: z.string(), label: z.string(), state: z.enum(missionStates) }),
  net: money,
  gross: money,
  fiscalYear: z.number().int(),
  lineCount: z.number().int(),
});
export type ProposalRow = z.infer<typeof proposalRow>;

/** What a list of proposals is narrowed by; without a state, all that is not archived. */
export const proposalFilters = { state: z.enum(proposalStates).optional(), q: z.string().max(100).optional() };

export const proposalListOperations = {
  listProposals: operation({
    id: 'listProposals',
    method: 'get',
    path: '/proposals',
    tag: 'proposals',
    summary:
      'Proposals of the perimeter, found by client, number or label; the first page says what all of them come to',
    access: 'session',
    status: 200,
    query: z.strictObject({ ...proposalFilters, ...paging }),
    answer: page(proposalRow).extend({
      totals: z.object({ count: z.number().int(), net: money, gross: money }).nullable(),
    }),
  }),
} as const;
