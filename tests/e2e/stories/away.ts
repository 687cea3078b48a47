/** Somebody is away: their task is with the substitute, who knows for whom, and comes back when they do. */
import type { Page } from 'playwright-core';
import { keepScreenshot, PHONE, seriousViolations, type Screens } from '../../support/screens';
import { expectStatus, logIn } from '../../support/story';

interface Inbox {
  items: { id: string; node: string; state: string; subject: { number: string; kind: string } }[];
}

export function away(screens: () => Screens): void {
  let karim: Page;
  let lea: Page;
  let number: string;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    const api = await logIn(app, 'Karim Saadaouin');
    const { items } = expectStatus(await api.get<Inbox>('/tasks?queue=group&limit=50'), 200);
    const free = items.find(({ state, node }) => state === 'open' && node === 'review');
    if (!free) throw new Error('the group of the demo has nothing to take');
    expectStatus(await api.post(`/tasks/${free.id}/claim`), 200);
    ({ number } = free.subject);
    karim = await enterAs('Karim Saadaouin');
    lea = await enterAs('Léa Pommerel', PHONE);
  });

  test('an absence is noted from the menu; within seconds the task is with the substitute, for whoever is away, and comes back', async () => {
    await karim.getByRole('button', { name: 'Menu de Karim Saadaouin' }).click();
    await karim.getByRole('menuitem', { name: 'Mes absences' }).click();
    await karim.getByRole('button', { name: 'Noter une absence' }).click();
    const dialog = karim.getByRole('dialog');
    const today = new Intl.DateTimeFormat('fr-FR', {
      timeZone: 'Europe/Paris',
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }).format(new Date());
    for (const day of ['Premier jour', 'Dernier jour']) {
      await dialog.getByLabel(day).fill(today);
      await dialog.getByLabel(day).blur();
    }
    await dialog.getByLabel('Remplaçant').fill('Léa Pom');
    await karim.getByRole('option', { name: /Léa Pommerel/ }).click();
    expect(await seriousViolations(karim)).toEqual([]);
    await keepScreenshot(karim, 'absence-new');
    await dialog.getByRole('button', { name: 'Enregistrer l’absence' }).click();
    await karim.getByText('Léa Pommerel vous remplace').waitFor();

    await lea.goto('/taches');
    const row = lea.getByRole('row').filter({ hasText: number });
    await row.filter({ hasText: 'pour Karim Saadaouin' }).waitFor();
    await keepScreenshot(lea, 'absence-inbox-phone');

    await karim.goto('/absences');
    await karim.getByText('chez le remplaçant').first().waitFor();
    await karim.getByRole('button', { name: 'Voir ce qui a été confié' }).click();
    await karim.getByRole('link', { name: new RegExp(number) }).waitFor();
    await keepScreenshot(karim, 'absence-page');
    await karim.getByRole('button', { name: 'Revenir plus tôt' }).click();
    await karim.getByRole('button', { name: 'Mettre fin à l’absence' }).click();
    await karim.getByText('Annulée').first().waitFor();
    await karim.goto('/taches');
    await karim.getByRole('row').filter({ hasText: number }).waitFor();
    await row.waitFor({ state: 'detached' });
  });
}
