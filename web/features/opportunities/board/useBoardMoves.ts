import { useEffect, useState } from 'react';
import { notifyManager, useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { GateView } from '../../../../contracts/opportunities/next';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import type { OpportunityView } from '../../../../contracts/opportunities/opportunity';
import { transitionRule } from '../../../../domain/opportunity/stage';
import { asProblem } from '../../../api/problem';
import type { Problem } from '../../../api/problem';
import { announce } from '../../../components/page/LiveRegion';
import { stageName } from '../../../i18n/said';
import { translate } from '../../../i18n/translate';
import type { BoardColumn, OpenStage } from '../api/board';
import { useMove } from '../api/commands';
import { gateQuery, opportunityQuery } from '../api/opportunity';
import { cardLinkId } from './cardLinkId';
import type { MovedCard, Target } from './moves';
import { usePlacings } from './usePlacings';

/** What has to be asked before a card can stay where it was dropped. */
export type Question =
  | { kind: 'gate'; card: OpportunityCard; to: OpenStage; gate: GateView; opportunity: OpportunityView }
  | { kind: 'loss'; card: OpportunityCard }
  | { kind: 'return'; card: OpportunityCard };

/** The element that had the focus left with its card: the keyboard goes on from where the card is now. */
function useLanding() {
  const [landed, setLanded] = useState<{ id: string } | null>(null);
  useEffect(() => {
    if (landed !== null) document.getElementById(cardLinkId(landed.id))?.focus();
  }, [landed]);
  return { land: (id: string) => setLanded({ id }), lift: () => setLanded(null) };
}

/** Why a card went back, until it is moved again. */
function useRefusals() {
  const [refusals, setRefusals] = useState<Readonly<Record<string, Problem>>>({});
  return {
    refusals,
    refuse: (id: string, problem: Problem) => setRefusals((all) => ({ ...all, [id]: problem })),
    excuse: (id: string) =>
      setRefusals((all) => Object.fromEntries(Object.entries(all).filter(([refused]) => refused !== id))),
  };
}

/** What is missing before the card may come to a stage; null when nothing is. */
async function gateQuestion(queryClient: QueryClient, card: OpportunityCard, to: OpenStage): Promise<Question | null> {
  const [gate, opportunity] = await Promise.all([
    queryClient.query({ ...gateQuery(card.id, to), staleTime: 0 }),
    queryClient.query({ ...opportunityQuery(card.id), staleTime: 0 }),
  ]);
  return gate.missing.length > 0 || gate.rule === 'needs_reason' ? { kind: 'gate', card, to, gate, opportunity } : null;
}

/** Where a card was dropped in another column, it is shown there from the start. */
const placesOf = (moves: readonly MovedCard[]) =>
  moves.flatMap(({ card: { id }, to, afterId }) =>
    to === 'lost' || afterId === undefined ? [] : [{ id, stage: to, afterId }],
  );

/**
 * Cards on their way. A dropped card is shown in its new column at once; it goes back, with the reason beside it,
 * when the server refuses or when the person gives up the question.
 */
export function useBoardMoves(columns: readonly BoardColumn[]) {
  const queryClient = useQueryClient();
  const [moves, setMoves] = useState<readonly MovedCard[]>([]);
  const { refusals, refuse, excuse } = useRefusals();
  const [question, setQuestion] = useState<Question | null>(null);
  const { land, lift } = useLanding();
  const { mutateAsync } = useMove();

  const forget = (id: string) => setMoves((all) => all.filter(({ card }) => card.id !== id));

  function putBack(id: string, error: unknown): void {
    forget(id);
    refuse(id, asProblem(error));
  }

  const { placings, place, dropWithin, shift, resetOrder } = usePlacings({
    excuse,
    refuse: putBack,
    land,
    countOf: (stage) => columns.find((column) => column.stage === stage)?.count ?? 0,
  });

  /** A question was answered, or needed not be asked: the card stays, whatever the lists still show for a moment. */
  function arrive({ card, to, afterId }: MovedCard): void {
    const { id, number } = card;
    if (afterId !== undefined && to !== 'lost') place({ id, stage: to, afterId });
    // Screens hear of what was just fetched in a queue: before its turn the card would be seen going back and forth.
    notifyManager.schedule(() => {
      forget(id);
      land(id);
    });
    announce(translate('opportunities:board.moved', { number, stage: stageName(to) }));
  }

  async function ask(moved: MovedCard & { to: OpenStage }): Promise<void> {
    const { card, to } = moved;
    const asked = await gateQuestion(queryClient, card, to);
    if (asked) {
      setQuestion(asked);
      return;
    }
    await mutateAsync({ id: card.id, to });
    arrive(moved);
  }

  function move(card: OpportunityCard, to: Target, afterId?: string | null): void {
    if (card.stage === to) return;
    excuse(card.id);
    lift();
    if (to === 'lost') {
      setQuestion({ kind: 'loss', card });
      return;
    }
    // Nothing moves before Business Support has agreed: the card stays where it is.
    if (transitionRule(card.stage, to) === 'needs_support_request') {
      setQuestion({ kind: 'return', card });
      return;
    }
    const moved = { card, to, afterId };
    setMoves((all) => [...all, moved]);
    ask(moved).catch((error: unknown) => putBack(card.id, error));
  }

  /** Dropped: in its own column it takes another place, in another one it moves there. */
  function drop(card: OpportunityCard, to: Target, afterId: string | null | undefined): void {
    if (card.stage !== to) move(card, to, afterId);
    else if (to !== 'lost' && afterId !== undefined) dropWithin({ id: card.id, stage: to, afterId });
  }

  /** The dialog closed: with the move done, or given up, and the card and the keyboard are back where they were. */
  function answered(to: Target | null): void {
    setQuestion(null);
    if (!question) return;
    const { card } = question;
    if (to !== null) arrive({ ...moves.find((moved) => moved.card.id === card.id), card, to });
    else {
      forget(card.id);
      land(card.id);
    }
  }

  return {
    moves,
    placings: [...placesOf(moves), ...placings],
    refusals,
    question,
    move,
    drop,
    shift,
    resetOrder,
    answered,
    excuse,
  };
}
