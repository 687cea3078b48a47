/** A client leaves: asked from the record, checked by Business Support, and everything that worked for them stops by itself. */
import knex, { type Knex } from 'knex';
import type { Page } from 'playwright-core';
import { keepScreenshot, type Screens } from '../../support/screens';
import { won } from '../../support/processStories';
import {
  decide,
  expectStatus,
  logIn,
  openOpportunity,
  opportunityWhere,
  prepareRequest,
  propose,
  qualify,
  recordProspect,
  submit,
} from '../../support/story';
import { pdfFile, pick } from '../gestures/inputs';
import { acceptLines, holdTask, passToLastStep, sendDraft } from '../gestures/request';

export function clientExit(screens: () => Screens): void {
  let owner: Knex;
  let claire: Page;
  let lea: Page;
  let client: { id: string };
  let request: string;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 1 } });
    client = await newClient(screens(), owner);
    claire = await enterAs('Claire Berthelin');
    lea = await enterAs('Léa Pommerel');
  });
  afterAll(() => owner.destroy());

  test('[Interactions] [CR de RDV et autres infos utiles] a meeting is noted on the record with its report and its paper', async () => {
    await claire.goto(`/comptes/${client.id}`);
    await claire.getByRole('tab', { name: /^Activités/ }).click();
    await claire.getByRole('button', { name: 'Créer un nouvel évènement' }).click();
    const dialog = claire.getByRole('dialog', { name: 'Nouvel évènement' });
    await dialog.getByRole('textbox', { name: 'Objet' }).fill('Bilan de fin d’année');
    await dialog.getByRole('textbox', { name: 'Compte rendu' }).fill('Cessation envisagée.');
    await dialog.getByRole('textbox', { name: 'Compte rendu' }).press('ControlOrMeta+a');
    await dialog.getByRole('button', { name: 'Gras (Ctrl+B)' }).click();
    await dialog.locator('input[type=file]').setInputFiles(pdfFile('bilan.pdf'));
    await dialog.getByText('bilan.pdf', { exact: true }).first().waitFor();
    await dialog.getByRole('checkbox', { name: 'Terminé !' }).check();
    await keepScreenshot(claire, 'client-meeting');
    await dialog.getByRole('button', { name: 'Sauvegarder' }).click();
    await dialog.waitFor({ state: 'detached' });
    await claire.locator('strong', { hasText: 'Cessation envisagée.' }).waitFor();
    await claire.getByRole('list', { name: 'Documents : Bilan de fin d’année' }).getByText('bilan.pdf').waitFor();
  });

  test('[Que deviennent les contacts ?] [Cibles prioritaires] [Groupes clients] the record says what is sent where; a target is proposed, a group asked for', async () => {
    await claire.getByRole('tab', { name: /^Contacts/ }).click();
    await claire.getByRole('heading', { name: 'Que deviennent les contacts ?' }).waitFor();
    await claire.getByRole('checkbox', { name: /^Cible prioritaire/ }).click();
    await claire
      .getByText(/^Attend la validation/)
      .first()
      .waitFor();
    await claire.getByRole('link', { name: 'Demander sa création' }).click();
    await claire.waitForURL(/modele=clientGroup/);
  });

  test('[Vision 360°] the wider profile opens the record without what was sold, and is left again', async () => {
    const profile = (name: string) => claire.getByRole('menuitem', { name }).click();
    await claire.getByRole('button', { name: /^Profil/ }).click();
    await profile('Vision 360°');
    await claire.getByText('sans les documents de vente').waitFor();
    await claire.getByRole('button', { name: /^Profil/ }).click();
    await profile('BU Paris Opéra');
    await claire.getByText('sans les documents de vente').waitFor({ state: 'detached' });
  });

  test('[Fin de relation commerciale] asked from the record of the client, with what will follow said before', async () => {
    await claire.goto(`/demandes/nouvelle?compte=${client.id}&modele=clientExit`);
    await passToLastStep(claire);
    await pick(claire, claire.getByRole('combobox', { name: 'Motif de sortie' }), 'Cessation d’activité');
    await keepScreenshot(claire, 'exit-asked');
    request = await sendDraft(claire);
  });

  test('checked by Business Support, the missions end, the vault and the synchronisations stop, and each paper knows until when it is kept', async () => {
    await lea.goto(request);
    await holdTask(lea, 'Contrôler les pièces');
    await acceptLines(lea, ['Informations saisies']);
    await lea.getByRole('button', { name: 'Dossier complet' }).click();
    const dialog = lea.getByRole('dialog', { name: /^Valider la demande/ });
    await dialog.getByText('Les missions passent en terminées').waitFor();
    await keepScreenshot(lea, 'exit-confirm');
    await dialog.getByRole('button', { name: 'Valider' }).click();
    await claire.getByRole('heading', { name: 'Sortie du client enregistrée' }).waitFor();
    const timeline = claire.getByRole('region', { name: 'Ce qui s’est passé' });
    await timeline
      .getByText(/Durées de conservation/)
      .first()
      .waitFor();
    await keepScreenshot(claire, 'exit-done');
    const open = await owner('missions').where({ account_id: client.id, state: 'REA' });
    expect(open).toEqual([]);

    await claire.goto(`/comptes/${client.id}?onglet=documents`);
    await claire
      .getByText(/Sorti le/)
      .first()
      .waitFor();
    await claire
      .getByText(/à conserver jusqu’au/)
      .first()
      .waitFor();
    await keepScreenshot(claire, 'exit-account');
  });

  test('nothing is sold to somebody who left', async () => {
    await claire.goto(`/demandes/nouvelle?compte=${client.id}`);
    await claire.getByText('Sortie client').first().waitFor();
    expect(await claire.getByRole('radio', { name: /Sortie client/ }).isDisabled()).toBe(true);
    await keepScreenshot(claire, 'exit-no-more');
  });
}

/** A client by a won opportunity, whose mission is at work and to whom nothing else is being sold. */
async function newClient({ app }: Screens, owner: Knex): Promise<{ id: string }> {
  const [claire, lea] = await Promise.all([logIn(app, 'Claire Berthelin'), logIn(app, 'Léa Pommerel')]);
  const { id: accountId } = await recordProspect(claire, '099999542');
  const opened = await qualify(claire, (await openOpportunity(claire, accountId)).id);
  const acceptance = await prepareRequest(claire, 'acceptance', opened);
  await submit(claire, acceptance.id);
  for (const [node, outcome] of [
    ['review', 'passed'],
    ['kyc', 'passed'],
    ['decide', 'granted'],
  ] as const)
    await decide(lea, acceptance.id, node, { outcome });
  await propose(claire, opened.id);
  const proposed = await opportunityWhere(
    claire,
    opened.id,
    'mission and draft',
    ({ mission, proposal }) => mission !== null && proposal !== null,
  );
  expectStatus(await claire.post(`/proposals/${proposed.proposal?.id ?? ''}/submit`), 200);
  await won({ claire, lea }, proposed);
  await owner('accounts')
    .where({ id: accountId })
    .update({ client_lead_partner_id: owner('users').where({ last_name: 'Berthelin' }).select('id') });
  return { id: accountId };
}
