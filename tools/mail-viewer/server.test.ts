import { mkdtempSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import { startMailViewer, type MailViewer } from './server';

let viewer: MailViewer;
const folder = mkdtempSync(path.join(os.tmpdir(), 'jalon-mails-'));

beforeAll(async () => {
  viewer = await startMailViewer({ folder });
  const transport = createTransport(viewer.smtpUrl);
  await transport.sendMail({
    from: 'jalon@jalon.example',
    to: 'claire@firme.example',
    subject: 'Relance <1>',
    text: 'Bonjour & merci : http://jalon.example/m/1?a=1&b=2',
    html: '<script>alert(1)</script><p>Bonjour</p>',
  });
  await transport.sendMail({
    from: 'jalon@jalon.example',
    to: 'paul@firme.example',
    cc: 'Claire@Firme.example',
    subject: 'Second',
    text: 'Deux',
  });
  transport.close();
});
afterAll(() => viewer.close());

interface Listed {
  mails: { id: string; subject: string; to: string[]; text: string }[];
}
const listed = async (query: string) =>
  ((await (await fetch(`${viewer.url}/api/mails${query}`)).json()) as Listed).mails;

test('a mail sent over SMTP is listed, newest first, with its text', async () => {
  const mails = await listed('');
  expect(mails.map(({ subject }) => subject).sort()).toEqual(['Relance <1>', 'Second']);
  expect(mails.find(({ subject }) => subject === 'Second')).toMatchObject({
    to: ['paul@firme.example', 'Claire@firme.example'],
    text: expect.stringContaining('Deux'),
  });
});

test.each([
  ['?to=paul', ['Second']],
  ['?to=CLAIRE', ['Relance <1>', 'Second']],
  ['?to=personne', []],
])('the search %s finds recipients and copies, whatever their case', async (query, subjects) => {
  expect((await listed(query)).map(({ subject }) => subject).sort()).toEqual(subjects);
});

test('the page escapes what mails hold, and refreshes by itself until somebody pauses or searches', async () => {
  const page = await (await fetch(viewer.url)).text();
  expect(page).toContain('Relance &lt;1&gt;');
  expect(page).toContain('http-equiv="refresh"');
  expect(page).toContain('lang="fr"');
  for (const still of ['?pause', '?to=claire'])
    expect(await (await fetch(`${viewer.url}/${still}`)).text()).not.toContain('http-equiv="refresh"');
});

test('the HTML of a mail is framed without scripts, and its text is shown as text', async () => {
  const [mail] = (await listed('?to=claire')).filter(({ subject }) => subject.startsWith('Relance'));
  const page = await (await fetch(`${viewer.url}/mails/${mail!.id}`)).text();
  expect(page).toContain('Bonjour &amp; merci');
  expect(page).toContain('<a href="http://jalon.example/m/1?a=1&amp;b=2"');
  expect(page).toMatch(/<iframe [^>]*sandbox="allow-popups allow-popups-to-escape-sandbox"/);
  expect(page).not.toContain('<script>');
  const framed = await fetch(`${viewer.url}/mails/${mail!.id}/html`);
  expect(framed.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('an unknown mail, or a path out of the folder, answers 404', async () => {
  for (const id of ['0000000000000-00000000', '..%2f..%2fpackage'])
    expect((await fetch(`${viewer.url}/mails/${id}`)).status).toBe(404);
});

test('mails are still there after a restart', async () => {
  const again = await startMailViewer({ folder });
  const { mails } = (await (await fetch(`${again.url}/api/mails`)).json()) as Listed;
  await again.close();
  expect(mails).toHaveLength(2);
});
