import type { Board } from '../../../../contracts/opportunities/board';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import { parseAmount, toMoney } from '../../../../domain/money/cents';
import { weightedAmount } from '../../../../domain/money/weighted';
import { transitionRule } from '../../../../domain/opportunity/stage';
import type { BoardColumn, OpenStage } from '../api/board';

export type Target = OpenStage | 'lost';

/** Why a column does not take a card; each is a text of the board. */
export type ColumnRefusal = 'preparing' | 'notNext';

/** Why the card cannot go there, said before it is dropped; `null` when it can, or when the next dialog explains. */
export function columnRefusal({ stage, preparing }: OpportunityCard, to: Target): ColumnRefusal | null {
  if (stage === to) return null;
  if (preparing) return 'preparing';
  const rule = transitionRule(stage, to);
  return rule === 'never' || rule === 'by_system' ? 'notNext' : null;
}

export interface MovedCard {
  card: OpportunityCard;
  to: Target;
  /** The card that it was dropped behind, null on top; undefined where it was not dropped but sent: it goes where its date puts it. */
  afterId?: string | null | undefined;
}

const cents = (money: OpportunityCard['euroAmount']): number => (money === null ? 0 : parseAmount(money.amount));

function weightedIn({ euroAmount }: OpportunityCard, percent: number): number {
  return weightedAmount(cents(euroAmount), percent);
}

const plus = (money: BoardColumn['total'], difference: number): BoardColumn['total'] =>
  toMoney(parseAmount(money.amount) + difference, money.currency);

function without(column: BoardColumn, { card }: MovedCard): BoardColumn {
  return {
    ...column,
    count: column.count - 1,
    total: plus(column.total, -cents(card.euroAmount)),
    weighted: plus(column.weighted, -cents(card.weighted)),
    cards: column.cards.filter(({ id }) => id !== card.id),
  };
}

function withCard(column: BoardColumn, { card }: MovedCard, probabilities: Board['probabilities']): BoardColumn {
  const weighted = weightedIn(card, probabilities[column.stage]);
  return {
    ...column,
    count: column.count + 1,
    total: plus(column.total, cents(card.euroAmount)),
    weighted: plus(column.weighted, weighted),
    cards: [{ ...card, stage: column.stage, gate: null }, ...column.cards],
  };
}

/** The columns as they will be once the server has agreed. A card that it has moved already is left where it is. */
export function withMoves(
  { columns, probabilities }: Pick<Board, 'columns' | 'probabilities'>,
  moves: readonly MovedCard[],
): Board['columns'] {
  return moves.reduce((shown, move) => {
    const arrived = shown.some(({ stage, cards }) => stage === move.to && cards.some(({ id }) => id === move.card.id));
    if (arrived) return shown;
    return shown.map((column) => {
      if (column.stage === move.card.stage) return without(column, move);
      return column.stage === move.to ? withCard(column, move, probabilities) : column;
    });
  }, columns);
}
