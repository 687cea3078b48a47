/** The path of a case through the API: what the diagram draws and the words beside it say. */
import type { CasePath } from '../../contracts/processes';
import { startTestApplication, type TestApplication } from '../support/application';
import type { ApiClient } from '../support/apiClient';
import { eventually } from '../support/eventually';
import { decide, expectStatus, logIn, openOpportunity, prepareRequest, qualify, recordProspect, submit, taskAt } from '../support/story';

jest.setTimeout(120_000);

let app: TestApplication;
let claire: ApiClient;
let lea: ApiClient;

beforeAll(async () => {
  app = await startTestApplication({ stories: false });
  claire = await logIn(app, 'Claire Berthelin');
  lea = await logIn(app, 'Léa Pommerel');
});
afterAll(() => app.stop());

const pathOf = async (somebody: ApiClient, id: string) => expectStatus(await somebody.get<CasePath>(`/cases/${id}/path`), 200);

test('a request says each step it took, who did it, and where it is; an outsider finds nothing', async () => {
  const account = await recordProspect(claire, '099999609');
  const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
  const request = await prepareRequest(claire, 'acceptance', opportunity);
  expect((await pathOf(claire, request.id)).steps).toEqual([]);
  await submit(claire, request.id);
  await taskAt(lea, request.id, 'review');
  await decide(lea, request.id, 'review', { outcome: 'passed' });
  const path = await eventually('the second task', async () => {
    const seen = await pathOf(claire, request.id);
    return seen.steps.some(({ node }) => node === 'kyc') ? seen : null;
  });
  expect([path.kind, path.over]).toEqual(['acceptance', false]);
  expect(path.steps.map(({ node, round, outcome, by }) => [node, round, outcome, by])).toEqual([
    ['registerCheck', 1, 'done', null],
    ['review', 1, 'passed', 'Léa Pommerel'],
    ['kyc', 1, null, null],
  ]);
  expect(path.steps.at(-1)).toMatchObject({ closedAt: null, expectedAt: expect.stringMatching(/Z$/) });

  const ines = await logIn(app, 'Inès Cordouan');
  const hidden = await ines.get<{ code: string }>(`/cases/${request.id}/path`);
  expect([hidden.status, hidden.body.code]).toEqual([404, 'not_found']);
});
