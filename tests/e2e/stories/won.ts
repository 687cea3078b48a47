/** S1: from a SIREN to a won opportunity, Business Support in the loop, everything by what is on screen. */
import knex from 'knex';
import type { Page } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { keepScreenshot, type Screens } from '../../support/screens';
import { answerProposition, answerQualification, askedFields, card, dragCard, gateDialog } from '../gestures/board';
import { largePdfFile, pdfFile, pick, typeDay } from '../gestures/inputs';
import { CUT, cutAtPiece } from '../gestures/cutConnection';
import { askRegister, openOpportunityFrom, saveWithContact } from '../gestures/prospect';
import {
  acceptLines,
  confirmOutcome,
  giveDocument,
  holdTask,
  line,
  papersAskedFor,
  passToLastStep,
  refuseLine,
  sendDraft,
} from '../gestures/request';

const documents = [
  'Organigramme du client',
  'Pièce d’identité',
  'Extrait KBIS',
  'Liste ou déclaration des bénéficiaires effectifs',
  'Pièce d’identité des bénéficiaires effectifs',
  'Statuts',
];
const sentBack = ['Pièce d’identité', 'Extrait KBIS'];

export function won(screens: () => Screens): void {
  let claire: Page;
  let lea: Page;
  let opportunity: { id: string; number: string };
  let acceptance: string;

  beforeAll(async () => {
    claire = await screens().enterAs('Claire Berthelin');
    lea = await screens().enterAs('Léa Pommerel');
  });

  const openOpportunity = () => claire.goto(`/opportunites/${opportunity.id}`);

  test('[J’évite les doublons prospects / clients] [Je crée un compte avec ou sans SIREN] [Je crée un contact associé à un compte] [Identification] the register fills the prospect that nobody has yet; a contact, then an opportunity that a double click makes once', async () => {
    await askRegister(claire, '099999609');
    expect(await claire.getByRole('textbox', { name: 'Raison sociale' }).inputValue()).toBe('LABORATOIRE VERIDANE');
    await keepScreenshot(claire, 's1-register');
    await saveWithContact(claire, {
      lastName: 'Ardoisier',
      firstName: 'Paule',
      email: 'paule.ardoisier@exemple.example',
    });
    const number = await openOpportunityFrom(claire);
    opportunity = { id: new URL(claire.url()).pathname.split('/').at(-1) ?? '', number };
    await keepScreenshot(claire, 's1-opportunity');
    await claire
      .getByRole('link', { name: /Véridane/i })
      .first()
      .click();
    await claire.getByRole('tab', { name: 'Opportunités 1' }).waitFor();
  });

  test('[Qualification] its card, dragged to Qualification, asks for exactly what is missing; given up, it is back; answered, it stays', async () => {
    await claire.goto('/opportunites');
    await dragCard(claire, opportunity.number, 'Qualification');
    const dialog = gateDialog(claire);
    await dialog.waitFor();
    expect(await askedFields(dialog)).toEqual([
      'Filière',
      'Famille d’offre',
      'Offre',
      'Type de source',
      'Montant',
      'Chef de mission',
      'Date de signature prévisionnelle',
    ]);
    await keepScreenshot(claire, 's1-gate');
    await dialog.getByRole('button', { name: 'Annuler' }).click();
    await card(claire, 'Identification', opportunity.number).waitFor();

    await dragCard(claire, opportunity.number, 'Qualification');
    await answerQualification(claire);
    await card(claire, 'Qualification', opportunity.number).waitFor();
    await claire.reload();
    await card(claire, 'Qualification', opportunity.number).getByRole('link').click();

    await claire.getByRole('button', { name: 'Personnalisation' }).click();
    const personal = claire.getByRole('dialog', { name: 'Personnalisation' });
    await personal.getByRole('checkbox', { name: 'Offre', exact: true }).check();
    await personal.getByRole('button', { name: 'Monter Mission' }).last().click();
    await keepScreenshot(claire, 's1-personal');
    await personal.getByRole('button', { name: 'Enregistrer' }).click();
    await personal.waitFor({ state: 'detached' });
    await claire.reload();
    await claire
      .getByRole('term')
      .filter({ hasText: /^Offre$/ })
      .waitFor();
    expect((await claire.getByRole('tab').allInnerTexts()).slice(0, 3)).toEqual(['Synthèse', 'Mission', 'Proposition']);
  });

  test('[Acceptation client / mission] [Documents clients] the acceptance is pre-filled, says what it lacks, refuses a program renamed .pdf, and goes with its documents', async () => {
    await claire.getByRole('button', { name: 'Demander l’acceptation' }).click();
    await passToLastStep(claire);
    await claire.getByRole('complementary').getByText(opportunity.number).waitFor();
    await claire.getByRole('button', { name: 'Envoyer au Business Support' }).click();
    await claire.getByRole('alert').filter({ hasText: 'Demande incomplète' }).waitFor();

    const kbis = line(claire, 'Extrait KBIS');
    await kbis.locator('input[type=file]').setInputFiles({
      name: 'kbis.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ\x90\x00 not a PDF at all'),
    });
    await kbis.getByRole('alert').waitFor();
    await keepScreenshot(claire, 's1-not-a-pdf');
    await kbis.getByText('à fournir').waitFor();

    for (const [at, name] of documents.entries()) await giveDocument(claire, name, `piece-${at}.pdf`);
    await claire.getByRole('textbox', { name: 'Votre réponse' }).fill('Analyses médicales');
    await keepScreenshot(claire, 's1-wizard');
    acceptance = await sendDraft(claire);
  });

  test('Business Support claims it from the queue and returns two lines with their reasons; only those come back', async () => {
    await lea.goto('/taches?vue=groupe');
    await lea
      .getByRole('row')
      .filter({ hasText: /véridane/i })
      .first()
      .click();
    await lea.getByRole('button', { name: 'Prendre la tâche' }).click();
    await claire.getByText('Chez Léa Pommerel').first().waitFor();
    await lea.getByRole('button', { name: 'Ouvrir la demande' }).click();
    await refuseLine(lea, 'Pièce d’identité', 'Pièce expirée', 'Elle a expiré en mars.');
    await refuseLine(lea, 'Extrait KBIS', 'Pièce expirée', 'Il faut un extrait de moins de trois mois.');
    await acceptLines(lea, [...documents.filter((name) => !sentBack.includes(name)), 'Activité du client']);
    await keepScreenshot(lea, 's1-judged');
    await confirmOutcome(lea, 'Renvoyer les lignes refusées');

    await claire.getByRole('heading', { name: 'Compléter la demande' }).waitFor();
    await claire.getByText('Il faut un extrait de moins de trois mois.', { exact: true }).waitFor();
    expect(await claire.locator('[aria-current=step]').innerText()).toContain('Pièces contrôlées');
    expect(await papersAskedFor(claire).count()).toBe(2);
    await keepScreenshot(claire, 's1-returned');
  });

  test('the second round, corrected where it was refused, is granted', async () => {
    for (const name of sentBack) await giveDocument(claire, name, `nouvelle-${sentBack.indexOf(name)}.pdf`);
    await claire.getByRole('button', { name: 'Renvoyer au Business Support' }).click();
    await holdTask(lea, 'Contrôler les pièces');
    await acceptLines(lea, sentBack);
    await lea.getByRole('button', { name: 'Dossier complet' }).click();
    await holdTask(lea, 'Contrôles KYC et indépendance');
    await lea.getByRole('button', { name: 'Contrôles KYC et indépendance faits' }).click();
    await holdTask(lea, 'Décider de l’acceptation');
    await confirmOutcome(lea, 'Accorder');
    await claire.getByRole('heading', { name: 'Acceptation accordée' }).waitFor();
    await keepScreenshot(claire, 's1-granted');
  });

  test('[Proposition] in Proposition, mission, draft proposal and planning appear, once', async () => {
    await claire.goto('/opportunites');
    await dragCard(claire, opportunity.number, 'Proposition');
    await answerProposition(claire);
    await card(claire, 'Proposition', opportunity.number).getByRole('link').click();
    await claire.getByRole('tab', { name: 'Mission' }).click();
    await claire.getByText('Avant-vente').first().waitFor();
    await claire.getByRole('row').filter({ hasText: 'Supervision et moment clé' }).waitFor();
    await keepScreenshot(claire, 's1-mission');
    const owner = knex({ client: 'pg', connection: screens().app.ownerUrl, pool: { min: 0, max: 1 } });
    const made = await Promise.all(
      ['missions', 'proposals'].map((table) => owner(table).where({ opportunity_id: opportunity.id })),
    );
    await owner.destroy();
    expect(made.map((rows) => rows.length)).toEqual([1, 1]);
  });

  test('[Compléter la proposition commerciale] its lines are adjusted, it approves by itself, the letter leaves and comes back signed for the same amount', async () => {
    await claire.getByRole('button', { name: 'Ouvrir la proposition' }).click();
    const hours = claire.getByRole('textbox', { name: 'Quantité · Tenue' });
    await hours.fill('30');
    await hours.blur();
    await claire.getByText('3 820 €').first().waitFor();
    const lines = claire.getByRole('table', { name: /^Lignes de la proposition/ });
    await lines.getByRole('button', { name: 'Quantité' }).dblclick();
    await lines.getByRole('button', { name: 'Prix unitaire' }).click({ modifiers: ['Shift'] });
    await lines.getByRole('columnheader', { name: 'Prix unitaire critère 2' }).waitFor();
    expect(await lines.getByRole('rowheader').first().innerText()).toContain('Tenue');
    await keepScreenshot(claire, 's1-lines-sorted');
    await claire.getByRole('button', { name: 'Soumettre' }).click();
    await claire.getByRole('button', { name: 'Envoyer la lettre…' }).click();
    const sending = claire.getByRole('dialog', { name: 'Envoyer la lettre de mission' });
    expect(await sending.getByRole('checkbox', { name: 'Paule Ardoisier' }).isChecked()).toBe(true);
    await keepScreenshot(claire, 's1-sending');
    await sending.getByRole('button', { name: 'Envoyer par e-mail' }).click();
    await sending.waitFor({ state: 'detached' });
    await eventually(
      'the letter in the mail of whoever signs',
      async () => (await screens().app.mails('paule.ardoisier')).at(0) ?? null,
    );
    await claire.getByRole('button', { name: 'Déposer la lettre signée' }).click();
    const dialog = claire.getByRole('dialog', { name: 'Déposer la lettre de mission signée' });
    await dialog.locator('input[type=file]').setInputFiles(pdfFile('lettre.pdf'));
    await dialog.getByText('Cette lettre est une image').waitFor();
    const paper = await claire.request.get(
      new URL((await claire.locator('a[href*="kind=letter"]').getAttribute('href')) ?? '', claire.url()).href,
    );
    // Scanned at the client's it would be as large: cut on its way it is read all the same, and not sent again to be deposited.
    const received = await cutAtPiece(claire, 2);
    await dialog.locator('input[type=file]').setInputFiles(largePdfFile('lettre.pdf', 1_200_000, await paper.body()));
    await dialog.getByText('lu dans la lettre, page').waitFor();
    await typeDay(dialog.getByRole('textbox', { name: 'Date de signature' }), 0);
    await pick(claire, dialog.getByRole('combobox', { name: 'Signataire' }), 'Paule Ardoisier');
    const fee = dialog.getByRole('textbox', { name: 'Montant des honoraires HT' });
    expect(await fee.inputValue()).toMatch(/^3\s820$/);
    await fee.fill('3821');
    await dialog.getByText('La proposition porte').waitFor();
    await fee.fill('3820');
    await keepScreenshot(claire, 's1-letter');
    await dialog.getByRole('button', { name: 'Déposer la lettre signée' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(screens().takeFaults()).toEqual([CUT]);
    expect(received).toEqual([1_000_000, 1_200_000]);
    await claire.unrouteAll({ behavior: 'wait' });
  });

  test('[Paramétrage de ma mission] [Gagnée] [Historique] set up by Business Support, it is won by itself: a mail, a client, a mission under way', async () => {
    await claire.getByRole('button', { name: 'Demander le paramétrage' }).click();
    await passToLastStep(claire);
    await pick(claire, claire.getByRole('combobox', { name: 'Mode de paiement' }), 'Virement');
    const setup = await sendDraft(claire);
    await lea.goto(setup);
    await holdTask(lea, 'Contrôler la lettre de mission');
    await acceptLines(lea, ['Lettre de mission signée']);
    await lea.getByRole('button', { name: 'Dossier complet' }).click();
    await holdTask(lea, 'Paramétrer la mission');
    await lea.getByRole('button', { name: 'Paramétrer la mission' }).click();
    await typeDay(lea.getByRole('textbox', { name: 'Première échéance' }), 40);
    await keepScreenshot(lea, 's1-configure');
    await lea.getByRole('dialog').getByRole('button', { name: 'Paramétrer la mission' }).click();

    await claire.getByRole('heading', { name: 'Mission paramétrée' }).waitFor();
    await openOpportunity();
    await claire.getByText('Plus rien n’est attendu').waitFor();
    await keepScreenshot(claire, 's1-won');
    await eventually('the mail to the initiator', async () => {
      const mails = await screens().app.mails('claire.berthelin');
      return mails.find(({ subject, text }) => `${subject} ${text}`.includes('aramétr')) ?? null;
    });
    await claire
      .getByRole('link', { name: /véridane/i })
      .first()
      .click();
    await claire.getByText('Client', { exact: true }).first().waitFor();
    await claire.getByText('ancien n°').waitFor();
    await claire.goto('/opportunites/gagnees');
    await claire.getByText(opportunity.number).first().waitFor();
    await claire.goto(acceptance);
    await claire.getByRole('heading', { name: 'Acceptation accordée' }).waitFor();
  });
}
