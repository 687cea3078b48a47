import type { Page } from 'playwright-core';

interface LayoutShift extends PerformanceEntry {
  sources: readonly { node: Node | null }[];
}

/** Begins to note what moves within a part of the page without having been asked to. @returns what has moved since then, by its words */
export async function watchShifts(page: Page, part: string): Promise<() => Promise<string[]>> {
  const moved = await page.evaluateHandle((selector) => {
    const words: string[] = [];
    new PerformanceObserver((list) => {
      for (const { sources } of list.getEntries() as LayoutShift[])
        for (const { node } of sources)
          if (document.querySelector(selector)?.contains(node)) words.push(node?.textContent ?? '');
    }).observe({ type: 'layout-shift' });
    return words;
  }, part);
  // The observer hears of a frame after it was drawn.
  return () =>
    moved.evaluate((words) => new Promise<string[]>((resolve) => setTimeout(() => resolve([...words]), 100)));
}
