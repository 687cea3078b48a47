/** The path of a case through the API: what the diagram draws and the words beside it say, and all of the case on paper. */
import { createHash, generateKeyPairSync } from 'node:crypto';
import path from 'node:path';
import type { CasePath } from '../../contracts/processes';
import { openPool } from '../../db/pool';
import { mostShown } from '../../db/upTo';
import { openAnchors } from '../../integrations/audit-anchor/anchors';
import { readHead } from '../../tools/audit/heads';
import { verifyAudit } from '../../tools/audit/verify';
import { pdfText } from '../support/pdfText';
import { startTestApplication, type TestApplication } from '../support/application';
import type { ApiClient } from '../support/apiClient';
import { eventually } from '../support/eventually';
import { smallPdf } from '../support/smallPdf';
import {
  decide,
  expectStatus,
  logIn,
  openOpportunity,
  prepareRequest,
  qualify,
  recordProspect,
  submit,
  taskAt,
  type RequestBody,
} from '../support/story';

jest.setTimeout(300_000);

let app: TestApplication;
let claire: ApiClient;
let lea: ApiClient;
let request: RequestBody;
let account: { id: string };

beforeAll(async () => {
  app = await startTestApplication({ stories: false });
  claire = await logIn(app, 'Claire Berthelin');
  lea = await logIn(app, 'Léa Pommerel');
});
afterAll(() => app.stop());

const pathOf = async (somebody: ApiClient, id: string) =>
  expectStatus(await somebody.get<CasePath>(`/cases/${id}/path`), 200);

test('a request says each step it took, who did it, and where it is; an outsider finds nothing', async () => {
  account = await recordProspect(claire, '099999609');
  const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
  request = await prepareRequest(claire, 'acceptance', opportunity);
  expect((await pathOf(claire, request.id)).steps).toEqual([]);
  await submit(claire, request.id);
  await taskAt(lea, request.id, 'review');
  await decide(lea, request.id, 'review', { outcome: 'passed' });
  const walked = await eventually('the second task', async () => {
    const seen = await pathOf(claire, request.id);
    return seen.steps.some(({ node }) => node === 'kyc') ? seen : null;
  });
  expect([walked.kind, walked.over]).toEqual(['acceptance', false]);
  expect(walked.steps.map(({ node, round, outcome, by }) => [node, round, outcome, by])).toEqual([
    ['registerCheck', 1, 'done', null],
    ['review', 1, 'passed', 'Léa Pommerel'],
    ['kyc', 1, null, null],
  ]);
  expect(walked.steps.at(-1)).toMatchObject({ closedAt: null, expectedAt: expect.stringMatching(/Z$/) });

  const ines = await logIn(app, 'Inès Cordouan');
  const hidden = await ines.get<{ code: string }>(`/cases/${request.id}/path`);
  expect([hidden.status, hidden.body.code]).toEqual([404, 'not_found']);
});

/** What somebody reads on the evidence pack of the request. */
async function evidence(somebody: ApiClient): Promise<string> {
  const answer = await somebody.fetch('GET', `/cases/${request.id}/evidence`);
  const { status, headers } = answer;
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([status, headers.get('content-disposition')]).toEqual([
    200,
    `attachment; filename=dossier-de-preuve-${request.number}.pdf`,
  ]);
  return (await pdfText(bytes)).text;
}

test('its evidence pack says who decided what, in which capacity, under which rules, on which papers', async () => {
  expectStatus(
    await lea.post(`/requests/${request.id}/tasks`, { body: { title: 'Appeler le greffe', assigneeId: null } }),
    201,
  );
  const paper = await evidence(claire);
  for (const said of [
    `Dossier Acceptation ${request.number}`,
    'par Claire Berthelin',
    'Claire Berthelin Demandeur Demande envoyée au Business Support',
    'Léa Pommerel Business Support Tâche terminée : Contrôler les pièces, conforme',
    'Ligne acceptée : Extrait KBIS',
    'Léa Pommerel Business Support Tâche ajoutée',
    'Délai d’une acceptation 16 h ouvrées (appliqué) 1er janvier 2020',
    '75 %, 100 %, 150 %',
    'Contrôles KYC et indépendance Business Support, sauf Claire Berthelin (quatre yeux)',
    'Consulter la base Sirene Jalon',
    'sauf Claire Berthelin (quatre yeux)',
    'promis pour le',
    'sans le journal d’audit',
  ])
    expect(paper).toContain(said);
  const kbis = createHash('sha256')
    .update(smallPdf(`kbis ${account.id}`))
    .digest('hex');
  expect(paper.replaceAll(' ', '')).toContain(`sha256${kbis}`);
  expect(paper).not.toContain('Tentatives refusées');
});

