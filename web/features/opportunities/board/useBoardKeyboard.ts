import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { openStages } from '../../../../contracts/opportunities/stages';
import { useShortcuts } from '../../../keyboard/useShortcuts';
import type { OpenStage } from '../api/board';

const linkSelector = 'a[id^="carte-"]';

const columnsOfCards = (): HTMLElement[][] =>
  [...document.querySelectorAll('section[aria-labelledby^="colonne-"]')].map((column) => [
    ...column.querySelectorAll<HTMLElement>(linkSelector),
  ]);

/** Which card has the focus, as column and row; `null` when none has. */
function place(columns: HTMLElement[][]): { column: number; row: number } | null {
  const card = document.activeElement?.closest('li')?.querySelector<HTMLElement>(linkSelector);
  for (const [column, cards] of columns.entries()) {
    const row = card ? cards.indexOf(card) : -1;
    if (row >= 0) return { column, row };
  }
  return null;
}

function step(rows: number, sideways: number): void {
  const columns = columnsOfCards();
  const from = place(columns);
  if (from === null) {
    columns.flat()[0]?.focus();
    return;
  }
  let column = from.column + sideways;
  while (sideways !== 0 && columns[column]?.length === 0) column += sideways;
  const cards = columns[column];
  if (cards === undefined) return;
  cards[Math.max(0, Math.min(from.row + rows, cards.length - 1))]?.focus();
}

/** J/K and the arrows go from card to card, with Alt they take the card along; M opens the menu that moves the one in focus. */
export function useBoardKeyboard(
  openMenu: (id: string) => void,
  shift: (id: string, stage: OpenStage, by: -1 | 1) => void,
): void {
  const { t } = useTranslation('opportunities');
  const navigate = useNavigate();
  const focused = (): string | undefined => {
    const columns = columnsOfCards();
    const at = place(columns);
    return at ? columns[at.column]?.[at.row]?.id.replace('carte-', '') : undefined;
  };
  const withFocused = (act: (id: string) => void) => () => {
    const id = focused();
    if (id !== undefined) act(id);
  };
  const shiftFocused = (by: -1 | 1) => () => {
    const at = place(columnsOfCards());
    const stage = at && openStages[at.column];
    if (stage) withFocused((id) => shift(id, stage, by))();
  };
  useShortcuts(t('key.cards'), [
    { keys: 'j', label: t('key.next'), run: () => step(1, 0) },
    { keys: 'k', label: t('key.previous'), run: () => step(-1, 0) },
    { keys: 'ArrowDown', label: t('key.next'), run: () => step(1, 0) },
    { keys: 'ArrowUp', label: t('key.previous'), run: () => step(-1, 0) },
    { keys: 'ArrowRight', label: t('key.right'), run: () => step(0, 1) },
    { keys: 'ArrowLeft', label: t('key.left'), run: () => step(0, -1) },
    { keys: 'Alt+ArrowUp', label: t('board.up'), run: shiftFocused(-1) },
    { keys: 'Alt+ArrowDown', label: t('board.down'), run: shiftFocused(1) },
    { keys: 'm', label: t('board.moveTo'), run: withFocused(openMenu) },
    {
      keys: 'Enter',
      label: t('key.open'),
      run: withFocused((id) => void navigate({ to: '/opportunites/$id', params: { id } })),
    },
  ]);
}
