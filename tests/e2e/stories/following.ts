/** S5 and S6: what happens when nobody acts, before and after it has happened, and the manager's one page. */
import knex, { type Knex } from 'knex';
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { keepScreenshot, type Screens } from '../../support/screens';
import { logIn, openOpportunity, prepareRequest, qualify, recordProspect, submit, taskAt } from '../../support/story';
import { letTimePass } from '../../support/timePassed';

export function following(screens: () => Screens): void {
  let owner: Knex;
  let claire: Page;
  let philippe: Page;
  let request: { id: string; number: string };
  let opportunityId: string;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 1 } });
    const api = await logIn(app, 'Claire Berthelin');
    const account = await recordProspect(api, '099999484');
    const opportunity = await qualify(api, (await openOpportunity(api, account.id)).id);
    opportunityId = opportunity.id;
    const { id } = await submit(api, (await prepareRequest(api, 'acceptance', opportunity)).id);
    await taskAt(api, id, 'review');
    request = { id, number: (await owner('cases').where({ id }).first<{ number: string }>('number')).number };
    claire = await enterAs('Claire Berthelin');
    philippe = await enterAs('Philippe Montreval');
  });
  afterAll(() => owner.destroy());

  test('the opportunity says what happens next if nobody acts, dated, up to the head of the BU', async () => {
    await claire.goto(`/opportunites/${opportunityId}`);
    const next = claire.getByRole('region', { name: 'Si personne n’agit' });
    await next.waitFor();
    const said = await next.getByRole('listitem').allInnerTexts();
    expect(said).toEqual([
      expect.stringMatching(/\d\d:\d\d\n?Rappel au groupe/),
      expect.stringMatching(/\d\d:\d\d\n?Rappel à la personne qui a la main/),
      expect.stringMatching(/\d\d:\d\d\n?Retard de DEM\d+\s: le superviseur du groupe est alerté/),
      expect.stringMatching(/\d\d:\d\d\n?Retard de DEM\d+\s: le responsable de BU est alerté/),
    ]);
    await keepScreenshot(claire, 's5-if-nobody-acts');
  });

  test('once its days have passed, reminder and escalations stand in the timeline of the open page, and were mailed', async () => {
    await claire.goto(`/demandes/${request.id}`);
    await claire.getByText('En attente du contrôle des pièces').waitFor();
    await letTimePass(owner, request.id, 6 * 86_400_000);
    const timeline = claire.getByRole('region', { name: 'Ce qui s’est passé' });
    for (const words of [
      'Rappel : personne n’a encore regardé la demande',
      'Rappel d’échéance',
      'Retard signalé au superviseur',
      'Retard signalé au responsable de BU',
    ]) {
      await timeline.getByText(words).waitFor();
    }
    await claire
      .getByText(/en retard d/)
      .first()
      .waitFor();
    await timeline.scrollIntoViewIfNeeded();
    await keepScreenshot(claire, 's5-escalated');
    for (const person of ['nathalie.gerbevoix', 'philippe.montreval']) {
      await eventually(
        `a mail to ${person}`,
        async () =>
          (await screens().app.mails(person)).find(({ subject, text }) =>
            `${subject} ${text}`.includes(request.number),
          ) ?? null,
      );
    }
  });

  test('[Vision macro du pipeline] the day begins with what is late; one page shows the perimeter, narrowed, sorted, and opened by the keyboard', async () => {
    await philippe.goto('/');
    const late = philippe.getByRole('region', { name: 'En retard dans votre périmètre' });
    await late.getByRole('listitem').first().waitFor();
    for (const row of await late.getByRole('listitem').allInnerTexts()) expect(row).toContain('en retard');
    await late.getByRole('link', { name: /dossiers? en retard$/ }).click();
    await philippe.waitForURL(/suivi\?echeance=late/);
    await philippe.getByRole('row').filter({ hasText: request.number }).waitFor();
    const rows = philippe.getByRole('row').filter({ hasText: /DEM|OPP|APP/ });
    await eventually('nothing but what is late', async () =>
      (await rows.allInnerTexts()).every((row) => row.includes('en retard')) ? true : null,
    );
    await philippe.getByRole('combobox', { name: 'Nature' }).click();
    await philippe.getByRole('option', { name: 'Acceptation' }).click();
    await philippe.getByRole('columnheader', { name: 'Montant HT' }).getByRole('button').click();
    await keepScreenshot(philippe, 's6-late');
    await philippe.getByRole('searchbox', { name: 'Rechercher un dossier' }).fill(request.number);
    await eventually('one row', async () => ((await rows.count()) === 1 ? true : null));
    const [row] = await rows.allInnerTexts();
    expect(row).toMatch(/Acceptation.*Envoyée.*Paris Centre.*en retard/s);
    await rows.first().focus();
    await philippe.keyboard.press('Enter');
    await philippe.waitForURL(new RegExp(`/demandes/${request.id}`));
    await philippe.goBack();
    expect(await philippe.getByRole('searchbox', { name: 'Rechercher un dossier' }).inputValue()).toBe(request.number);
  });

  test('[Pipeline commercial] [Activité clients et prospects] [Synthèse de mes Wins] the three reports are one step from each other', async () => {
    await philippe.goto('/rapports');
    await philippe.getByRole('heading', { level: 1, name: 'Pipeline commercial' }).waitFor();
    for (const [tab, title] of [
      ['Activité', 'Activité clients et prospects'],
      ['Wins', 'Synthèse des wins'],
    ] as const) {
      await philippe.getByRole('navigation', { name: 'Rapports commerciaux' }).getByRole('link', { name: tab }).click();
      await philippe.getByRole('heading', { level: 1, name: title }).waitFor();
    }
  });
}
