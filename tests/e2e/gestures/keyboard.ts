/** Hands on the keyboard alone: what a person presses, counted. */
import type { Locator, Page } from 'playwright-core';

/** Where nobody would go on pressing Tab. */
const mostTabs = 60;

export interface Keyboard {
  type: (text: string) => Promise<void>;
  press: (...keys: string[]) => Promise<void>;
  /** Presses Tab until it has the focus. @throws when it does not come */
  tabTo: (target: Locator) => Promise<void>;
  /** Characters of texts, and everything else. */
  counted: () => { typed: number; pressed: number };
}

const hasFocus = async (target: Locator) =>
  (await target.count()) === 1 && (await target.evaluate((node) => node === document.activeElement));

export function handsOn(page: Page): Keyboard {
  let typed = 0;
  let pressed = 0;
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    pressed += keys.length;
  };
  return {
    press,
    type: async (text) => {
      await page.keyboard.type(text);
      typed += text.length;
    },
    tabTo: async (target) => {
      for (let tabs = 0; tabs < mostTabs; tabs += 1) {
        if (await hasFocus(target)) return;
        await press('Tab');
      }
      throw new Error(`no way by Tab to ${target.toString()}`);
    },
    counted: () => ({ typed, pressed }),
  };
}
