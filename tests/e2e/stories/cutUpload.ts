/** A large file whose connection is lost on the way: it goes on where it stopped, and says so. */
import type { Page } from 'playwright-core';
import { keepScreenshot, seriousViolations, type Screens } from '../../support/screens';
import { logIn, openOpportunity, prepareRequest, qualify, recordProspect, submit, taskAt } from '../../support/story';
import { CUT, cutAtPiece } from '../gestures/cutConnection';
import { largePdfFile } from '../gestures/inputs';

export function cutUpload(screens: () => Screens): void {
  let lea: Page;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    const api = await logIn(app, 'Claire Berthelin');
    const account = await recordProspect(api, '099999641');
    const opportunity = await qualify(api, (await openOpportunity(api, account.id)).id);
    const { id } = await submit(api, (await prepareRequest(api, 'acceptance', opportunity)).id);
    await taskAt(api, id, 'review');
    lea = await enterAs('Léa Pommerel');
    await lea.goto(`/demandes/${id}`);
  });

  test('the file of a note, cut at its second piece, goes on by itself from there', async () => {
    const received = await cutAtPiece(lea, 2);
    const conversation = lea.locator('#conversation');
    await conversation.locator('input[type=file]').setInputFiles(largePdfFile('grand-livre.pdf', 2_400_000));
    await conversation.getByText(/^coupé à \d+\s%/).waitFor();
    await keepScreenshot(lea, 'upload-cut');
    expect(await seriousViolations(lea)).toEqual([]);
    await conversation.getByRole('textbox', { name: 'Note interne' }).fill('Le grand livre de l’an dernier.');
    await conversation.getByRole('list', { name: 'Fichiers en cours d’envoi' }).waitFor({ state: 'detached' });
    expect(screens().takeFaults()).toEqual([CUT]);
    expect(received).toEqual([1_000_000, 2_000_000, 2_400_000]);
    await conversation.getByRole('button', { name: 'Ajouter la note' }).click();
    const link = conversation.getByRole('link', { name: 'grand-livre.pdf' });
    await link.waitFor();
    const kept = await lea.request.get(new URL((await link.getAttribute('href')) ?? '', lea.url()).href);
    expect([kept.status(), (await kept.body()).length]).toEqual([200, 2_400_000]);
  });
}
