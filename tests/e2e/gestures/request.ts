/** A request to Business Support, on both sides. */
import type { Locator, Page } from 'playwright-core';
import { pdfFile, pick } from './inputs';

export const line = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByText(name, { exact: true }) });

/** Steps 1 to 3 of the wizard, as proposed. @returns once the fourth is there. */
export async function passToLastStep(page: Page): Promise<void> {
  const next = page.getByRole('button', { name: 'Suivant' });
  await next.click();
  await page.getByRole('combobox', { name: 'Groupe' }).waitFor();
  await next.click();
  await page.getByRole('textbox', { name: 'Titre' }).waitFor();
  await next.click();
  await page.getByRole('button', { name: 'Envoyer au Business Support' }).waitFor();
}

/** Where a line asks for its document; the conversation has an input of its own. */
export const papersAskedFor = (page: Page): Locator =>
  page.getByRole('region', { name: 'Pièces et réponses' }).locator('input[type=file]');

/** Gives a document for a line, and waits until the line has it. */
export async function giveDocument(page: Page, name: string, file: string): Promise<void> {
  await line(page, name).locator('input[type=file]').setInputFiles(pdfFile(file));
  await line(page, name).getByRole('link', { name: file }).waitFor();
}

/** Sends the draft. @returns the address of the request. */
export async function sendDraft(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Envoyer au Business Support' }).click();
  await page.waitForURL(/\/demandes\/[0-9a-f-]{36}$/);
  return new URL(page.url()).pathname;
}

export async function refuseLine(page: Page, name: string, reason: string, word: string): Promise<void> {
  await page.getByRole('button', { name: `Refuser : ${name}`, exact: true }).click();
  const form = page.getByRole('form', { name: `Refuser : ${name}` });
  await pick(page, form.getByRole('combobox', { name: 'Motif' }), reason);
  await form.getByRole('textbox', { name: 'Ce que le demandeur doit faire' }).fill(word);
  await form.getByRole('button', { name: 'Refuser la ligne' }).click();
  // Until its answer is there, what stands below the line may still move.
  await line(page, name).getByText(word).waitFor();
}

export async function acceptLines(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    await page.getByRole('button', { name: `Accepter : ${name}`, exact: true }).click();
    await page.getByRole('button', { name: `Revenir sur l’avis : ${name}`, exact: true }).waitFor();
  }
}

/** Whoever ended the step before keeps the next one: claimed only when it is free. */
export async function holdTask(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { name: title }).waitFor();
  const claim = page.getByRole('button', { name: 'Prendre la demande' });
  if (await claim.isVisible()) await claim.click();
}

/** Answers, and confirms in the dialog that says what will follow. */
export async function confirmOutcome(page: Page, outcome: string): Promise<void> {
  await page.getByRole('button', { name: outcome, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: outcome, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}
