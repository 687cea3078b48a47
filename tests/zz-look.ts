import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { startScreens, seriousViolations } from './support/screens';

const out = '/tmp/look'; mkdirSync(out, { recursive: true });
const shot = async (page: Page, name: string) => { await page.waitForTimeout(700); await page.screenshot({ path: `${out}/${name}.png` }); console.log(name, JSON.stringify(await seriousViolations(page))); };
const attempt = async (name: string, work: () => Promise<void>) => { try { await work(); } catch (e) { console.log('FAILED', name, String(e).slice(0, 500)); } };

async function main() {
  const screens = await startScreens();
  for (const [tag, size] of [['d', { width: 1440, height: 900 }], ['p', { width: 390, height: 844 }]] as const) {
    const page = await screens.enterAs('Claire Berthelin', size);
    page.on('console', (m) => { if (m.type() === 'error') console.log('CONSOLE', m.text().slice(0, 300)); });
    page.on('pageerror', (e) => console.log('PAGEERROR', e.message));
    const get = async (path: string) => page.evaluate(async (p) => (await fetch(`/api/v1${p}`)).json(), path) as Promise<any>;
    await attempt('list', async () => { await page.goto('/opportunites/liste'); await shot(page, `${tag}-list`); await page.getByRole('checkbox').nth(2).click(); await page.getByRole('checkbox').nth(3).click(); await page.getByRole('button', { name: /Modifier 2/ }).click(); await shot(page, `${tag}-bulk`); await page.keyboard.press('Escape'); });
    await attempt('board', async () => { await page.goto('/opportunites'); await shot(page, `${tag}-board`); });
    const { items } = await get('/opportunities?stage=proposition&limit=100&engagementPartnerId=me');
    for (const { id } of items) {
      const o = await get(`/opportunities/${id}`);
      if (!o.proposal) continue;
      const p = o.proposal.state as string;
      await attempt(p, async () => {
        await page.goto(`/opportunites/${id}?onglet=proposition`); await page.getByText('Total TTC').waitFor(); await shot(page, `${tag}-proposal-${p}`);
        await page.screenshot({ path: `${out}/${tag}-proposal-${p}-full.png`, fullPage: true });
        if (p === 'draft') {
          await page.getByRole('checkbox').nth(1).click(); await page.getByRole('checkbox').nth(2).click(); await shot(page, `${tag}-selection`);
          const q = page.locator('[data-column=quantity] input').first(); await q.focus(); await page.keyboard.press('ArrowDown'); await page.keyboard.press('Enter'); console.log('focused', await page.evaluate(() => document.activeElement?.getAttribute('aria-label')));
          await page.getByRole('rowheader').getByRole('button').nth(1).click(); await shot(page, `${tag}-detail`); await page.keyboard.press('Escape'); await page.waitForTimeout(300);
          await page.getByRole('button', { name: 'En-tête' }).click(); await shot(page, `${tag}-header`); await page.keyboard.press('Escape');
        }
        if (p === 'approved') { await page.getByRole('button', { name: 'Envoyer la lettre…' }).click(); await shot(page, `${tag}-send`); await page.keyboard.press('Escape'); await page.getByRole('button', { name: 'Comparer' }).first().click(); await shot(page, `${tag}-compare`); await page.keyboard.press('Escape'); }
      });
    }
    const q = await get('/opportunities?stage=qualification&limit=5&engagementPartnerId=me');
    await attempt('loss', async () => { await page.goto(`/opportunites/${q.items[0].id}`); await page.getByRole('button', { name: 'Marquer comme perdue…' }).click(); await shot(page, `${tag}-loss`); await page.keyboard.press('Escape'); });
    await attempt('asof', async () => { await page.goto(`/opportunites/${items[0].id}?onglet=historique`); await page.getByLabel('Revoir à une date').fill('20/11/2026'); await page.keyboard.press('Enter'); await page.keyboard.press('Escape'); await shot(page, `${tag}-asof`); });
    await attempt('sales', async () => { await page.goto('/ventes'); await shot(page, `${tag}-sales`); });
    const lea = await screens.enterAs('Léa Pommerel', size);
    await attempt('import', async () => { await lea.goto('/ventes'); await lea.getByRole('button', { name: 'Importer des temps…' }).click(); await lea.locator('input[type=file]').setInputFiles({ name: 'temps.csv', mimeType: 'text/csv', buffer: Buffer.from('mission;collaborateur;date;type;quantite\n3200001;XX;20/11/2026;temps;3\n9;X;20/11/2026;temps;3\n') }); await lea.waitForTimeout(800); await shot(lea, `${tag}-import`); });
  }
  await screens.stop();
}
void main().catch((e) => { console.error(e); process.exit(1); });
