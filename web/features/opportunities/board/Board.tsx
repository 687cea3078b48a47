import { useEffect, useRef, useState } from 'react';
import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import type { Board as BoardView, OpportunityCard } from '../../../../contracts/opportunities';
import type { BoardFilters } from '../boardFilters';
import { GateDialog } from '../gate/GateDialog';
import { LossDialog } from '../gate/LossDialog';
import { ReturnDialog } from '../gate/ReturnDialog';
import { BoardContext } from './BoardContext';
import { LostBox } from './LostBox';
import { withMoves } from './moves';
import type { Target } from './moves';
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
  const { moves, refusals, question, move, answered, excuse } = useBoardMoves();
  const [menuOf, openMenu] = useState<string | null>(null);
  const dragging = useDragging(move);
  const columns = withMoves(board, moves);
  const moving = new Set(moves.map(({ card }) => card.id));
  useBoardKeyboard(openMenu);
  return (
    <BoardContext value={{ weighted, dragging, move, moving, refusals, excuse, menuOf, openMenu }}>
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

function useDragging(move: (card: OpportunityCard, to: Target) => void): OpportunityCard | null {
  const [dragging, setDragging] = useState<OpportunityCard | null>(null);
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  useEffect(
    () =>
      monitorForElements({
        onDragStart: ({ source }) => setDragging(source.data['card'] as OpportunityCard),
        onDrop: ({ source, location }) => {
          setDragging(null);
          const to = location.current.dropTargets[0]?.data['to'] as Target | undefined;
          if (to !== undefined) latest.current(source.data['card'] as OpportunityCard, to);
        },
      }),
    [],
  );
  return dragging;
}
