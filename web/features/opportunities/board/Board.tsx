import { useEffect, useRef, useState } from 'react';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Board as BoardView } from '../../../../contracts/opportunities/board';
import type { OpportunityCard } from '../../../../contracts/opportunities/card';
import type { BoardFilters } from '../boardFilters';
import { GateDialog } from '../gate/GateDialog';
import { LossDialog } from '../gate/LossDialog';
import { ReturnDialog } from '../gate/ReturnDialog';
import { BoardContext } from './BoardContext';
import { LostBox } from './LostBox';
import { withMoves } from './moves';
import type { Target } from './moves';
import type { DropData } from './useDropZone';
import { PagedColumn } from './PagedColumn';
import { useBoardKeyboard } from './useBoardKeyboard';
import { useBoardMoves } from './useBoardMoves';
import classes from './Board.module.css';

interface BoardProps {
  board: BoardView;
  filters: BoardFilters;
  weighted: boolean;
}

/** The Kanban: three stages, moved by pointer, by keyboard or by menu. */
export function Board({ board, filters, weighted }: BoardProps) {
  const { moves, placings, refusals, question, move, drop, shift, resetOrder, answered, excuse } = useBoardMoves(
    board.columns,
  );
  const [menuOf, openMenu] = useState<string | null>(null);
  const dragging = useDragging(drop);
  const columns = withMoves(board, moves);
  const moving = new Set(moves.map(({ card }) => card.id));
  useBoardKeyboard(openMenu, shift);
  return (
    <BoardContext
      value={{ weighted, dragging, move, shift, resetOrder, placings, moving, refusals, excuse, menuOf, openMenu }}
    >
      <div className={classes.board}>
        {columns.map((column) => (
          <PagedColumn key={column.stage} column={column} filters={filters} hidden={moving} />
        ))}
      </div>
      <LostBox />
      {question?.kind === 'gate' && (
        <GateDialog
          gate={question.gate}
          opportunity={question.opportunity}
          onClose={(moved) => answered(moved ? question.to : null)}
        />
      )}
      {question?.kind === 'loss' && (
        <LossDialog subject={question.card} onClose={(lost) => answered(lost ? 'lost' : null)} />
      )}
      {question?.kind === 'return' && <ReturnDialog subject={question.card} onClose={() => answered(null)} />}
    </BoardContext>
  );
}

type Drop = (card: OpportunityCard, to: Target, afterId: string | null | undefined) => void;

function useDragging(drop: Drop): OpportunityCard | null {
  const [dragging, setDragging] = useState<OpportunityCard | null>(null);
  const latest = useRef(drop);
  useEffect(() => {
    latest.current = drop;
  });
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setDragging(source.data['card'] as OpportunityCard),
        onDrop: ({ source, location }) => {
          setDragging(null);
          const { to, afterId } = (location.current.dropTargets[0]?.data ?? {}) as Partial<DropData>;
          if (to !== undefined) latest.current(source.data['card'] as OpportunityCard, to, afterId);
        },
      }),
    [],
  );
  return dragging;
}
