import { createSpotlight } from '@mantine/spotlight';

/** Whether the palette is open, and which of its actions Enter would take. */
export const [paletteStore, palette] = createSpotlight();

/** The library selects when a letter is typed; what is found comes later, and Enter shall open it too. */
export function selectFirst(): void {
  const list = document.getElementById(paletteStore.getState().listId);
  const first = list?.querySelector('[data-action]');
  if (!first || list?.querySelector('[data-selected]')) return;
  first.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}
