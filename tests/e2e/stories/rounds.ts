/** Three rounds of an acceptance between its requester and two agents who reach for it at the same time. */
import type { Page } from 'playwright-core';
import { keepScreenshot, type Screens } from '../../support/screens';
import { logIn, openOpportunity, prepareRequest, qualify, recordProspect, submit, taskAt } from '../../support/story';
import { holdAnswers } from '../gestures/heldAnswer';
import {
  acceptLines,
  confirmOutcome,
  giveDocument,
  holdTask,
  line,
  papersAskedFor,
  refuseLine,
} from '../gestures/request';

const papers = [
  'Organigramme du client',
  'Extrait KBIS',
  'Liste ou déclaration des bénéficiaires effectifs',
  'Pièce d’identité des bénéficiaires effectifs',
  'Statuts',
  'Activité du client',
];

export function rounds(screens: () => Screens): void {
  let claire: Page;
  let winner: Page;
  let loser: Page;
  let address: string;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    const api = await logIn(app, 'Claire Berthelin');
    const account = await recordProspect(api, '099999559');
    const opportunity = await qualify(api, (await openOpportunity(api, account.id)).id);
    const { id } = await prepareRequest(api, 'acceptance', opportunity);
    await submit(api, id);
    await taskAt(api, id, 'review');
    address = `/demandes/${id}`;
    claire = await enterAs('Claire Berthelin');
    [winner, loser] = [await enterAs('Léa Pommerel'), await enterAs('Nathalie Gerbevoix')];
  });

  const openLines = (page: Page) => page.getByRole('button', { name: /^Accepter : / });

  test('of two who take it at the same time one has it, and the other is told who', async () => {
    for (const page of [winner, loser]) {
      // The stream of changes says nothing: neither page learns of the other before the answer.
      await page.route('**/api/v1/events*', () => undefined);
      await page.goto(address);
      await page.getByRole('button', { name: 'Prendre la demande' }).waitFor();
    }
    await Promise.all([winner, loser].map((page) => page.getByRole('button', { name: 'Prendre la demande' }).click()));
    const told = (page: Page) => page.getByRole('alert').filter({ hasText: 'Tâche déjà prise' });
    const [first] = await Promise.race([winner, loser].map(async (page) => (await told(page).waitFor(), [page])));
    if (first === winner) [winner, loser] = [loser, winner];
    await openLines(winner).first().waitFor();
    await loser
      .getByText(/(Léa Pommerel|Nathalie Gerbevoix) l’a depuis/)
      .first()
      .waitFor();
    await keepScreenshot(loser, 'rounds-taken');
    for (const page of [winner, loser]) {
      await page.unrouteAll({ behavior: 'ignoreErrors' });
      await page.reload();
    }
    await loser
      .getByRole('heading', { name: /Contrôler les pièces|En attente du contrôle des pièces/ })
      .first()
      .waitFor();
    expect(await openLines(loser).count()).toBe(0);
  });

  test('a refused line stands as it will stand before its answer has come: nothing below it moves under the hand', async () => {
    const lastLine = winner.locator('li[data-at]').last();
    const topOfLast = () => lastLine.evaluate((element) => element.getBoundingClientRect().top + window.scrollY);
    const release = await holdAnswers(winner, '**/checklist/*/judgement');
    await refuseLine(winner, 'Pièce d’identité', 'Pièce expirée', 'Elle a expiré en mars.');
    const travelling = await topOfLast();
    const answered = winner.waitForResponse(/\/judgement$/);
    release();
    await answered;
    await line(winner, 'Pièce d’identité')
      .getByText('Léa Pommerel')
      .or(line(winner, 'Pièce d’identité').getByText('Nathalie Gerbevoix'))
      .waitFor();
    expect(await topOfLast()).toBe(travelling);
    await winner.unrouteAll({ behavior: 'wait' });
  });

  test('first round: two lines of seven come back, those accepted stay', async () => {
    await refuseLine(winner, 'Extrait KBIS', 'Pièce expirée', 'Il faut un extrait de moins de trois mois.');
    await acceptLines(
      winner,
      papers.filter((name) => name !== 'Extrait KBIS'),
    );
    await confirmOutcome(winner, 'Renvoyer les lignes refusées');
    await claire.goto(address);
    await claire.getByText('2 lignes sont revenues').waitFor();
    expect(await papersAskedFor(claire).count()).toBe(2);
    for (const name of ['Pièce d’identité', 'Extrait KBIS']) await giveDocument(claire, name, `${name} 2.pdf`);
    await claire.getByRole('button', { name: 'Renvoyer au Business Support' }).click();
  });

  test('second round, by the colleague: the two that changed alone, one of which comes back once more', async () => {
    await loser.getByRole('button', { name: 'Prendre la demande' }).click();
    await openLines(loser).first().waitFor();
    await loser.getByText('2ᵉ passage').first().waitFor();
    expect(await openLines(loser).count()).toBe(2);
    await keepScreenshot(loser, 'rounds-second');
    await acceptLines(loser, ['Pièce d’identité']);
    await refuseLine(loser, 'Extrait KBIS', 'Pièce illisible', 'La seconde page manque de netteté.');
    await confirmOutcome(loser, 'Renvoyer les lignes refusées');
    await claire.getByText('Une ligne est revenue').waitFor();
    expect(await papersAskedFor(claire).count()).toBe(1);
    await keepScreenshot(claire, 'rounds-once-more');
    await giveDocument(claire, 'Extrait KBIS', 'kbis-3.pdf');
    await claire.getByRole('button', { name: 'Renvoyer au Business Support' }).click();
  });

  test('third round: one line, then the rest of the way; the story tells all three', async () => {
    await holdTask(loser, 'Contrôler les pièces');
    await loser.getByText('3ᵉ passage').first().waitFor();
    await openLines(loser).first().waitFor();
    expect(await openLines(loser).count()).toBe(1);
    await acceptLines(loser, ['Extrait KBIS']);
    await loser.getByRole('button', { name: 'Dossier complet' }).click();
    await holdTask(loser, 'Contrôles KYC et indépendance');
    await loser.getByRole('button', { name: 'Contrôles KYC et indépendance faits' }).click();
    await holdTask(loser, 'Décider de l’acceptation');
    await confirmOutcome(loser, 'Accorder');
    await claire.getByRole('heading', { name: 'Acceptation accordée' }).waitFor();
    const story = claire.getByRole('region', { name: 'Ce qui s’est passé' });
    await story.getByRole('button', { name: 'Afficher la suite' }).click();
    await story.getByText('Demande renvoyée au demandeur').nth(1).waitFor();
    await keepScreenshot(claire, 'rounds-granted');
  });
}
