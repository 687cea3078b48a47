/** The board: cards dragged by the pointer or moved by the keyboard, and what a stage asks. */
import type { Locator, Page } from 'playwright-core';
import { pick, typeDay } from './inputs';

function boardColumn(page: Page, stage: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${stage}`) });
}

export function card(page: Page, stage: string, number: string): Locator {
  return boardColumn(page, stage).getByRole('listitem').filter({ hasText: number });
}

/** With the mouse, from wherever the card is to a column. */
export async function dragCard(page: Page, number: string, to: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: number }).dragTo(boardColumn(page, to));
}

/** The box at the bottom right is there only while a card is held. */
export async function dragToLost(page: Page, number: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: number }).hover();
  await page.mouse.down();
  const box = page.getByRole('region', { name: 'Perdue', exact: true });
  await page.mouse.move(640, 400, { steps: 4 });
  await box.hover();
  await box.hover();
  await page.mouse.up();
}

/** By the card's menu, as one does without a mouse: focus, M, the place. */
export async function moveCard(page: Page, number: string, to: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: number }).getByRole('link').focus();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: to }).click();
}

export const gateDialog = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Nous avons besoin d’en savoir un peu plus…' });

/** What the dialog of a gate asks for, by the labels that one reads. */
export async function askedFields(dialog: Locator): Promise<string[]> {
  const labels = await dialog.locator('label').allInnerTexts();
  return labels.map((label) => label.replace(' *', ''));
}

/** Fills what the gate to Qualification asks, and moves: the accounting offer, signed in a month. */
export async function answerQualification(page: Page): Promise<void> {
  const dialog = gateDialog(page);
  const choose = (list: string, option?: string) =>
    pick(page, dialog.getByRole('combobox', { name: list, exact: true }), option);
  await choose('Filière', 'ESC');
  await choose('Famille d’offre', 'Comptabilité');
  await choose('Offre', 'Comptes annuels');
  await choose('Type de source');
  await choose('Chef de mission', 'Claire Berthelin');
  await dialog.getByRole('textbox', { name: 'Montant' }).fill('3500');
  await typeDay(dialog.getByRole('textbox', { name: 'Date de signature prévisionnelle' }), 30);
  await dialog.getByRole('button', { name: 'Passer en Qualification' }).click();
  await dialog.waitFor({ state: 'detached' });
}

/** Fills what the gate to Proposition asks, and moves. The end of production is proposed from the closing date (D7). */
export async function answerProposition(page: Page): Promise<void> {
  const dialog = gateDialog(page);
  await pick(page, dialog.getByRole('combobox', { name: 'Type de prestation' }));
  await typeDay(dialog.getByRole('textbox', { name: 'Début de production' }), 31);
  await typeDay(dialog.getByRole('textbox', { name: 'Date de clôture' }), 365);
  await dialog.getByRole('button', { name: 'Passer en Proposition' }).click();
  await dialog.waitFor({ state: 'detached' });
}
