/** Markup in every text and file name: no page runs it. And the auditor's page, which shows who wrote it. */
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { DESK, keepScreenshot, seriousViolations } from '../support/screens';
import { setStage, type Stage } from '../walls/matrix/people';
import { claire, lea, solange } from '../walls/matrix/row';
import { everyPayload, MARK, pageAddresses, payloads, writeEverywhere } from './hostile/payloads';

jest.setTimeout(300_000);

const root = path.resolve(__dirname, '../..');
let stage: Stage;
let browser: Browser;
let taken: Record<string, string[]>;

beforeAll(async () => {
  [stage, browser] = await Promise.all([
    setStage({ config: { webDir: path.join(root, 'web/dist') } }),
    launchChromium(),
  ]);
  taken = await writeEverywhere(stage, Number(process.env['JALON_TURN'] ?? 0));
  // A group takes its name from the request that asked for it.
  await stage.world.owner('client_groups').update({ name: `<img src=x onerror="window.${MARK} = 1">` });
});
afterAll(async () => {
  await browser.close();
  await stage.world.close();
});

/** A context with somebody's session, whose pages report what ran or wanted to. */
async function watched(name: string): Promise<{ context: BrowserContext; page: Page; ran: string[] }> {
  const ran: string[] = [];
  const context = await browser.newContext({
    baseURL: stage.world.url,
    viewport: DESK,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
  });
  const [sid, value] = stage.as(name).cookie.split('=');
  await context.addCookies([{ name: sid!, value: value!, url: stage.world.url }]);
  await context.exposeFunction('zqReport', (what: string) => void ran.push(what));
  await context.addInitScript({
    content:
      "document.addEventListener('securitypolicyviolation', (event) => void window.zqReport(`policy: ${event.violatedDirective} ${event.blockedURI}`))",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('dialog', (dialog) => void (ran.push(`dialog: ${dialog.message()}`), dialog.dismiss()));
  return { context, page, ran };
}

/** Shown, were it to say that the record is somebody else's. */
async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).or(page.getByRole('alert')).first().waitFor();
  await page.getByRole('status').filter({ hasText: 'Chargement' }).first().waitFor({ state: 'detached' });
  await page.waitForTimeout(250);
}

const ranIn = (page: Page) => page.evaluate<unknown>(`window.${MARK}`);

/** Whose pages show the records of the first business unit, by the address of the page. */
const recordsOf: Record<string, string> = {
  '/opportunites/$id': 'opportunities',
  '/comptes/$id': 'accounts',
  '/demandes/$id': 'requests',
  '/groupes/$id': 'client_groups',
};

/** The records of a page in which a payload stands. */
async function addressesOf(address: string): Promise<string[]> {
  if (!address.includes('$')) return [address];
  const table = recordsOf[address];
  if (table === undefined)
    throw new Error(`nobody said which records the page ${address} shows: add them to recordsOf`);
  const ids = await stage.world
    .owner(`${table} as t`)
    .join('business_units as b', 'b.id', 't.bu_id')
    .where({ 'b.code': 'P11' })
    .whereRaw('t::text LIKE ?', [`%${MARK}%`])
    .limit(2)
    .pluck<string[]>('t.id');
  return ids.map((id) => address.replace('$id', id));
}

/** Besides the login page. */
const pages = pageAddresses(path.join(root, 'web/app/routes')).filter((address) => address !== '/connexion');

test('texts of all kinds took it, most of them every payload at once, and so did file names', () => {
  expect(Object.keys(taken)).toContain('createAccount');
  expect(taken['uploadDocument']).toEqual(payloads);
  const texts = Object.values(taken).flat();
  expect(Object.values(taken).filter((values) => values.length > 0).length).toBeGreaterThan(25);
  expect(texts.filter((value) => value === everyPayload).length).toBeGreaterThan(20);
  for (const payload of payloads) expect(texts.filter((value) => value.includes(payload)).length).toBeGreaterThan(20);
});

const foundOut = expect.stringMatching(/policy: (script|style)-src/) as string;

/** Where a page that takes text for markup might put it. */
const places: Record<string, (text: string) => string> = {
  'an element': (text) => `<p>${text}</p>`,
  'an attribute': (text) => `<input value="${text}">`,
  'an attribute between apostrophes': (text) => `<input value='${text}'>`,
  'the text of a field': (text) => `<textarea>${text}</textarea>`,
};

test('all of them together are found out wherever a page might put them, by the policy', async () => {
  const { context, page, ran } = await watched(claire);
  await page.goto('/comptes');
  await settled(page);
  const found: Record<string, string> = {};
  for (const [where, put] of Object.entries(places)) {
    ran.length = 0;
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(put(everyPayload))})`);
    await page.waitForTimeout(300);
    found[where] = ran.join();
  }
  expect(found).toEqual(Object.fromEntries(Object.keys(places).map((where) => [where, foundOut])));
  await context.close();
});

test('no page of anybody runs any of it', async () => {
  const shown: string[] = [];
  for (const name of [claire, lea]) {
    const { context, page, ran } = await watched(name);
    for (const pattern of pages) {
      for (const address of await addressesOf(pattern)) {
        await page.goto(address);
        await settled(page);
        for (const tab of await page.getByRole('tab').all()) {
          await tab.click();
          await page.waitForTimeout(150);
        }
        if ((await page.content()).includes(MARK)) shown.push(pattern);
        expect({ address, ran, mark: await ranIn(page) }).toEqual({ address, ran: [], mark: undefined });
      }
    }
    await context.close();
  }
  expect([...new Set(shown)]).toEqual(
    expect.arrayContaining([
      '/opportunites',
      '/opportunites/$id',
      '/comptes',
      '/comptes/$id',
      '/demandes',
      '/demandes/$id',
      '/groupes/$id',
    ]),
  );
});

test('the auditor finds who was refused, opens the record, and takes the lines away', async () => {
  await stage.as(lea).get(`/opportunities/${(await stage.find.opportunity('qualification')).id}`);
  await stage.as('Inès Cordouan').get(`/accounts/${(await stage.find.account()).id}`);
  const { context, page, ran } = await watched(solange);
  await page.goto('/administration/audit');
  await settled(page);
  await page.getByText('La chaîne n’a pas encore été relue.').waitFor();
  await page.getByRole('combobox', { name: 'Issue' }).click();
  await page.getByRole('option', { name: 'refusé' }).click();
  const line = page.getByRole('row').filter({ hasText: 'Lecture d’un compte' }).filter({ hasText: 'Inès Cordouan' });
  await line.first().waitFor();
  expect(page.url()).toContain('issue=refused');
  await keepScreenshot(page, 'audit');
  expect(await seriousViolations(page)).toEqual([]);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Exporter (CSV)' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^audit-.*\.csv$/);
  await line.first().click();
  await page.waitForURL(/\/comptes\//);
  expect(ran).toEqual([]);
  await context.close();
});
