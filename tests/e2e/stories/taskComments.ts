/** What is said about one task, with a file: written at a desk, read and answered on a phone. */
import type { Page } from 'playwright-core';
import { keepScreenshot, overflowOf, PHONE, seriousViolations, type Screens } from '../../support/screens';
import { logIn, openOpportunity, prepareRequest, qualify, recordProspect, submit, taskAt } from '../../support/story';
import { pdfFile } from '../gestures/inputs';

export function taskComments(screens: () => Screens): void {
  let address: string;

  beforeAll(async () => {
    const api = await logIn(screens().app, 'Claire Berthelin');
    const account = await recordProspect(api, '099999625');
    const opportunity = await qualify(api, (await openOpportunity(api, account.id)).id);
    const { id } = await submit(api, (await prepareRequest(api, 'acceptance', opportunity)).id);
    await taskAt(api, id, 'review');
    address = `/demandes/${id}`;
  });

  const comments = (page: Page) =>
    page.getByRole('region', { name: 'Commentaires de la tâche « Contrôler les pièces »' });

  test('Business Support comments the task with a file, among themselves unless they say otherwise', async () => {
    const lea = await screens().enterAs('Léa Pommerel');
    await lea.goto(address);
    await lea.getByRole('button', { name: 'Commenter la tâche' }).click();
    await comments(lea).getByRole('textbox', { name: 'Note interne' }).fill('L’extrait du greffe, reçu ce matin.');
    await comments(lea).locator('input[type=file]').setInputFiles(pdfFile('greffe.pdf'));
    await comments(lea).getByText('greffe.pdf').first().waitFor();
    await keepScreenshot(lea, 'task-comment-writing');
    expect([await seriousViolations(lea), await overflowOf(lea)]).toEqual([[], 0]);
    await comments(lea).getByRole('button', { name: 'Ajouter la note' }).click();
    await comments(lea).getByRole('link', { name: 'greffe.pdf' }).waitFor();
    await keepScreenshot(lea, 'task-comment-written');
  });

  test('on a phone the count says that there is one, and the answer stands below it', async () => {
    const karim = await screens().enterAs('Karim Saadaouin', PHONE);
    await karim.goto('/taches?vue=groupe');
    await karim.getByRole('row').filter({ hasText: '1 commentaire' }).waitFor();
    await keepScreenshot(karim, 'task-comment-list-phone');
    await karim.goto(address);
    await karim.getByRole('button', { name: '1 commentaire' }).click();
    await comments(karim).getByRole('link', { name: 'greffe.pdf' }).waitFor();
    await comments(karim).getByRole('textbox', { name: 'Note interne' }).fill('Il est complet.');
    await keepScreenshot(karim, 'task-comment-phone');
    expect([await seriousViolations(karim), await overflowOf(karim)]).toEqual([[], 0]);
    await comments(karim).getByRole('button', { name: 'Ajouter la note' }).click();
    await karim.getByRole('button', { name: '2 commentaires' }).waitFor();
  });

  test('whoever asked sees no trace of it', async () => {
    const claire = await screens().enterAs('Claire Berthelin');
    await claire.goto(address);
    await claire.getByRole('button', { name: 'Commenter la tâche' }).click();
    await comments(claire).getByText('Personne n’a encore commenté cette tâche.').waitFor();
    // Neither the note nor the name of its file, on the request or among the documents of the client.
    expect(await claire.getByText('reçu ce matin').count()).toBe(0);
    expect(await claire.getByText('greffe.pdf').count()).toBe(0);
    const lea = await screens().enterAs('Léa Pommerel');
    await lea.goto(address);
    await lea.getByRole('button', { name: '2 commentaires' }).click();
    await comments(lea).getByRole('button', { name: 'Verser au dossier du client : greffe.pdf' }).click();
    await keepScreenshot(lea, 'note-file-release');
    expect(await seriousViolations(lea)).toEqual([]);
    await lea.getByRole('dialog').getByRole('button', { name: 'Verser au dossier' }).click();
    await lea.getByRole('dialog').waitFor({ state: 'detached' });
    // Released, it can be joined by whoever asked, who still reads no note.
    await claire.reload();
    await claire.getByRole('button', { name: 'Commenter la tâche' }).click();
    await comments(claire).getByRole('combobox', { name: 'Joindre une pièce du compte' }).click();
    await claire.getByRole('option', { name: 'greffe.pdf' }).waitFor();
  });
}
