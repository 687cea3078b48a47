/** What people do on the screens, by the names that they read there. */
import type { Locator, Page } from 'playwright-core';

/** From the list of accounts: the SIREN, the register's answer, the first contact; ends on the account's page. */
export async function recordProspectWithContact(page: Page, siren: string, contact: { lastName: string; firstName: string }): Promise<void> {
  await page.goto('/comptes');
  await page.getByRole('link', { name: 'Créer un prospect' }).first().click();
  await page.getByLabel('SIREN, SIRET ou TVA').fill(siren);
  await page.getByRole('button', { name: 'Interroger la base Sirene' }).click();
  await page.getByText('Trouvée dans la base Sirene').waitFor();
  await page.getByRole('combobox', { name: 'E-mail de démat. de factures' }).fill('factures@exemple.example');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sauvegarder' }).click();

  const dialog = page.getByRole('dialog', { name: 'Créer un contact' });
  await pick(page, dialog.getByRole('combobox', { name: 'Civilité' }));
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).fill(contact.lastName);
  await dialog.getByRole('textbox', { name: 'Prénom' }).fill(contact.firstName);
  await dialog.getByRole('button', { name: 'Sauvegarder' }).click();
  await page.getByText(`${contact.firstName} ${contact.lastName}`).first().waitFor();
}

/** From an account's page, with nothing but the name. @returns the new opportunity's number. */
export async function openOpportunityFrom(accountPage: Page): Promise<string> {
  await accountPage.getByRole('link', { name: 'Nouvelle opportunité' }).first().click();
  const dialog = accountPage.getByRole('dialog', { name: 'Nouvelle opportunité' });
  await dialog.getByRole('textbox', { name: 'Nom de l’opportunité' }).fill('Comptabilité_Tenue');
  await dialog.getByRole('button', { name: 'Créer l’opportunité' }).click();
  await accountPage.waitForURL(/\/opportunites\/[0-9a-f-]{36}/);
  const progress = await accountPage.getByLabel(/^Avancement de l’opportunité /).getAttribute('aria-label');
  return progress?.split(' ').at(-1) ?? '';
}

export function boardColumn(page: Page, stage: string): Locator {
  return page.getByRole('region', { name: new RegExp(`^${stage}`) });
}

/** By the card's menu, as one does without a mouse: focus, M, the place. */
export async function moveCard(page: Page, number: string, to: string): Promise<void> {
  await page.getByRole('listitem').filter({ hasText: number }).getByRole('link').focus();
  await page.keyboard.press('m');
  await page.getByRole('menuitem', { name: to }).click();
}

/** Opens a list and takes the named choice, or the first. */
export async function pick(page: Page, input: Locator, option?: string): Promise<void> {
  await input.click();
  const choices = page.getByRole('option', option === undefined ? {} : { name: option });
  await choices.first().click();
}

/** Fills what the gate to Qualification asks, and moves. The first of each list will do. */
export async function answerQualification(page: Page, dialog: Locator, signatureOn: string): Promise<void> {
  for (const list of ['Filière', 'Famille d’offre', 'Offre', 'Type de source', 'Chef de mission']) {
    await pick(page, dialog.getByRole('combobox', { name: list, exact: list === 'Offre' }));
  }
  await dialog.getByRole('textbox', { name: 'Montant' }).fill('3500');
  await dialog.getByRole('textbox', { name: 'Date de signature prévisionnelle' }).fill(signatureOn);
  await dialog.getByRole('button', { name: 'Passer en Qualification' }).click();
  await dialog.waitFor({ state: 'detached' });
}
