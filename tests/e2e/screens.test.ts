/** In a browser: main pages without serious accessibility faults, and the first stories by hand: lost early (S2), up to Qualification (S1). */
import type { Page } from 'playwright-core';
import { DESK, keepScreenshot, PHONE, seriousViolations, startScreens, type Screens } from '../support/screens';
import { daysFromNow } from '../support/story';
import { answerQualification, boardColumn, moveCard, openOpportunityFrom, recordProspectWithContact } from './gestures';

jest.setTimeout(120_000);

let screens: Screens;
let claire: Page;

beforeAll(async () => {
  screens = await startScreens();
  claire = await screens.enterAs('Claire Berthelin');
});
afterAll(() => screens.stop());

const places = [
  ['board', 'Claire Berthelin', '/opportunites', DESK],
  ['support', 'Claire Berthelin', '/demandes', DESK],
  ['tasks', 'Léa Pommerel', '/taches?vue=groupe', DESK],
  ['tracking', 'Bertrand Chastelard', '/suivi', DESK],
  ['inbox on a phone', 'Léa Pommerel', '/taches', PHONE],
] as const;

test.each(places)('the page %s opens without a serious accessibility fault', async (place, who, address, size) => {
  const page = await screens.enterAs(who, size);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('status').filter({ hasText: 'Chargement' }).first().waitFor({ state: 'detached' });
  await keepScreenshot(page, place.replaceAll(' ', '-'));
  expect(await seriousViolations(page)).toEqual([]);
  await page.context().close();
});

test('the login page opens without an accessibility fault', async () => {
  const page = await screens.open();
  await page.getByRole('heading', { name: 'Entrer comme…' }).waitFor();
  await keepScreenshot(page, 'login');
  expect(await seriousViolations(page)).toEqual([]);
  await page.context().close();
});

test('S2: a prospect from the register, a contact, an opportunity on the board, given up on Annuler, then lost with a reason', async () => {
  await recordProspectWithContact(claire, '099999674', { lastName: 'Ardoisier', firstName: 'Paule' });
  const number = await openOpportunityFrom(claire);

  await claire.goto('/opportunites');
  const card = boardColumn(claire, 'Identification').getByRole('listitem').filter({ hasText: number });
  await card.waitFor();

  await moveCard(claire, number, 'Perdue…');
  const dialog = claire.getByRole('dialog', { name: 'Marquer l’opportunité comme perdue' });
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await card.waitFor();

  await moveCard(claire, number, 'Perdue…');
  await dialog.getByRole('button', { name: 'Marquer comme perdue' }).click();
  await dialog.getByRole('combobox', { name: 'Motif de perte' }).click();
  await keepScreenshot(claire, 'loss-dialog');
  await claire.getByRole('option').first().click();
  await dialog.getByRole('button', { name: 'Marquer comme perdue' }).click();
  await card.waitFor({ state: 'detached' });

  await claire.goto('/opportunites/perdues');
  await claire.getByText(number).first().waitFor();
});

test('S1, first part: a card moved by the keyboard goes back on Annuler, and stays in Qualification once what is missing is given', async () => {
  await recordProspectWithContact(claire, '099999609', { lastName: 'Ardoisier', firstName: 'Paule' });
  const number = await openOpportunityFrom(claire);
  await keepScreenshot(claire, 'opportunity');
  expect(await seriousViolations(claire)).toEqual([]);

  await claire.goto('/opportunites');
  const cardIn = (stage: string) => boardColumn(claire, stage).getByRole('listitem').filter({ hasText: number });
  const dialog = claire.getByRole('dialog', { name: 'Nous avons besoin d’en savoir un peu plus…' });
  await moveCard(claire, number, 'Qualification');
  await dialog.getByRole('button', { name: 'Annuler' }).click();
  await cardIn('Identification').waitFor();

  await moveCard(claire, number, 'Qualification');
  await keepScreenshot(claire, 'gate');
  await answerQualification(claire, dialog, daysFromNow(30).split('-').reverse().join('/'));
  await claire.reload();
  await cardIn('Qualification').waitFor();
});
