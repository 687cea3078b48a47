/** Where a line of the checklist stands on its page. */
export const lineAnchor = (key: string): string => `piece-${key}`;

/** Puts the reader on the line or the input that a refusal names: `checklist.kbis`, `fields.lostOn`. */
export function goToField(field: string): void {
  const [group, key = ''] = field.split('.');
  const element = document.getElementById(group === 'checklist' ? lineAnchor(key) : fieldAnchor(key));
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

export const fieldAnchor = (field: string): string => `champ-${field}`;
