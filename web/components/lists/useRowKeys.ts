import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useShortcuts } from '../../keyboard/useShortcuts';

/** J and K walk through the rows of all lists of a page; Entrée then opens the link that has the focus. */
export function useRowKeys(title: string) {
  const { t } = useTranslation('common');
  const page = useRef<HTMLDivElement>(null);

  function step(by: number): void {
    const rows = [...(page.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row === document.activeElement);
    const next = at === -1 ? 0 : at + by;
    rows[next]?.focus();
  }

  useShortcuts(title, [
    { keys: 'j', label: t('list.next'), run: () => step(1) },
    { keys: 'k', label: t('list.previous'), run: () => step(-1) },
  ]);
  return page;
}