test('a reader of the audit finds refused attempts and readings on it too, the packs of others among them; the chain still leads to the head that it names', async () => {
  const owner = openPool({ url: app.appUrl, name: 'looking', max: 1 });
  const solange = await logIn(app, 'Solange Tréfontaine');
  const paper = await evidence(solange);
  for (const said of [
    'Tentatives refusées',
    'Inès Cordouan Lecture du processus Acceptation Introuvable',
    'Lectures',
    'Claire Berthelin Dossier de preuve établi Acceptation',
  ])
    expect(paper).toContain(said);
  const [, head = ''] = /audit:verify -- (.*?:\d+:[0-9a-f ]{64,})/.exec(paper) ?? [];
  const without = openAnchors(path.join(app.dataDir, 'no-anchors'), generateKeyPairSync('ed25519').privateKey);
  expect(
    (
      await verifyAudit(owner, without, {
        given: [readHead(head.replaceAll(' ', '').slice(0, head.replaceAll(' ', '').lastIndexOf(':') + 65))],
      })
    ).findings,
  ).toEqual([]);
  await owner.destroy();
});

test('a long pack keeps nobody waiting: while it is drawn, the API answers all others', async () => {
  const owner = openPool({ url: app.ownerUrl, name: 'long', max: 1 });
  await owner.raw(
    `INSERT INTO case_events (case_id, seq, company_id, bu_id, type, data, facts, principal_kind, principal_id, at)
     SELECT e.case_id, 10000 + n, e.company_id, e.bu_id, e.type, e.data, e.facts, e.principal_kind, e.principal_id, e.at FROM generate_series(1, 900) AS n, (SELECT * FROM case_events WHERE case_id = ? ORDER BY seq LIMIT 1) e`,
    [request.id],
  );
  await owner.destroy();
  const began = Date.now();
  const still = { drawing: true };
  const pack = evidence(claire).finally(() => (still.drawing = false));
  let longest = 0;
  while (still.drawing) {
    const asked = Date.now();
    expectStatus(await claire.get('/me'), 200);
    longest = Math.max(longest, Date.now() - asked);
  }
  await pack;
  expect(longest).toBeLessThan((Date.now() - began) / 2);
});

test('of a path that has gone round and round the latest steps are shown, in their order, and that there were others is said', async () => {
  const before = await pathOf(claire, request.id);
  expect(before.more).toBe(false);
  const owner = openPool({ url: app.ownerUrl, name: 'rounds', max: 1 });
  await owner.raw(
    `INSERT INTO case_steps (case_id, node, round, company_id, bu_id, kind, position, from_seq, until_seq, outcome, opened_at, closed_at)
     SELECT s.case_id, s.node, 1000 + n, s.company_id, s.bu_id, s.kind, 1000 + n, s.from_seq, s.until_seq, s.outcome, s.opened_at, s.opened_at FROM generate_series(1, :rounds::int) AS n, (SELECT * FROM case_steps WHERE case_id = :id ORDER BY position LIMIT 1) s`,
    { id: request.id, rounds: mostShown },
  );
  await owner.destroy();
  const { steps, more } = await pathOf(claire, request.id);
  expect([more, steps.length, steps.at(0)?.round, steps.at(-1)?.round]).toEqual([
    true,
    mostShown,
    1001,
    1000 + mostShown,
  ]);
});
