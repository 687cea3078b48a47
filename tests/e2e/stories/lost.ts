/** S2 and S3: lost early by the consultant alone, lost at Proposition by Business Support, and when that is refused. */
import knex, { type Knex } from 'knex';
import type { Page } from 'playwright-core';
import { keepScreenshot, type Screens } from '../../support/screens';
import {
  daysFromNow,
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
import type { ApiClient } from '../../support/apiClient';
import { card, dragToLost, moveCard } from '../gestures/board';
import { pick, typeDay } from '../gestures/inputs';
import { askRegister, openOpportunityFrom, saveWithContact } from '../gestures/prospect';
import { confirmOutcome, holdTask, passToLastStep, sendDraft } from '../gestures/request';

export function lost(screens: () => Screens): void {
  let owner: Knex;
  let page: Page;
  let lea: Page;
  let claire: ApiClient;
  let withoutTime: OpportunityBody;
  let withTime: OpportunityBody;

  beforeAll(async () => {
    const { app, enterAs } = screens();
    owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 1 } });
    claire = await logIn(app, 'Claire Berthelin');
    withoutTime = await reachProposition(claire, '099999450');
    withTime = await reachProposition(claire, '099999468');
    page = await enterAs('Claire Berthelin');
    lea = await enterAs('Léa Pommerel');
  });
  afterAll(() => owner.destroy());

  test('[Perdue] dragged to "Perdue": given up, nothing changes; with a reason and a date, it is lost', async () => {
    await askRegister(page, '099999674');
    await saveWithContact(page, { lastName: 'Ardoisier', firstName: 'Paule' });
    const number = await openOpportunityFrom(page);
    await page.goto('/opportunites');
    await dragToLost(page, number);
    const dialog = page.getByRole('dialog', { name: 'Marquer l’opportunité comme perdue' });
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await card(page, 'Identification', number).waitFor();

    await moveCard(page, number, 'Perdue…');
    await dialog.getByRole('button', { name: 'Marquer comme perdue' }).click();
    await dialog.getByText('à renseigner').waitFor();
    await pick(page, dialog.getByRole('combobox', { name: 'Motif de perte' }));
    await keepScreenshot(page, 's2-loss');
    await dialog.getByRole('button', { name: 'Marquer comme perdue' }).click();
    await card(page, 'Identification', number).waitFor({ state: 'detached' });
    await page.goto('/opportunites/perdues');
    await page.getByText(number).first().waitFor();
  });

  test('at Proposition only Business Support archives it, in the order that is shown, and then it is lost', async () => {
    const opportunity = withoutTime;
    const { number } = opportunity;
    const address = await askArchival(page, number);
    await lea.goto(address);
    await holdTask(lea, 'Confirmer l’archivage');
    await keepScreenshot(lea, 's3-confirm');
    await confirmOutcome(lea, 'Confirmer l’archivage');
    await page.getByRole('heading', { name: 'Opportunité archivée' }).waitFor();
    const steps = await page
      .getByRole('list', { name: /^Avancement de la demande/ })
      .getByRole('listitem')
      .allInnerTexts();
    expect(steps.map((step) => step.trim().split('\n')[0])).toEqual([
      'Envoyée',
      'Archivage confirmé',
      'Proposition archivée',
      'Mission perdue',
      'Planning libéré',
      'Opportunité perdue',
    ]);
    await keepScreenshot(page, 's3-archived');
    await page.goto('/opportunites/perdues');
    await page.getByText(number).first().waitFor();
  });

  test('time entered before Business Support confirms: refused with the reason, and nothing is archived', async () => {
    const opportunity = withTime;
    const { number } = opportunity;
    const address = await askArchival(page, number);
    await enterTime(owner, opportunity.mission?.id ?? '');
    await lea.goto(address);
    await holdTask(lea, 'Confirmer l’archivage');
    await lea.getByRole('button', { name: 'Confirmer l’archivage' }).click();
    await lea.getByRole('dialog').getByRole('button', { name: 'Confirmer l’archivage' }).click();
    await lea
      .getByText(/temps ou des frais/)
      .first()
      .waitFor();
    await keepScreenshot(lea, 's3-time-entered');
    await page.goto('/opportunites');
    await card(page, 'Proposition', number).waitFor();
  });

  test('time entered, or a mission in control: the page says why archiving cannot even be asked', async () => {
    const whyNot = async (onPage: string, onModel: string) => {
      await page.goto(`/opportunites/${withTime.id}`);
      await page.getByText(onPage).first().waitFor();
      await page.goto(`/demandes/nouvelle?opportunite=${withTime.id}&modele=lossArchival`);
      await page.getByText(onModel).first().waitFor();
    };
    await whyNot('La mission porte des temps ou des frais.', 'Des temps ou des frais sont saisis sur la mission.');
    await owner('time_entries').where({ mission_id: withTime.mission?.id }).delete();
    await owner('missions').where({ id: withTime.mission?.id }).update({ state: 'CHK' });
    await whyNot('La mission est déjà en contrôle ou en réalisation.', 'La mission est en cours.');
  });
}

/** Asked from the board, by dragging as well as one may. @returns the address of the request. */
async function askArchival(page: Page, number: string): Promise<string> {
  await page.goto('/opportunites');
  await dragToLost(page, number);
  await page.getByRole('dialog').getByRole('button', { name: 'Demander l’archivage' }).click();
  await passToLastStep(page);
  await pick(page, page.getByRole('combobox', { name: 'Motif de perte' }));
  await typeDay(page.getByRole('textbox', { name: 'Perdue le' }), 0);
  return sendDraft(page);
}

async function reachProposition(claire: ApiClient, siren: string): Promise<OpportunityBody> {
  const account = await recordProspect(claire, siren);
  const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
  await submit(claire, (await prepareRequest(claire, 'acceptance', opportunity)).id);
  await propose(claire, opportunity.id);
  return opportunityWhere(
    claire,
    opportunity.id,
    'the proposal',
    ({ proposal, mission }) => proposal !== null && mission !== null,
  );
}

/** As the time-keeping system would, which writes beside Jalon. */
async function enterTime(owner: Knex, missionId: string): Promise<void> {
  const { company_id, bu_id } = await owner('missions')
    .where({ id: missionId })
    .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
  const { id: user_id } = await owner('users').where({ bu_id }).first<{ id: string }>('id');
  await owner('time_entries').insert({
    company_id,
    bu_id,
    mission_id: missionId,
    user_id,
    on_day: daysFromNow(0),
    minutes: 60,
  });
}
