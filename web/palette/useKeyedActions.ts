import type { Icon } from '@tabler/icons-react';
import { useShortcuts } from '../keyboard/useShortcuts';
import { usePaletteActions } from './actions';

/** Something that may be done on the page on screen. */
export interface KeyedAction {
  id: string;
  label: string;
  /** To what, where the label alone does not say it. */
  description?: string;
  /** Its key; what has none is found in the palette. */
  keys?: string;
  icon?: Icon;
  run: () => void;
}

const hasKeys = (action: KeyedAction): action is KeyedAction & { keys: string } => action.keys !== undefined;

/** What may be done now, each in the palette and, where it has one, under its key. */
export function useKeyedActions(title: string, actions: readonly KeyedAction[]): void {
  useShortcuts(title, actions.filter(hasKeys));
  usePaletteActions(actions.map((action) => ({ ...action, group: 'do' as const })));
}
