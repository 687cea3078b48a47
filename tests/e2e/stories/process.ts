/** The process of a case on screen: the diagram with the path taken, the same in words, and the file to take away. */
import { readFileSync } from 'node:fs';
import { keepScreenshot, PHONE, seriousViolations, type Screens } from '../../support/screens';
import {
  decide,
  logIn,
  openOpportunity,
  prepareRequest,
  qualify,
  recordProspect,
  submit,
  taskAt,
} from '../../support/story';

export function process(screens: () => Screens): void {
  let requestId: string;

  beforeAll(async () => {
    const claire = await logIn(screens().app, 'Claire Berthelin');
    const lea = await logIn(screens().app, 'Léa Pommerel');
    const account = await recordProspect(claire, '099999492');
    const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
    requestId = (await prepareRequest(claire, 'acceptance', opportunity)).id;
    await submit(claire, requestId);
    await decide(lea, requestId, 'review', { outcome: 'passed' });
    await taskAt(lea, requestId, 'kyc');
  });

  test('the diagram shows the path and the current step, follows the case live, and leaves as BPMN 2.0', async () => {
    const page = await screens().enterAs('Claire Berthelin');
    await page.goto(`/demandes/${requestId}`);
    await page.getByRole('button', { name: 'Voir le processus' }).click();
    const dialog = page.getByRole('dialog', { name: /^Processus : Acceptation/ });
    await dialog.locator('.jl-now[data-element-id="kyc"]').waitFor();
    for (const node of ['submitted', 'registerCheck', 'review'])
      await dialog.locator(`.jl-done[data-element-id="${node}"]`).waitFor();
    const steps = await dialog.getByRole('list', { name: 'Chemin parcouru' }).getByRole('listitem').allInnerTexts();
    expect(steps.map((text) => text.split('\n')[0])).toEqual([
      'Consulter la base Sirene',
      'Contrôler les pièces',
      'Contrôles KYC et indépendance',
    ]);
    expect(steps[1]).toMatch(/conforme.*Léa Pommerel/s);
    await keepScreenshot(page, 'process');
    expect(await seriousViolations(page)).toEqual([]);

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Télécharger (BPMN 2.0)' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('acceptance.bpmn');
    expect(readFileSync(await download.path(), 'utf8')).toContain('<bpmndi:BPMNShape id="kyc_di"');

    await decide(await logIn(screens().app, 'Léa Pommerel'), requestId, 'kyc', { outcome: 'passed' });
    await dialog.locator('.jl-now[data-element-id="decide"]').waitFor();

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.locator('button:focus', { hasText: 'Voir le processus' }).waitFor();
    await page.context().close();
  });

  test('on a phone the words carry it', async () => {
    const page = await screens().enterAs('Claire Berthelin', PHONE);
    await page.goto(`/demandes/${requestId}`);
    await page.getByRole('button', { name: 'Voir le processus' }).click();
    await page.getByRole('list', { name: 'Chemin parcouru' }).getByText('en cours').waitFor();
    await keepScreenshot(page, 'process-phone');
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });
}
