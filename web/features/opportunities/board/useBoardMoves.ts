import { useEffect, useState } from 'react';
import { notifyManager, useQueryClient } from '@tanstack/react-query';
import type { GateView, OpportunityCard, OpportunityView } from '../../../../contracts/opportunities';
import { transitionRule } from '../../../../domain/opportunity/stage';
import { asProblem } from '../../../api/problem';
import type { Problem } from '../../../api/problem';
import { announce } from '../../../components/LiveRegion';
import { stageName } from '../../../i18n/said';
import { translate } from '../../../i18n/translate';
import type { OpenStage } from '../api/board';
import { useMove } from '../api/commands';
import { gateQuery, opportunityQuery } from '../api/opportunity';
import { cardLinkId } from './cardLinkId';
import type { MovedCard, Target } from './moves';

/** What has to be asked before a card can stay where it was dropped. */
export type Question =
  | { kind: 'gate'; card: OpportunityCard; to: OpenStage; gate: GateView; opportunity: OpportunityView }
  | { kind: 'loss'; card: OpportunityCard }
  | { kind: 'return'; card: OpportunityCard };

/**
 * Cards on their way. A dropped card is shown in its new column at once; it goes back, with the reason beside it,
 * when the server refuses or when the person gives up the question.
 */
export function useBoardMoves() {
  const queryClient = useQueryClient();
  const [moves, setMoves] = useState<readonly MovedCard[]>([]);
  const [refusals, setRefusals] = useState<Readonly<Record<string, Problem>>>({});
  const [question, setQuestion] = useState<Question | null>(null);
  const [landed, setLanded] = useState<string | null>(null);
  const { mutateAsync } = useMove();

  const forget = (id: string) => setMoves((all) => all.filter(({ card }) => card.id !== id));
  const excuse = (id: string) =>
    setRefusals((all) => Object.fromEntries(Object.entries(all).filter(([refused]) => refused !== id)));

  function putBack(card: OpportunityCard, error: unknown): void {
    forget(card.id);
    setRefusals((all) => ({ ...all, [card.id]: asProblem(error) }));
  }

  /** A question was answered, or needed not be asked: the card stays, whatever the lists still show for a moment. */
  function arrive({ id, number }: OpportunityCard, to: Target): void {
    // Screens hear of what was just fetched in a queue: before its turn the card would be seen going back and forth.
    notifyManager.schedule(() => {
      forget(id);
      setLanded(id);
    });
    announce(translate('opportunities:board.moved', { number, stage: stageName(to) }));
  }

  /** The question was given up: the card and the keyboard are back where they were. */
  function giveUp({ id }: OpportunityCard): void {
    forget(id);
    setLanded(id);
  }

  async function ask(card: OpportunityCard, to: OpenStage): Promise<void> {
    const [gate, opportunity] = await Promise.all([
      queryClient.query({ ...gateQuery(card.id, to), staleTime: 0 }),
      queryClient.query({ ...opportunityQuery(card.id), staleTime: 0 }),
    ]);
    if (gate.missing.length > 0 || gate.rule === 'needs_reason') {
      setQuestion({ kind: 'gate', card, to, gate, opportunity });
      return;
    }
    await mutateAsync({ id: card.id, to });
    arrive(card, to);
  }

  function move(card: OpportunityCard, to: Target): void {
    if (card.stage === to) return;
    excuse(card.id);
    setLanded(null);
    if (to === 'lost') {
      setQuestion({ kind: 'loss', card });
      return;
    }
    // Nothing moves before Business Support has agreed: the card stays where it is.
    if (transitionRule(card.stage, to) === 'needs_support_request') {
      setQuestion({ kind: 'return', card });
      return;
    }
    setMoves((all) => [...all, { card, to }]);
    ask(card, to).catch((error: unknown) => putBack(card, error));
  }

  /** The dialog closed: with the move done, or with the card going back. */
  function answered(to: Target | null): void {
    if (question) {
      if (to === null) giveUp(question.card);
      else arrive(question.card, to);
    }
    setQuestion(null);
  }

  // The element that had the focus left with the card: the keyboard goes on from where the card is now.
  useEffect(() => {
    if (landed !== null) document.getElementById(cardLinkId(landed))?.focus();
  }, [landed]);

  return { moves, refusals, question, move, answered, excuse };
}
