import type { z } from 'zod';
import { useQueryClient } from '@tanstack/react-query';
import { opportunityOperations } from '../../../../contracts/opportunities/opportunity';
import { boardOperations } from '../../../../contracts/opportunities/board';
import type { OpportunityFields } from '../../../../contracts/opportunities/fields';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { call } from '../../../api/call';
import { etagOf } from '../../../api/etag';
import { record } from '../../../api/keys';
import { useCommand } from '../../../api/useCommand';
import type { OpenStage } from './board';

type TransitionBody = z.input<typeof opportunityOperations.transitionOpportunity.body & z.ZodType>;
type CreateBody = z.input<typeof opportunityOperations.createOpportunity.body & z.ZodType>;

export interface Move extends TransitionBody {
  id: string;
}

type OnDone = (opportunity: OpportunityView) => void;

// A move may create the mission and its proposal, and changes every list that shows the opportunity.
const touches = [['opportunity'], ['proposal'], ['mission'], ['report']];

const sendMove = async ({ id, ...body }: Move, key: string): Promise<OpportunityView> =>
  (await call(opportunityOperations.transitionOpportunity, { params: { id }, body }, { idempotencyKey: key })).data;

/** Moves to another stage, filling what the gate misses in the same save. */
export const useMove = (onDone?: OnDone) => useCommand({ send: sendMove, touches, ...(onDone && { onDone }) });

type PlaceBody = z.input<typeof boardOperations.placeCard.body & z.ZodType>;

// One's own order shows on boards alone. One after the other: each place is behind a card that the one before may have moved.
const order = { touches: [['opportunity', 'list']], scope: 'board order' };

/** Puts a card behind another in its column, for oneself. */
export const usePlaceCard = () =>
  useCommand({
    ...order,
    send: async ({ id, stage, afterId }: PlaceBody & { id: string }, key) => {
      await call(boardOperations.placeCard, { params: { id }, body: { stage, afterId } }, { idempotencyKey: key });
    },
  });

/** Puts the cards of a column back in the order of everybody. */
export const useResetOrder = () =>
  useCommand({
    ...order,
    send: async (stage: OpenStage, key) => {
      await call(boardOperations.resetBoardOrder, { body: { stage } }, { idempotencyKey: key });
    },
  });

export const useCreateOpportunity = (onDone: OnDone) =>
  useCommand({
    send: async (body: CreateBody, key) =>
      (await call(opportunityOperations.createOpportunity, { body }, { idempotencyKey: key })).data,
    touches: [['opportunity'], ['account']],
    onDone,
  });

/** Saves changed fields of the version that was read: refused with `stale_version` when somebody was faster. */
export function useUpdateOpportunity({ id, version }: OpportunityView, onDone: OnDone) {
  const queryClient = useQueryClient();
  return useCommand({
    send: async (body: OpportunityFields) =>
      (await call(opportunityOperations.updateOpportunity, { params: { id }, body }, { ifMatch: etagOf({ version }) }))
        .data,
    touches,
    onDone: (opportunity) => {
      queryClient.setQueryData(record('opportunity', id), opportunity);
      onDone(opportunity);
    },
  });
}
