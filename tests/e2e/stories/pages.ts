/** The main pages without a serious accessibility fault: at the desk in light and in dark, on a phone in light. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { DESK, keepScreenshot, PHONE, seriousViolations, type Screens } from '../../support/screens';

const places = [
  ['today', 'Claire Berthelin', '/', DESK],
  ['board', 'Claire Berthelin', '/opportunites', DESK],
  ['accounts', 'Claire Berthelin', '/comptes', DESK],
  ['new-prospect', 'Claire Berthelin', '/comptes/nouveau', DESK],
  ['support', 'Claire Berthelin', '/demandes', DESK],
  ['wizard', 'Claire Berthelin', '/demandes/nouvelle', DESK],
  ['tasks', 'Léa Pommerel', '/taches?vue=groupe', DESK],
  ['tracking', 'Bertrand Chastelard', '/suivi', DESK],
  ['notifications', 'Léa Pommerel', '/notifications?voir=toutes', DESK],
  ['notification-settings', 'Léa Pommerel', '/notifications/reglages', DESK],
  ['steering', 'Nathalie Gerbevoix', '/pilotage?periode=90&nature=acceptance', DESK],
  ['report', 'Philippe Montreval', '/rapports', DESK],
  ['absences', 'Léa Pommerel', '/absences', DESK],
  ['guide', 'Claire Berthelin', '/guide', DESK],
  ['incidents', 'Adrien Quincampoix', '/administration/incidents', DESK],
  ['hubspot', 'Adrien Quincampoix', '/administration/hubspot', DESK],
  ['tasks-phone', 'Léa Pommerel', '/taches', PHONE],
  ['board-phone', 'Claire Berthelin', '/opportunites', PHONE],
] as const;

const ASSETS = path.resolve(__dirname, '../../../web/dist/assets');

/** Nothing but colours is other than in the light. */
async function seeInTheDark(page: Page, place: string): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor();
  expect(await seriousViolations(page, ['color-contrast'])).toEqual([]);
  await keepScreenshot(page, `${place}-dark`);
}

/** What opens over the page: a menu, and the palette with all that it offers. */
async function seeWhatOpens(page: Page): Promise<void> {
  const menu = page.getByRole('menu');
  await page.getByRole('button', { name: /^Menu de/ }).click();
  await page.locator('[role=menuitem]:focus').waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  const palette = page.getByRole('dialog', { name: 'Rechercher ou agir' });
  await page.keyboard.press('Control+k');
  await palette.waitFor();
  expect(await seriousViolations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await palette.waitFor({ state: 'detached' });
}

export function pages(screens: () => Screens): void {
  const seats = new Map<string, Page>();

  /** Everybody enters once for each size, and goes from page to page. */
  async function seatOf(who: string, size: typeof DESK): Promise<Page> {
    const key = `${who} ${size.width}`;
    const page = seats.get(key) ?? (await screens().enterAs(who, size));
    seats.set(key, page);
    await page.emulateMedia({ colorScheme: 'light' });
    return page;
  }

  test.each(places)('%s', async (place, who, address, size) => {
    const page = await seatOf(who, size);
    await page.goto(address);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Chargement' }).first().waitFor({ state: 'detached' });
    await keepScreenshot(page, `${place}-light`);
    expect(await seriousViolations(page)).toEqual([]);
    if (place === 'board') await seeWhatOpens(page);
    if (size === DESK) await seeInTheDark(page, place);
  });

  test('on paper a page is alone, and goes on to its end', async () => {
    const page = await seatOf('Claire Berthelin', DESK);
    await page.goto('/guide');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.emulateMedia({ media: 'print' });
    await page.getByRole('navigation').first().waitFor({ state: 'hidden' });
    const last = page.locator('#page').getByRole('heading').last();
    const inSight = await last.evaluate((heading) => {
      const main = document.querySelector('#page');
      return main !== null && heading.getBoundingClientRect().bottom <= main.getBoundingClientRect().bottom;
    });
    expect(inSight).toBe(true);
    await page.emulateMedia({ media: 'screen' });
  });

  test('a dialog that goes with what showed it gives the focus back to what opened it', async () => {
    const page = await seatOf('Léa Pommerel', DESK);
    await page.goto('/absences');
    const opener = page.getByRole('button', { name: 'Noter une absence' });
    await opener.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('button:focus').filter({ hasText: 'Noter une absence' }).waitFor();
  });

  test('a session that ends in the middle of a form asks for the password, then gives the form back', async () => {
    const page = await screens().enterAs('Inès Cordouan');
    await page.goto('/comptes/nouveau');
    await page.getByLabel('Nom d’appel').fill('Maison du Quai');
    await page.getByLabel('Raison sociale').fill('MAISON DU QUAI');
    await page.getByRole('combobox', { name: 'Forme juridique' }).fill('SARL');
    await page.getByRole('option').first().click();
    await page.context().clearCookies();
    // Whatever asks first finds the session gone: this click, or what the page reads by itself, which takes the button away.
    await page
      .getByRole('button', { name: 'Sauvegarder' })
      .evaluateAll((buttons) =>
        buttons.forEach((button) => button.dispatchEvent(new MouseEvent('click', { bubbles: true }))),
      );
    await page.getByRole('region', { name: 'Entrer comme…' }).getByRole('button', { name: 'Inès Cordouan' }).click();
    await page.getByRole('heading', { name: 'Nouveau prospect' }).waitFor();
    expect(await page.getByLabel('Nom d’appel').inputValue()).toBe('Maison du Quai');
    await page.context().close();
  });

  test('what runs is what people get, without the checks that React makes for its developers', () => {
    const checking = readdirSync(ASSETS).filter((name) => readFileSync(path.join(ASSETS, name)).includes('jsxDEV'));
    expect(checking).toEqual([]);
  });

  test('the login page', async () => {
    const page = await screens().open();
    await page.getByRole('heading', { name: 'Entrer comme…' }).waitFor();
    await keepScreenshot(page, 'login');
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });
}
