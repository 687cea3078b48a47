import type { ChecklistItemView } from '../../../../contracts/requests/checklistItem';

/** Whoever looks judges the lines, corrects those that came back, fills those of a draft, or reads. */
export type ChecklistMode = 'judge' | 'answer' | 'fill' | 'read';

export type ShownState = ChecklistItemView['state'] | 'given' | 'toGive' | 'corrected';

export const isFilled = ({
  document,
  answer,
  wants,
}: Pick<ChecklistItemView, 'document' | 'answer' | 'wants'>): boolean =>
  wants === 'fields' || document !== null || (answer ?? '') !== '';

/** A draft speaks of what is given; once sent, of what was judged, and of what was put right since. */
export function shownState(item: ChecklistItemView, mode: ChecklistMode): ShownState {
  if (mode !== 'fill') return item.corrected ? 'corrected' : item.state;
  return isFilled(item) ? 'given' : 'toGive';
}
