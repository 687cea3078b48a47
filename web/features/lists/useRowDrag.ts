import { draggable, dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';

interface RowDrag {
  id: string;
  at: number;
  handle: RefObject<HTMLElement | null>;
  onMove: (id: string, to: number) => void;
}

/** A row that is dragged by its handle onto the place of another, which makes room. */
export function useRowDrag({ id, at, handle, onMove }: RowDrag) {
  const row = useRef<HTMLLIElement>(null);
  const latest = useRef(onMove);
  const [dragged, setDragged] = useState(false);
  const [over, setOver] = useState(false);
  useEffect(() => {
    latest.current = onMove;
  });
  useEffect(() => {
    if (row.current === null) return;
    return draggable({
      element: row.current,
      ...(handle.current !== null && { dragHandle: handle.current }),
      getInitialData: () => ({ listValue: id }),
      onDragStart: () => setDragged(true),
      onDrop: () => setDragged(false),
    });
  }, [id, handle]);
  useEffect(() => {
    if (row.current === null) return;
    return dropTargetForElements({
      element: row.current,
      canDrop: ({ source }) => typeof source.data['listValue'] === 'string' && source.data['listValue'] !== id,
      onDragEnter: () => setOver(true),
      onDragLeave: () => setOver(false),
      onDrop: ({ source }) => {
        setOver(false);
        latest.current(String(source.data['listValue']), at);
      },
    });
  }, [id, at]);
  return { row, dragged, over };
}
