/** Two people, or one in two windows, on one record: whoever saves second is told, and keeps what was typed. */
import type { Page } from 'playwright-core';
import { keepScreenshot, type Screens } from '../../support/screens';
import { logIn, openOpportunity, recordProspect } from '../../support/story';
import { pick } from '../gestures/inputs';

export function conflict(screens: () => Screens): void {
  let first: Page;
  let second: Page;
  let addresses: { account: string; opportunity: string };

  beforeAll(async () => {
    const { app, enterAs } = screens();
    const api = await logIn(app, 'Claire Berthelin');
    const account = await recordProspect(api, '099999534');
    const opportunity = await openOpportunity(api, account.id);
    addresses = { account: `/comptes/${account.id}`, opportunity: `/opportunites/${opportunity.id}` };
    [first, second] = [await enterAs('Claire Berthelin'), await enterAs('Marc Vaucresson')];
  });

  test.each(['opportunity', 'account'] as const)(
    '[Mise à jour des informations clients] the same %s changed by two: the second is told who was first, and saves on top of what was looked at',
    async (what) => {
      const field = what === 'opportunity' ? 'Montant' : 'Code postal';
      const [mine, theirs] = what === 'opportunity' ? ['4000', '5000'] : ['75002', '75003'];
      const bar = (page: Page) => page.getByRole('region', { name: 'Modifications en cours' });
      // The stream of changes says nothing: otherwise the second window has the new version before it saves.
      await second.route('**/api/v1/events*', () => undefined);
      for (const page of [first, second]) await page.goto(addresses[what]);
      await second.getByRole('textbox', { name: field }).fill(mine);
      await first.getByRole('textbox', { name: field }).fill(theirs);
      await bar(first).getByRole('button', { name: 'Sauvegarder' }).click();
      await bar(first).waitFor({ state: 'detached' });

      await bar(second).getByRole('button', { name: 'Sauvegarder' }).click();
      await bar(second).getByRole('alert').waitFor();
      await keepScreenshot(second, `conflict-${what}`);
      expect((await second.getByRole('textbox', { name: field }).inputValue()).replace(/\s/g, '')).toBe(mine);
      await bar(second)
        .getByRole('button', { name: what === 'opportunity' ? 'Recharger la fiche' : 'Garder ma saisie : Code postal' })
        .click();
      if (what === 'opportunity') await bar(second).getByRole('alert').waitFor({ state: 'detached' });
      await bar(second).getByRole('button', { name: 'Sauvegarder' }).click();
      await bar(second).waitFor({ state: 'detached' });
      await second.unrouteAll({ behavior: 'ignoreErrors' });
    },
  );

  test('an amount in francs asks for its rate, and is said in euros too', async () => {
    await first.goto(addresses.opportunity);
    const bar = first.getByRole('region', { name: 'Modifications en cours' });
    await first.getByRole('textbox', { name: 'Montant' }).fill('5000');
    await pick(first, first.getByRole('combobox', { name: 'Devise' }), 'CHF');
    await bar.getByRole('button', { name: 'Sauvegarder' }).click();
    const rate = first.getByRole('textbox', { name: 'Taux : euros pour 1 CHF' });
    expect(await rate.evaluate((input: HTMLInputElement) => input.validity.valid)).toBe(false);
    await rate.fill('1,0834');
    await bar.getByRole('button', { name: 'Sauvegarder' }).click();
    await bar.waitFor({ state: 'detached' });
    await first.getByText('soit 5 417 €', { exact: true }).first().waitFor();
    await keepScreenshot(first, 'amount-in-francs');
    await first.reload();
    expect(await rate.inputValue()).toBe('1,08340');
  });
}
