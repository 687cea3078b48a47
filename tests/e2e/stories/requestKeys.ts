/** The page of a request without a mouse; a file that was not sent is found again; one message for many requests. */
import type { Page } from 'playwright-core';
import { keepScreenshot, seriousViolations, type Screens } from '../../support/screens';
import { logIn, openOpportunity, prepareRequest, qualify, recordProspect, submit, taskAt } from '../../support/story';
import { holdAnswers } from '../gestures/heldAnswer';
import { pdfFile } from '../gestures/inputs';
import { watchShifts } from '../gestures/shifts';

export function requestKeys(screens: () => Screens): void {
  let address: string;
  let lea: Page;

  beforeAll(async () => {
    const api = await logIn(screens().app, 'Claire Berthelin');
    const account = await recordProspect(api, '099999633');
    const opportunity = await qualify(api, (await openOpportunity(api, account.id)).id);
    const { id } = await submit(api, (await prepareRequest(api, 'acceptance', opportunity)).id);
    await taskAt(api, id, 'review');
    address = `/demandes/${id}`;
    lea = await screens().enterAs('Léa Pommerel');
    await lea.goto(address);
  });

  /** What can be clicked on the page, besides its lines, what is being written, and the menu whose entries are looked for themselves. */
  const buttonsOf = (page: Page) =>
    page
      .locator('main button:enabled, main a[download]')
      .filter({ visible: true })
      .evaluateAll((all) =>
        all
          .filter(
            (button) =>
              !button.closest('[aria-labelledby="checklist-title"], [data-visibility]') && button.ariaHasPopup === null,
          )
          .map((button) => button.textContent.trim()),
      );

  test('each action of the page stands in the palette, and the most usual have a key', async () => {
    await lea.getByRole('button', { name: 'Prendre la demande' }).waitFor();
    await lea.keyboard.press('c');
    await lea.getByRole('button', { name: 'Dossier complet' }).waitFor();
    await lea.getByRole('button', { name: 'Dossier de preuve (PDF)' }).or(lea.locator('a[download]')).first().waitFor();
    const buttons = await buttonsOf(lea);
    await lea.getByRole('button', { name: 'Autres actions sur la tâche' }).click();
    const menu = await lea.getByRole('menuitem').allTextContents();
    await lea.keyboard.press('Escape');
    await lea.getByRole('menu').waitFor({ state: 'detached' });
    await lea.keyboard.press('Control+k');
    await lea.locator('input[aria-label="Rechercher ou agir"]:focus').waitFor();
    await keepScreenshot(lea, 'request-palette');
    const offered = await lea.getByRole('dialog').locator('[data-action]').allTextContents();
    await lea.keyboard.press('Escape');
    expect(buttons.length + menu.length).toBeGreaterThan(8);
    expect([...buttons, ...menu].filter((name) => !offered.some((label) => label.startsWith(name)))).toEqual([]);

    await lea.getByRole('dialog').waitFor({ state: 'detached' });
    await lea.keyboard.press('n');
    await lea.getByRole('form', { name: 'Ajouter une tâche' }).waitFor();
    await lea.keyboard.press('Escape');
    await lea.getByRole('form', { name: 'Ajouter une tâche' }).waitFor({ state: 'detached' });
    await lea.keyboard.press('m');
    await lea.locator('#conversation textarea:focus').waitFor();
  });

  test('what is read apart moves nothing of the right column when it comes', async () => {
    const release = await holdAnswers(lea, '**/requests/*/time');
    await lea.reload();
    const aside = lea.getByRole('complementary', { name: 'À propos de la demande' });
    await aside.getByText('Chez vous').waitFor();
    await lea.getByRole('region', { name: 'Ce qui s’est passé' }).getByRole('listitem').first().waitFor();
    const shifts = await watchShifts(lea, 'aside');
    release();
    await aside.getByRole('heading', { name: 'Temps' }).waitFor();
    await aside.getByRole('heading', { name: 'Informations' }).waitFor();
    expect(await shifts()).toEqual([]);
  });

  test('a file for a note that the tab was closed on is there again, to join or to throw away', async () => {
    const conversation = lea.locator('#conversation');
    await conversation.locator('input[type=file]').setInputFiles(pdfFile('attestation.pdf'));
    await conversation.getByText('attestation.pdf').first().waitFor();
    await lea.reload();
    const left = conversation.getByRole('region', { name: 'Déposés pour une note, pas encore envoyés' });
    await left.getByText('attestation.pdf').waitFor();
    await keepScreenshot(lea, 'note-file-left');
    expect(await seriousViolations(lea)).toEqual([]);
    await left.getByRole('button', { name: 'Jeter le fichier : attestation.pdf' }).click();
    await left.getByRole('button', { name: 'Confirmer' }).click();
    await left.waitFor({ state: 'detached' });
  });

  test('one message on every request that is chosen, tried first; whoever asked reads it', async () => {
    await lea.goto('/taches?vue=moi');
    await lea.getByRole('checkbox', { name: 'Tout sélectionner' }).check();
    await lea.getByRole('toolbar', { name: 'Action sur la sélection' }).getByRole('button', { name: 'Écrire' }).click();
    const dialog = lea.getByRole('dialog');
    await dialog.getByText('Message au demandeur').click();
    await dialog.getByRole('textbox', { name: 'Message' }).fill('Le greffe ferme vendredi à midi.');
    await dialog.getByRole('button', { name: 'Vérifier avant d’agir' }).click();
    await dialog.getByText(/passent?$/).waitFor();
    await keepScreenshot(lea, 'bulk-message');
    expect(await seriousViolations(lea)).toEqual([]);
    await dialog.getByRole('button', { name: /^Appliquer à/ }).click();
    await dialog.getByText(/^Fait pour/).waitFor({ timeout: 60_000 });
    const claire = await screens().enterAs('Claire Berthelin');
    await claire.goto(address);
    await claire.locator('#conversation').getByText('Le greffe ferme vendredi à midi.').waitFor();
  });
}
