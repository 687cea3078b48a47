import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../keyboard/useShortcuts';
import type { DataListProps } from './dataList.types';
import { toggled } from './selection';

/** Which row the keyboard is on, and the keys that move it. The focus follows, also into rows that were not in the page yet. */
export function useListKeyboard<Row>(
  { label, rows, rowId, onOpen, onActive, selection }: DataListProps<Row>,
  scroller: RefObject<HTMLDivElement | null>,
  scrollTo: (index: number) => void,
) {
  const { t } = useTranslation('common');
  const [wanted, setWanted] = useState(0);
  const focusNext = useRef(false);
  const started = useRef(false);
  // Rows may have left since: the keyboard stays on the last one.
  const active = Math.max(0, Math.min(wanted, rows.length - 1));
  const row = rows[active];

  function moveTo(index: number): void {
    const target = rows[index];
    if (target === undefined) return;
    started.current = true;
    setWanted(index);
    onActive?.(target);
  }

  function step(by: number): void {
    // The first J lands on the first row, not on the second.
    const index = started.current ? active + by : active;
    if (rows[index] === undefined) return;
    moveTo(index);
    scrollTo(index);
    // A row that was out of the page comes with the next rendering; one that is here needs none.
    focusNext.current = !focusRow(index);
  }

  function focusRow(index: number): boolean {
    const element = scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`);
    element?.focus({ preventScroll: true });
    return element !== null && element !== undefined;
  }

  useEffect(() => {
    if (focusNext.current && focusRow(active)) focusNext.current = false;
  });

  const openKey = onOpen && row !== undefined ? [{ keys: 'Enter', label: t('list.open'), run: () => onOpen(row) }] : [];
  const selectKey =
    selection && row !== undefined
      ? [{ keys: 'x', label: t('list.toggle'), run: () => selection.onChange(toggled(selection.ids, rowId(row))) }]
      : [];
  useShortcuts(label, [
    { keys: 'j', label: t('list.next'), run: () => step(1) },
    { keys: 'k', label: t('list.previous'), run: () => step(-1) },
    ...openKey,
    ...selectKey,
  ]);

  function onArrow(event: KeyboardEvent): void {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    step(by);
  }

  return { active, moveTo, onArrow };
}
