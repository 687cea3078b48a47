/** A prospect, a contact and an opportunity with the keyboard alone; and a record found from any page. */
import type { Page } from 'playwright-core';
import { keepScreenshot, type Screens } from '../../support/screens';
import { handsOn } from '../gestures/keyboard';
import { holdAnswers } from '../gestures/heldAnswer';

export function keyboard(screens: () => Screens): void {
  let page: Page;
  beforeAll(async () => {
    page = await screens().enterAs('Claire Berthelin');
  });

  test('from today’s page to an opportunity: nothing is out of reach of the keys, and it takes few', async () => {
    const hands = handsOn(page);
    const palette = page.locator('input[aria-label="Rechercher ou agir"]:focus');
    await hands.press('Control+k');
    await palette.waitFor();
    await hands.type('prospect');
    await hands.press('Enter');
    await page.getByRole('heading', { level: 1 }).filter({ hasText: 'prospect' }).waitFor();
    await hands.tabTo(page.getByLabel('SIREN, SIRET ou TVA'));
    await hands.type('099999625');
    await page.getByText('Aucun compte ne ressemble à celui-ci.').waitFor();
    await hands.press('Enter');
    await page.getByText('Trouvée dans la base Sirene').waitFor();
    await hands.tabTo(page.getByRole('combobox', { name: 'E-mail de démat. de factures' }));
    await hands.type('factures@exemple.example');
    await hands.press('Enter');
    await hands.tabTo(page.getByRole('button', { name: 'Sauvegarder' }));
    await hands.press('Enter');
    const contact = page.getByRole('dialog', { name: 'Créer un contact' });
    await contact.waitFor();
    await hands.tabTo(contact.getByRole('combobox', { name: 'Civilité' }));
    await hands.type('m');
    await hands.press('ArrowDown', 'Enter');
    await hands.tabTo(contact.getByRole('textbox', { name: 'Nom', exact: true }));
    await hands.type('Lavergnon');
    await hands.tabTo(contact.getByRole('textbox', { name: 'Prénom' }));
    await hands.type('Odile');
    await hands.tabTo(contact.getByRole('button', { name: 'Sauvegarder' }));
    await hands.press('Enter');
    await page.getByText('Odile Lavergnon').first().waitFor();
    await keepScreenshot(page, 'keyboard-account');
    await hands.press('Control+k');
    await palette.waitFor();
    await hands.type('opp pour');
    await keepScreenshot(page, 'keyboard-palette');
    await hands.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Nouvelle opportunité' });
    await dialog.waitFor();
    await hands.tabTo(dialog.getByRole('textbox', { name: 'Nom de l’opportunité' }));
    await hands.type('Comptabilité_Comptes annuels');
    await hands.press('Enter');
    await page.waitForURL(/\/opportunites\/[0-9a-f-]{36}/);
    // The figures are in the README; half a minute to a minute of somebody who types with ten fingers or with two.
    console.log(JSON.stringify(hands.counted()));
    expect(hands.counted().typed).toBeLessThanOrEqual(92);
    expect(hands.counted().pressed).toBeLessThanOrEqual(52);
  });

  test('what is typed in the palette finds accounts, opportunities and requests, and Enter opens the first', async () => {
    const hands = handsOn(page);
    await page.getByRole('heading', { level: 1, name: 'Comptabilité_Comptes annuels' }).waitFor();
    // A browser that takes a change of network for the loss of it is wrong as often as right: nothing waits for its word.
    await page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await hands.press('Control+k');
    await page.locator('input[aria-label="Rechercher ou agir"]:focus').waitFor();
    await hands.type('noveliane');
    await page
      .getByRole('dialog')
      .getByText(/OPP\d+ · Noveliane/)
      .first()
      .waitFor();
    await keepScreenshot(page, 'keyboard-found');
    await hands.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Noveliane' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/comptes\//);
  });

  test('a page that comes late leaves the focus to who has begun to type meanwhile', async () => {
    const hands = handsOn(page);
    const account = page.url();
    const release = await holdAnswers(page, '**/api/v1/accounts/*');
    await page.goto(account);
    await page.getByRole('navigation').first().waitFor();
    await hands.press('Control+k');
    const palette = page.locator('input[aria-label="Rechercher ou agir"]:focus');
    await palette.waitFor();
    await hands.type('créer un');
    release();
    await page
      .getByRole('heading', { level: 1, name: 'Noveliane', includeHidden: true })
      .waitFor({ state: 'attached' });
    await hands.type(' prospect');
    await expect(palette.inputValue()).resolves.toBe('créer un prospect');
    await page.unrouteAll({ behavior: 'wait' });
  });
}
