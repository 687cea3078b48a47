/** A list of opportunities from elsewhere comes in by file, and goes again. */
import type { Page } from 'playwright-core';
import type { AccountCard } from '../../../contracts/accounts/search';
import { keepScreenshot, seriousViolations, type Screens } from '../../support/screens';
import { logIn } from '../../support/story';

export function importing(screens: () => Screens): void {
  let page: Page;
  let account: string;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    const api = await logIn(app, 'Claire Berthelin');
    account = (await api.get<{ items: AccountCard[] }>('/accounts')).body.items[0]?.number ?? '';
    page = await enterAs('Claire Berthelin');
  });

  test('columns are recognised, every row says what becomes of it, it is written, and taken back', async () => {
    await page.goto('/opportunites/liste');
    await page.getByRole('button', { name: 'Importer / exporter' }).click();
    await page.getByRole('menuitem', { name: 'Importer…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Importer des opportunités' });
    await dialog.waitFor();
    const content = [
      'Compte;Opportunité;Montant;Signature prévue',
      `${account};Reprise du fichier, première;12 345,67 €;31/12/2027`,
      `${account};Reprise du fichier, seconde;800;30/11/2027`,
      `${account};Reprise sans montant;beaucoup;`,
    ].join('\n');
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'ancien-outil.csv', mimeType: 'text/csv', buffer: Buffer.from(content) });
    await dialog.getByRole('button', { name: 'Vérifier' }).click();
    await dialog.getByText('2 à créer').waitFor();
    await dialog.getByText('le montant n’en est pas un').waitFor();
    await keepScreenshot(page, 'import-opportunities');
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Importer 2 lignes' }).click();
    await dialog.getByText('2 créées').first().waitFor();
    // It is no small thing: Escape takes the question back and leaves the dialog, and nothing goes before it is confirmed.
    await dialog.getByRole('button', { name: 'Annuler cet import : ancien-outil.csv' }).click();
    const question = dialog.getByRole('group', { name: 'Annuler cet import : ancien-outil.csv' });
    await question.getByText('deviennent perdues').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Annuler cet import : ancien-outil.csv' }).press('Enter');
    await question.getByRole('button', { name: 'Confirmer' }).click();
    await dialog.getByText('2 perdues').waitFor();
    await keepScreenshot(page, 'import-opportunities-reverted');
  });
}
