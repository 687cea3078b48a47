/** The product as somebody sees it: one browser, one context for each person, screenshots kept beside the run. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { startTestApplication, type TestApplication } from './application';
import { launchChromium } from './chromium';
import { watchFaults } from './screenFaults';

const SCREENSHOTS = path.resolve(__dirname, '../../artifacts/screenshots');
export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

type Size = typeof DESK;

export interface Screens {
  app: TestApplication;
  /** A fresh browser context on the login page. */
  open: (size?: Size) => Promise<Page>;
  /** Somebody of the demo, entered from the login page by a click on the name. */
  enterAs: (name: string, size?: Size) => Promise<Page>;
  /** What went wrong unseen on any page since this was asked last; empty when all is well. */
  takeFaults: () => string[];
  /** Everybody leaves. */
  closePages: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Starts the application, with the screens as they were built, and a browser. */
export async function startScreens(): Promise<Screens> {
  mkdirSync(SCREENSHOTS, { recursive: true });
  const [app, browser] = await Promise.all([startTestApplication(), launchChromium()]);
  const faults: string[] = [];
  const open = (size = DESK) => newPage(browser, app.baseUrl, size, faults);
  return {
    app,
    open,
    enterAs: async (name, size = DESK) => {
      const page = await open(size);
      await page.getByRole('button', { name }).click();
      await page.getByRole('navigation').first().waitFor();
      return page;
    },
    takeFaults: () => faults.splice(0),
    closePages: async () => {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    stop: async () => {
      await browser.close();
      await app.stop();
    },
  };
}

async function newPage(browser: Browser, baseUrl: string, viewport: Size, faults: string[]): Promise<Page> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    colorScheme: 'light',
  });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  await watchFaults(page, faults);
  await page.goto('/');
  await page.getByLabel('E-mail').waitFor();
  return page;
}

export async function keepScreenshot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

/** @returns by how many pixels the page is wider than the screen */
export function overflowOf(page: Page): Promise<number> {
  return page.locator('#page').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
}

/**
 * What axe finds serious or critical on the page as it stands, each with the places where it is.
 * @param rules only these, when what the others find cannot have changed
 */
export async function seriousViolations(page: Page, rules?: string[]): Promise<string[]> {
  // Only what is wrong is described, and in the page itself: nothing here is in a frame of another origin, for which axe
  // would open a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary ?? ''})`).join('; ')}`,
    );
}
