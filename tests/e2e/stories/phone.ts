/** On a phone of 390 px: a task claimed and sent back, its line corrected and answered, a message written, nothing cut off. */
import type { Page } from 'playwright-core';
import { keepScreenshot, overflowOf, PHONE, seriousViolations, type Screens } from '../../support/screens';
import { logIn, openOpportunity, prepareRequest, qualify, recordProspect, submit, taskAt } from '../../support/story';
import { acceptLines, confirmOutcome, giveDocument, refuseLine } from '../gestures/request';

export function phone(screens: () => Screens): void {
  let claire: Page;
  let lea: Page;
  let request: string;
  let opportunityId: string;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    const api = await logIn(app, 'Claire Berthelin');
    const account = await recordProspect(api, '099999500');
    const opportunity = await qualify(api, (await openOpportunity(api, account.id)).id);
    opportunityId = opportunity.id;
    const { id } = await submit(api, (await prepareRequest(api, 'acceptance', opportunity)).id);
    await taskAt(api, id, 'review');
    request = `/demandes/${id}`;
    claire = await enterAs('Claire Berthelin', PHONE);
    lea = await enterAs('Léa Pommerel', PHONE);
  });

  test('Business Support claims it from the list, judges its lines and sends one back', async () => {
    await lea.goto('/taches?vue=groupe');
    await lea.getByRole('button', { name: 'Filtres', exact: true }).click();
    await lea.getByRole('combobox', { name: 'Trier' }).click();
    await lea.getByRole('option', { name: 'Plus récentes' }).click();
    await lea.getByRole('button', { name: 'Filtres (1)' }).click();
    await lea
      .getByRole('row')
      .filter({ hasText: /montferrelle/i })
      .click();
    await lea.getByRole('button', { name: 'Prendre la tâche' }).click();
    await keepScreenshot(lea, 'phone-task');
    await lea.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await refuseLine(lea, 'Statuts', 'Pièce illisible', 'La deuxième page manque.');
    await acceptLines(lea, [
      'Organigramme du client',
      'Pièce d’identité',
      'Extrait KBIS',
      'Liste ou déclaration des bénéficiaires effectifs',
      'Pièce d’identité des bénéficiaires effectifs',
      'Activité du client',
    ]);
    await keepScreenshot(lea, 'phone-judged');
    expect(await overflowOf(lea)).toBe(0);
    expect(await seriousViolations(lea)).toEqual([]);
    await confirmOutcome(lea, 'Renvoyer les lignes refusées');
  });

  test('the requester corrects the line, answers, and asks a question', async () => {
    await claire.goto('/');
    await claire.getByRole('link', { name: /Compléter la demande.*montferrelle/is }).click();
    await claire.waitForURL(request);
    await giveDocument(claire, 'Statuts', 'statuts-complets.pdf');
    await claire.getByRole('textbox', { name: 'Écrire au Business Support' }).fill('La page manquante y est.');
    await claire.getByRole('button', { name: 'Envoyer le message' }).click();
    await claire.getByRole('paragraph').filter({ hasText: 'La page manquante y est.' }).waitFor();
    await keepScreenshot(claire, 'phone-returned');
    expect(await overflowOf(claire)).toBe(0);
    expect(await seriousViolations(claire)).toEqual([]);
    await claire.getByRole('button', { name: 'Renvoyer au Business Support' }).click();
    await lea.getByRole('heading', { name: 'Contrôler les pièces' }).waitFor();
    await lea.getByText('La page manquante y est.').waitFor();
  });

  test('an opportunity says on its first screen what is waited for, what to do, and where the rest is', async () => {
    await claire.goto(`/opportunites/${opportunityId}`);
    await claire.getByRole('heading', { name: 'Et maintenant' }).waitFor();
    await claire.getByText('Si personne n’agit').waitFor({ state: 'hidden' });
    const tabs = await claire.getByRole('tablist').boundingBox();
    await keepScreenshot(claire, 'phone-opportunity');
    const bar = await claire.getByRole('navigation').last().boundingBox();
    expect({ tabsEnd: tabs && tabs.y + tabs.height }).toEqual({ tabsEnd: expect.any(Number) as number });
    expect(tabs!.y + tabs!.height).toBeLessThanOrEqual(bar!.y);
    expect(await overflowOf(claire)).toBe(0);
    expect(await seriousViolations(claire)).toEqual([]);
  });
}
