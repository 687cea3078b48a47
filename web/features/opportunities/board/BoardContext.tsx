import { createContext, useContext } from 'react';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import type { Problem } from '../../../api/problem';
import type { OpenStage } from '../api/board';
import type { Target } from './moves';
import type { Placing } from './placings';

export interface BoardState {
  /** Amounts multiplied by the chance of each stage. */
  weighted: boolean;
  /** The card under the pointer, while it is dragged. */
  dragging: OpportunityCard | null;
  move: (card: OpportunityCard, to: Target) => void;
  /** One place up or down in its column. */
  shift: (id: string, stage: OpenStage, by: -1 | 1) => void;
  resetOrder: (stage: OpenStage) => void;
  /** Cards on their way to another place of their column. */
  placings: readonly Placing[];
  /** Cards whose move the server has not answered yet. */
  moving: ReadonlySet<string>;
  refusals: Readonly<Record<string, Problem>>;
  excuse: (id: string) => void;
  /** The card whose menu the keyboard opened. */
  menuOf: string | null;
  openMenu: (id: string | null) => void;
}

export const BoardContext = createContext<BoardState | null>(null);

export function useBoardContext(): BoardState {
  const state = useContext(BoardContext);
  if (state === null) throw new Error('A part of the board stands outside of it.');
  return state;
}
