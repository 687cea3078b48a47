/** What the firm gives its people to work with: kept by an administrator, read in the guide and beside the proposal that it is about. */
import type { Page } from 'playwright-core';
import { keepScreenshot, PHONE, seriousViolations, type Screens } from '../../support/screens';

export function resources(screens: () => Screens): void {
  let adrien: Page;
  beforeAll(async () => {
    adrien = await screens().enterAs('Adrien Quincampoix');
  });

  test('[Autres ressources à disposition] an administrator adds one, and everybody finds it in the guide', async () => {
    await adrien.goto('/guide');
    await adrien.getByText('Éclairer, Entreprendre, Réussir').waitFor();
    await adrien.getByRole('button', { name: 'Modifier les ressources' }).click();
    await adrien.getByRole('button', { name: 'Ajouter une ressource' }).click();
    const added = adrien.getByRole('group', { name: 'Nouvelle ressource' });
    await added.getByRole('textbox', { name: 'Adresse de la page' }).fill('http://intranet.vaubrune.example');
    await adrien.getByRole('button', { name: 'Sauvegarder' }).click();
    await added.getByText('Donnez un titre.').waitFor();
    await added.getByRole('textbox', { name: 'Titre' }).fill('Modèles de courriers');
    const titled = adrien.getByRole('group', { name: 'Modèles de courriers' });
    await titled.getByRole('textbox', { name: 'À quoi elle sert' }).fill('Relances, prises de rendez-vous.');
    await adrien.getByRole('button', { name: 'Sauvegarder' }).click();
    await titled.getByText('Une adresse qui commence par https://').waitFor();
    await keepScreenshot(adrien, 'resources-edited');
    expect(await seriousViolations(adrien)).toEqual([]);
    await titled
      .getByRole('textbox', { name: 'Adresse de la page' })
      .fill('https://intranet.vaubrune.example/courriers');
    await adrien.getByRole('button', { name: 'Sauvegarder' }).click();
    await adrien.getByRole('link', { name: 'Modèles de courriers' }).waitFor();
    await keepScreenshot(adrien, 'resources');

    const claire = await screens().enterAs('Claire Berthelin', PHONE);
    await claire.goto('/guide');
    await claire.getByRole('link', { name: 'Modèles de courriers' }).waitFor();
    await claire.getByText(/offres du cabinet/).click();
    await keepScreenshot(claire, 'resources-phone');
    expect(await claire.getByRole('button', { name: 'Modifier les ressources' }).count()).toBe(0);
  });
}
