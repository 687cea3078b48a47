/** What an acceptance says for the question of independence: found filled in, completed row by row, read and sent back by Business Support. */
import type { Page } from 'playwright-core';
import { keepScreenshot, seriousViolations, type Screens } from '../../support/screens';
import { logIn, openOpportunity, prepareRequest, qualify, recordProspect } from '../../support/story';
import { pick } from '../gestures/inputs';
import { acceptLines, confirmOutcome, refuseLine, sendDraft } from '../gestures/request';

export function independence(screens: () => Screens): void {
  let claire: Page;
  let lea: Page;
  let address: string;
  let draft: string;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    const api = await logIn(app, 'Claire Berthelin');
    await recordProspect(api, '099999252');
    const account = await recordProspect(api, '099999161');
    const opportunity = await qualify(api, (await openOpportunity(api, account.id)).id);
    draft = (await prepareRequest(api, 'acceptance', opportunity)).id;
    [claire, lea] = [await enterAs('Claire Berthelin'), await enterAs('Léa Pommerel')];
  });

  const row = (page: Page, group: string, input: string, index = 1) =>
    page.getByRole('group', { name: group }).getByLabel(`${input} – ${group} ${index}`);
  const saved = (page: Page, text: string) =>
    page.waitForResponse(
      (answer) => answer.request().method() === 'PATCH' && (answer.request().postData() ?? '').includes(text),
    );
  const owners = 'Qui détient le client';

  test('the opportunity has filled in what it knows; owners are said row by row, and control is flagged', async () => {
    await claire.goto(`/demandes/nouvelle?brouillon=${draft}&etape=donnees`);
    await claire.getByRole('heading', { name: 'Les parties à l’engagement' }).waitFor();
    expect(await claire.getByLabel('Honoraires totaux de la période, HT').inputValue()).toMatch(/^3.500(,00)?$/);
    expect(await claire.getByLabel('Description de la mission').inputValue()).toBe('Comptabilité_Tenue');
    await pick(claire, claire.getByRole('combobox', { name: 'Taxonomie de la prestation' }), 'Tenue, révision');
    await row(claire, owners, 'Nom').fill('Holding du Mail');
    await row(claire, owners, 'Droits de vote').fill('40');
    await claire.getByRole('group', { name: owners }).getByRole('button', { name: 'Ajouter une ligne' }).click();
    await row(claire, owners, 'Nom', 2).fill('Une associée');
    await row(claire, owners, 'Droits de vote', 2).fill('60');
    expect(await claire.getByText('contrôle le client').count()).toBe(2); // in the form and in the summary
    await keepScreenshot(claire, 'independence-form');
    expect(await seriousViolations(claire)).toEqual([]);
  });

  test('the parent is found among the accounts of the firm, its SIREN comes with it', async () => {
    const parent = 'Maison mère contrôlante';
    await row(claire, parent, 'Nom').fill('ressourcerie des biefs');
    const kept = saved(claire, '099999252');
    await claire.getByRole('option', { name: /RESSOURCERIE DES BIEFS/ }).click();
    expect(await row(claire, parent, 'SIREN').inputValue()).toBe('099999252');
    await kept;
    await claire.reload();
    await row(claire, parent, 'SIREN').waitFor();
    expect(await row(claire, owners, 'Nom', 2).inputValue()).toBe('Une associée');
  });

  test('a row that cannot be yet is kept as it was typed, and what is said of it stays with it', async () => {
    const group = claire.getByRole('group', { name: owners });
    const unnamed = group.getByText('chaque ligne porte un nom');
    const add = group.getByRole('button', { name: 'Ajouter une ligne' });
    await add.click();
    const kept = saved(claire, '09999925');
    await row(claire, owners, 'SIREN', 3).fill('09999925');
    await row(claire, owners, 'SIREN', 3).press('Tab');
    await unnamed.waitFor();
    await kept;
    await claire.reload();
    await unnamed.waitFor();
    expect(await row(claire, owners, 'SIREN', 3).inputValue()).toBe('09999925');
    await add.click();
    await group.getByRole('button', { name: `Retirer : ${owners} 3` }).click();
    await row(claire, owners, 'SIREN', 3).fill('0');
    expect(await unnamed.count()).toBe(0);
    await group.getByRole('button', { name: `Retirer : ${owners} 3` }).click();
    address = await sendDraft(claire);
  });

  test('Business Support reads it, sends the line back, and accepts what was corrected', async () => {
    await lea.goto(address);
    await lea.getByRole('button', { name: 'Prendre la demande' }).click();
    await lea.getByText('contrôle le client').waitFor();
    await lea.getByRole('link', { name: /RESSOURCERIE DES BIEFS/ }).waitFor();
    await keepScreenshot(lea, 'independence-review');
    // The papers are beside the line: the list has come when there is more than one.
    await lea
      .getByRole('button', { name: /^Accepter : / })
      .nth(1)
      .waitFor();
    await refuseLine(lea, 'Informations saisies', 'Pourcentages de détention manquants', 'Qui détient la holding ?');
    const names = await lea
      .getByRole('button', { name: /^Accepter : / })
      .evaluateAll((all) =>
        all.map((button) => (button.getAttribute('aria-label') ?? '').replace(/^Accepter\s:\s/, '')),
      );
    await acceptLines(lea, names);
    await confirmOutcome(lea, 'Renvoyer les lignes refusées');
    await claire.getByText('Une ligne est revenue').waitFor();
    const kept = saved(claire, 'détenue');
    await row(claire, owners, 'Nom').fill('Holding du Mail, détenue par une famille');
    await kept;
    await claire.getByRole('button', { name: 'Renvoyer au Business Support' }).click();
    await lea.getByText('2ᵉ passage').first().waitFor();
    await lea.getByText('Holding du Mail, détenue par une famille').waitFor();
  });
}
