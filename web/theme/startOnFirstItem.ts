/**
 * A menu opens on the first of its items that can be chosen, as the pattern of menus has it. The empty place that the
 * library would focus instead is no item of a menu, and what it would take without one may be an item that is disabled.
 */
export function startOnFirstItem(dropdown: HTMLElement | null): void {
  dropdown?.querySelector('[data-menu-item]:not(:disabled)')?.setAttribute('data-autofocus', 'true');
}
