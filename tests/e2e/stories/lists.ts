/** Lists: what they say to who does not see them, what they do when the rest does not come, and a view that is thrown away by mistake. */
import type { Page } from 'playwright-core';
import { seriousViolations, type Screens } from '../../support/screens';

/** Says of every page of accounts that another one follows, and refuses that one. @returns how often it was asked for */
async function refuseTheNextPage(page: Page): Promise<() => number> {
  let asked = 0;
  await page.route(/\/api\/v1\/accounts(\?|$)/, async (route) => {
    if (new URL(route.request().url()).searchParams.has('cursor')) {
      asked += 1;
      return route.fulfill({ status: 404, json: { code: 'not_found', title: 'Rien ici', status: 404 } });
    }
    const response = await route.fetch();
    return route.fulfill({ response, json: { ...((await response.json()) as object), nextCursor: 'la-suite' } });
  });
  return () => asked;
}

export function lists(screens: () => Screens): void {
  let lea: Page;

  beforeAll(async () => {
    lea = await screens().enterAs('Léa Pommerel');
  });

  test('a search says how many rows it left, also to who does not see them', async () => {
    await lea.goto('/comptes');
    await lea.getByRole('row').nth(1).waitFor();
    await lea.getByRole('searchbox', { name: 'Rechercher un compte' }).fill('rien qui soit un client');
    await lea.getByRole('status').getByText('Aucune ligne').waitFor();
    await lea.getByRole('searchbox', { name: 'Rechercher un compte' }).fill('');
    await lea
      .getByRole('status')
      .getByText(/\d+ (lignes|premières lignes)/)
      .waitFor();
  });

  test('what did not come is asked for again by the button alone, and what was there stays', async () => {
    const asked = await refuseTheNextPage(lea);
    await lea.goto('/comptes');
    await lea.getByRole('button', { name: 'Afficher la suite' }).scrollIntoViewIfNeeded();
    await lea.getByRole('alert').getByText('La suite n’est pas arrivée').waitFor();
    expect(await lea.getByRole('row').count()).toBeGreaterThan(2);
    expect(await seriousViolations(lea)).toEqual([]);
    // Long enough for what would ask by itself to have asked again.
    await lea.waitForTimeout(1000);
    expect(asked()).toBe(1);
    await Promise.all([
      lea.waitForResponse((response) => response.url().includes('cursor')),
      lea.getByRole('button', { name: 'Réessayer' }).click(),
    ]);
    expect(asked()).toBe(2);
    await lea.unrouteAll({ behavior: 'wait' });
  });

  test('a view that was thrown away is put back as it was', async () => {
    await lea.goto('/taches?vue=groupe&q=acceptation');
    await lea.getByRole('button', { name: 'Garder cette vue' }).click();
    await lea.getByRole('textbox', { name: 'Nom' }).fill('Acceptations');
    await lea.getByRole('button', { name: 'Enregistrer la vue' }).click();
    const kept = lea.getByRole('navigation', { name: 'Vues' }).getByRole('link', { name: /^Acceptations/ });
    await kept.waitFor();
    await lea.getByRole('button', { name: 'Supprimer la vue Acceptations' }).press('Enter');
    await kept.waitFor({ state: 'detached' });
    await lea.locator('button:focus').filter({ hasText: 'Rétablir la vue Acceptations' }).press('Enter');
    await kept.waitFor();
  });

  test('words that come from a view stand in the search, and go when the filters are cleared', async () => {
    await lea.goto('/taches');
    const words = lea.getByRole('searchbox', { name: 'Rechercher dans les tâches' });
    await words.fill('rien de tel');
    await lea.getByRole('link', { name: 'Effacer les filtres' }).click();
    await lea.waitForURL((url) => !url.searchParams.has('q'));
    // Longer than the pause after which what is typed is searched.
    await lea.waitForTimeout(600);
    expect([await words.inputValue(), new URL(lea.url()).searchParams.get('q')]).toEqual(['', null]);
    await lea
      .getByRole('navigation', { name: 'Vues' })
      .getByRole('link', { name: /^Acceptations/ })
      .click();
    await lea.waitForURL((url) => url.searchParams.has('q'));
    await lea.waitForTimeout(600);
    expect([await words.inputValue(), new URL(lea.url()).searchParams.get('q')]).toEqual([
      'acceptation',
      'acceptation',
    ]);
  });
}
