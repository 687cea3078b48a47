import { useEffect, useRef } from 'react';
import { register } from './registry';
import type { Shortcut } from './registry';

/**
 * Keys that work while the component is on screen, shown under `title` in the help.
 * Give the same keys and labels on each render; what they run may change freely.
 */
export function useShortcuts(
  title: string,
  shortcuts: readonly Shortcut[],
  { enabled = true, always = false } = {},
): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  const signature = shortcuts.map(({ keys, label }) => `${keys}\n${label}`).join('\n\n');
  useEffect(() => {
    if (!enabled || signature === '') return;
    const stable = latest.current.map((shortcut, at) => ({ ...shortcut, run: () => latest.current[at]?.run() }));
    return register({ title, shortcuts: stable }, always);
  }, [title, signature, enabled, always]);
}
