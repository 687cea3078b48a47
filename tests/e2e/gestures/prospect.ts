/** From a SIREN to an opportunity. */
import type { Page } from 'playwright-core';
import { pick } from './inputs';

/** Types the SIREN and asks the register, which fills the form. */
export async function askRegister(page: Page, siren: string): Promise<void> {
  await page.goto('/comptes');
  await page.getByRole('link', { name: 'Créer un prospect' }).first().click();
  await page.getByLabel('SIREN, SIRET ou TVA').fill(siren);
  await page.getByText('Aucun compte ne ressemble à celui-ci.').waitFor();
  await page.getByRole('button', { name: 'Interroger la base Sirene' }).click();
  await page.getByText('Trouvée dans la base Sirene').waitFor();
}

/** Saves the filled form and the first contact; ends on the account's page. */
export async function saveWithContact(
  page: Page,
  contact: { lastName: string; firstName: string; email?: string },
): Promise<void> {
  await page.getByRole('combobox', { name: 'E-mail de démat. de factures' }).fill('factures@exemple.example');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sauvegarder' }).click();
  const dialog = page.getByRole('dialog', { name: 'Créer un contact' });
  await pick(page, dialog.getByRole('combobox', { name: 'Civilité' }));
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).fill(contact.lastName);
  await dialog.getByRole('textbox', { name: 'Prénom' }).fill(contact.firstName);
  if (contact.email !== undefined) await dialog.getByRole('textbox', { name: 'E-mail' }).fill(contact.email);
  await dialog.getByRole('checkbox', { name: 'Signataire' }).check();
  await dialog.getByRole('button', { name: 'Sauvegarder' }).click();
  await page.getByText(`${contact.firstName} ${contact.lastName}`).first().waitFor();
}

/** From an account's page, with nothing but the name; clicked twice, it is made once. @returns the new opportunity's number. */
export async function openOpportunityFrom(accountPage: Page): Promise<string> {
  await accountPage.getByRole('link', { name: 'Nouvelle opportunité' }).first().click();
  const dialog = accountPage.getByRole('dialog', { name: 'Nouvelle opportunité' });
  await dialog.getByRole('textbox', { name: 'Nom de l’opportunité' }).fill('Comptabilité_Comptes annuels');
  await dialog.getByRole('button', { name: 'Créer l’opportunité' }).dblclick();
  await accountPage.waitForURL(/\/opportunites\/[0-9a-f-]{36}/);
  const progress = await accountPage.getByLabel(/^Avancement de l’opportunité /).getAttribute('aria-label');
  return progress?.split(' ').at(-1) ?? '';
}
