import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { contactOperations } from '../../contracts/accounts/contact';
import { accountCaseOperations } from '../../contracts/accounts/cases';
import { interactionOperations } from '../../contracts/interactions';
import type { InteractionView } from '../../contracts/interactions';
import { call } from './call';
import { etagOf } from './etag';
import { list, record } from './keys';
import { useCommand } from './useCommand';

type Query = z.input<typeof interactionOperations.listInteractions.query & z.ZodType>;
export type InteractionFilter = Omit<Query, 'cursor' | 'limit'>;
export type InteractionBody = z.input<typeof interactionOperations.createInteraction.body & z.ZodType>;
export type InteractionChange = z.input<typeof interactionOperations.updateInteraction.body & z.ZodType>;

/** The most that one answer holds. */
const longest = 100;

export const interactionsPage = async (filter: InteractionFilter, cursor: string | undefined, signal: AbortSignal) => {
  const query = { ...filter, limit: longest, ...(cursor !== undefined && { cursor }) };
  return (await call(interactionOperations.listInteractions, { query }, { signal })).data;
};

export const interactionsKey = (filter: InteractionFilter) => list('interaction', filter);

export const interactionQuery = (id: string) =>
  queryOptions({
    queryKey: record('interaction', id),
    queryFn: async ({ signal }) =>
      (await call(interactionOperations.getInteraction, { params: { id } }, { signal })).data,
  });

export const weeklyReviewQuery = queryOptions({
  queryKey: list('interaction', { review: true }),
  queryFn: async ({ signal }) => (await call(interactionOperations.weeklyReview, {}, { signal })).data,
});

/** Whom of an account one can meet, and what an interaction can be about. */
export const accountPeopleQuery = (accountId: string) =>
  queryOptions({
    queryKey: record('account', accountId, 'contacts'),
    queryFn: async ({ signal }) =>
      (await call(contactOperations.listContacts, { params: { id: accountId } }, { signal })).data.items,
  });

export const accountWorkQuery = (accountId: string) =>
  queryOptions({
    queryKey: record('account', accountId, 'opportunities', false),
    queryFn: async ({ signal }) =>
      (
        await call(
          accountCaseOperations.listAccountOpportunities,
          { params: { id: accountId }, query: { history: 'false' } },
          { signal },
        )
      ).data.items,
  });

interface Plan {
  accountId: string;
  body: InteractionBody;
}

const touches = [['interaction'], ['account']] as const;

export function usePlanInteraction(onDone: (interaction: InteractionView) => void) {
  return useCommand({
    send: async ({ accountId, body }: Plan, key) =>
      (
        await call(
          interactionOperations.createInteraction,
          { params: { id: accountId }, body },
          { idempotencyKey: key },
        )
      ).data,
    touches,
    onDone,
  });
}

interface Edit {
  interaction: Pick<InteractionView, 'id' | 'version'>;
  change: InteractionChange;
}

/** Finish, reopen, reassign, move, report: one edit, based on the version that was on screen. */
export function useChangeInteraction(onDone: (interaction: InteractionView, edit: Edit) => void) {
  return useCommand({
    send: async ({ interaction, change }: Edit) =>
      (
        await call(
          interactionOperations.updateInteraction,
          { params: { id: interaction.id }, body: change },
          { ifMatch: etagOf(interaction) },
        )
      ).data,
    touches,
    onDone,
  });
}

export const calendarFeedQuery = queryOptions({
  queryKey: ['calendar-feed'],
  queryFn: async ({ signal }) => (await call(interactionOperations.getCalendarFeed, {}, { signal })).data,
});

export function useSetCalendarFeed(onDone: (secret: string | null) => void) {
  return useCommand({
    send: async (secret: string | null, key) => {
      await call(interactionOperations.setCalendarFeed, { body: { secret } }, { idempotencyKey: key });
      return secret;
    },
    touches: [['calendar-feed']],
    onDone,
  });
}
