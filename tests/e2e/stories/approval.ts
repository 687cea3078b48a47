/** S4: above the threshold, the right approver is asked by the system, decides from a phone, and an edit voids the answer; asked again, they answer from the mail. */
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { keepScreenshot, PHONE, seriousViolations, type Screens } from '../../support/screens';
import {
  logIn,
  openOpportunity,
  opportunityWhere,
  prepareRequest,
  propose,
  qualify,
  recordProspect,
  submit,
  type OpportunityBody,
} from '../../support/story';

export function approval(screens: () => Screens): void {
  let claire: Page;
  let bertrand: Page;
  let opportunity: OpportunityBody;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    const api = await logIn(app, 'Claire Berthelin');
    const account = await recordProspect(api, '099999476');
    const { id } = await qualify(api, (await openOpportunity(api, account.id)).id);
    await submit(api, (await prepareRequest(api, 'acceptance', await opportunityWhere(api, id, 'it', () => true))).id);
    await propose(api, id);
    opportunity = await opportunityWhere(api, id, 'the proposal', ({ proposal }) => proposal !== null);
    claire = await enterAs('Claire Berthelin');
    bertrand = await enterAs('Bertrand Chastelard', PHONE);
  });

  const setHours = async (product: string, hours: string) => {
    const cell = claire.getByRole('textbox', { name: `Quantité · ${product}` });
    await cell.fill(hours);
    await cell.blur();
  };
  const state = (words: string) => claire.getByRole('tabpanel').getByText(words, { exact: true });

  test('12 000 € is asked of the director of the hub, who is named before; the author has nothing to approve', async () => {
    await claire.goto(`/opportunites/${opportunity.id}?onglet=proposition`);
    await setHours('Révision', '0');
    await setHours('Supervision et moment clé', '0');
    await setHours('Tenue', '150');
    await claire.getByText('12 000 €').first().waitFor();
    await claire.getByText('elle demandera l’accord de Bertrand Chastelard').waitFor();
    await claire.getByRole('button', { name: 'Soumettre' }).click();
    await state('En attente d’accord').waitFor();
    await claire.getByText('L’accord est demandé à Bertrand Chastelard.').waitFor();
    expect(await claire.getByRole('button', { name: 'Envoyer la lettre…' }).isDisabled()).toBe(true);
    await keepScreenshot(claire, 's4-asked');
    await claire.goto('/taches');
    await claire.getByRole('heading', { name: 'Tâches' }).waitFor();
    expect(await claire.getByText('Approuver la proposition').count()).toBe(0);
  });

  test('the head of the BU is not bothered; the director approves from a phone', async () => {
    const philippe = await screens().enterAs('Philippe Montreval');
    await philippe.goto('/taches');
    await philippe.getByRole('heading', { name: 'Tâches' }).waitFor();
    expect(await philippe.getByText(/optique des deux rives/i).count()).toBe(0);
    await philippe.context().close();

    await bertrand.goto('/taches');
    await bertrand
      .getByRole('row')
      .filter({ hasText: /optique des deux rives/i })
      .click();
    await bertrand.getByText('12 000 €').first().waitFor();
    await bertrand.getByText('Le montant hors taxes dépasse le seuil').waitFor();
    await keepScreenshot(bertrand, 's4-approve-phone');
    expect(await seriousViolations(bertrand)).toEqual([]);
    await bertrand.getByRole('textbox', { name: 'Commentaire (facultatif)' }).fill('D’accord, au tarif du catalogue.');
    await bertrand.getByRole('button', { name: 'Approuver', exact: true }).click();
    await bertrand
      .getByRole('row')
      .filter({ hasText: /optique des deux rives/i })
      .waitFor({ state: 'detached' });
    await claire.goto(`/opportunites/${opportunity.id}?onglet=proposition`);
    await state('Approuvée').waitFor();
  });

  test('an edit after the approval voids it, and says so', async () => {
    await claire.getByText('Toute modification annule l’accord demandé ou donné.').waitFor();
    await setHours('Tenue', '151');
    await claire.getByText('L’accord ne vaut plus : la proposition a changé. Soumettez-la de nouveau.').waitFor();
    await state('Brouillon').waitFor();
    await keepScreenshot(claire, 's4-voided');
    await claire.getByRole('tab', { name: 'Historique' }).click();
    await claire.getByText('L’accord ne vaut plus : la proposition a été modifiée').waitFor();
  });

  test('asked again, the director answers from the mail without logging in, once; the bell of the author says so', async () => {
    const { app, open } = screens();
    const linkIn = async () =>
      (await app.mails('bertrand'))
        .map(({ text }) => /\S+\/repondre#\S+/.exec(text)?.[0])
        .find((link) => link !== undefined) ?? null;
    const before = await linkIn();
    await claire.getByRole('tab', { name: 'Proposition' }).click();
    await claire.getByRole('button', { name: 'Soumettre' }).click();
    await state('En attente d’accord').waitFor();
    const link = await eventually('the mail that asks again', async () => {
      const found = await linkIn();
      return found === before ? null : found;
    });

    const phone = await open(PHONE);
    await phone.goto(link);
    await phone.getByText('Vous répondez au nom de Bertrand Chastelard.').waitFor();
    await phone.getByText('12 080 €').waitFor();
    await keepScreenshot(phone, 's4-answer-by-mail');
    expect(await seriousViolations(phone)).toEqual([]);
    await phone.getByRole('button', { name: 'Approuver la proposition' }).click();
    await phone.getByText('La proposition est approuvée').waitFor();
    await phone.reload();
    await phone.getByText('Vous avez déjà approuvé par ce lien.').waitFor();
    await keepScreenshot(phone, 's4-link-used');

    await state('Approuvée').waitFor();
    await claire.getByRole('button', { name: /Notifications, \d+ à lire/ }).click();
    await keepScreenshot(claire, 's4-bell');
    await claire
      .getByRole('link', { name: /Bertrand Chastelard a approuvé la proposition/ })
      .first()
      .click();
    await claire.getByRole('heading', { level: 1 }).waitFor();
  });
}
