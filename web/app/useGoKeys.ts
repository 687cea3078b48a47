import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/session';
import { useShortcuts } from '../keyboard/useShortcuts';
import { usePaletteActions } from '../palette/actions';
import { palette } from '../palette/store';
import { pagesFor } from './navigation';

/** `G` then a letter, `/` and `?` everywhere; the same pages in the palette. */
export function useGoKeys(onHelp: () => void): void {
  const { t } = useTranslation('shell');
  const navigate = useNavigate();
  const { roles } = useMe();
  const pages = pagesFor(roles).map(({ name, to, letter, icon }) => ({
    keys: `g ${letter}`,
    label: t(`page.${name}`),
    icon,
    run: () => void navigate({ to }),
  }));
  useShortcuts(t('goTo'), pages, { always: true });
  useShortcuts(
    t('everywhere'),
    [
      // Heard by the palette itself, also while one types; it stands here for the help.
      { keys: 'Ctrl+K', label: t('search'), run: palette.open },
      { keys: '/', label: t('search'), run: palette.open },
      { keys: '?', label: t('help'), run: onHelp },
    ],
    { always: true },
  );
  usePaletteActions(pages.map((page) => ({ ...page, id: page.keys, group: 'go' })));
}
