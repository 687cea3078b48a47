/** Stepping back through the API, on the real process: what was announced is what happened, and nothing else. */
import type { CasePath } from '../../../contracts/processes';
import type { StepBackOffer } from '../../../contracts/stepsBack';
import { openPool, type Knex } from '../../../db/pool';
import { graphs } from '../../../domain/processes/graphs';
import { isEdge } from '../../../domain/processes/graph';
import { backOutcome } from '../../../domain/processes/stepBack';
import { startTestApplication, type TestApplication } from '../../support/application';
import type { ApiClient } from '../../support/apiClient';
import { eventually } from '../../support/eventually';
import { stageReturnSuite, type ReturnPlant } from './stageReturn';
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
} from '../../support/story';

jest.setTimeout(300_000);

let app: TestApplication;
let owner: Knex;
let lea: ApiClient;
let karim: ApiClient;
let claire: ApiClient;
let opportunityId: string;
let requestId: string;

beforeAll(async () => {
  app = await startTestApplication({ stories: false });
  owner = openPool({ url: app.ownerUrl, name: 'looking', max: 2 });
  claire = await logIn(app, 'Claire Berthelin');
  [lea, karim] = [await logIn(app, 'Léa Pommerel'), await logIn(app, 'Karim Saadaouin')];
  const account = await recordProspect(claire, '099999609');
  const opportunity = await qualify(claire, (await openOpportunity(claire, account.id)).id);
  opportunityId = opportunity.id;
  requestId = (await prepareRequest(claire, 'acceptance', opportunity)).id;
  await submit(claire, requestId);
  await decide(lea, requestId, 'review', { outcome: 'passed' });
});
afterAll(async () => {
  await owner.destroy();
  await app.stop();
});

const hold = async (node: string) => {
  const { id } = await taskAt(lea, requestId, node);
  expectStatus(await lea.post(`/tasks/${id}/claim`), 200);
  return id;
};
const offered = async (somebody: ApiClient = lea) =>
  expectStatus(await somebody.get<{ items: StepBackOffer[] }>(`/requests/${requestId}/steps-back`), 200).items;
const offerTo = async (to: string) => (await offered()).find((offer) => offer.to === to)!;
const send = (somebody: ApiClient, { to, announced }: Pick<StepBackOffer, 'to' | 'announced'>) =>
  somebody.post<{ code?: string }>(`/requests/${requestId}/step-back`, {
    body: { to, reasonCode: 'overlooked', comment: 'Le pourcentage n’a pas été lu', announced },
  });

interface Stood {
  tasks: Record<string, { state: string; outcome: string | null; draft: string | null; followUp: Date | null }>;
  accepted: number;
  papers: number;
}

async function stands(): Promise<Stood> {
  const tasks = await owner('tasks').where({ case_id: requestId }).select<
    {
      node: string;
      round: number;
      state: string;
      outcome: string | null;
      draft: string | null;
      followUp: Date | null;
    }[]
  >('node', 'round', 'state', 'outcome', 'draft', 'follow_up_at as followUp');
  const items = await owner('checklist_items')
    .where({ request_id: requestId })
    .select<{ state: string; document_id: string | null }[]>('state', 'document_id');
  return {
    tasks: Object.fromEntries(tasks.map(({ node, round, ...task }) => [`${node}/${round}`, task])),
    accepted: items.filter(({ state }) => state === 'accepted').length,
    papers: items.filter((item) => item.document_id !== null).length,
  };
}

/** Each line of the announcement, found again in the rows. */
async function expectHappened({ to, announced: { effects } }: StepBackOffer, from: string): Promise<void> {
  const now = await eventually('the task anew', async () => {
    const seen = await stands();
    return Object.entries(seen.tasks).some(([key, { state }]) => key.startsWith(`${to}/`) && state === 'open')
      ? seen
      : null;
  });
  const of = (what: string, becomes: string) => effects.filter((one) => one.what === what && one.becomes === becomes);
  const [ended] = of('task', 'cancelled');
  expect(now.tasks[`${ended!.node}/${ended!.count}`]).toEqual({
    state: 'completed',
    outcome: backOutcome(to),
    draft: null,
    followUp: null,
  });
  expect(ended!.node).toBe(from);
  const [again] = of('task', 'again');
  expect([
    again!.node,
    now.tasks[`${to}/${again!.count}`]?.state,
    Object.values(now.tasks).filter(({ state }) => state === 'open' || state === 'claimed'),
  ]).toMatchObject([to, 'open', [{}]]);
  expect([of('acceptedLines', 'kept')[0]?.count, of('papers', 'kept')[0]?.count]).toEqual([now.accepted, now.papers]);
}

test.each([
  ['kyc', 'review'],
  ['decide', 'kyc'],
  ['decide', 'review'],
])('from %s back to %s: announced, then done exactly so', async (from, to) => {
  if (from === 'decide') {
    for (const node of ['review', 'kyc'])
      if ((await owner('tasks').where({ case_id: requestId, node, state: 'open' }).first('id')) !== undefined)
        await decide(lea, requestId, node, { outcome: 'passed' });
  }
  const taskId = await hold(from);
  expectStatus(await lea.post(`/tasks/${taskId}/draft`, { body: { text: 'J’hésite' } }), 204);
  const offer = await offerTo(to);
  expect([offer.code, offer.announced.effects.some(({ what }) => what === 'draft')]).toEqual([null, true]);
  expectStatus(await send(lea, offer), 200);
  await expectHappened(offer, from);
  const { milestones } = expectStatus(
    await lea.get<{ milestones: { key: string; state: string }[] }>(`/requests/${requestId}`),
    200,
  );
  const at = milestones.findIndex(({ key }) => key === to);
  expect(milestones.slice(at).map(({ state }) => state)).toEqual([
    'current',
    ...milestones.slice(at + 1).map(() => 'to_come'),
  ]);
});

test('two at once: what was announced before somebody decided something is refused, and read anew it holds', async () => {
  await hold('review');
  expect(await offered()).toEqual([]);
  await decide(lea, requestId, 'review', { outcome: 'passed' });
  await hold('kyc');
  const before = await offerTo('review');
  expect((await offered(karim)).map(({ code }) => code)).toEqual(['task_not_yours']);
  expectStatus(
    await lea.post(`/requests/${requestId}/messages`, { body: { body: 'Je revois les pièces', visibility: 'shared' } }),
    201,
  );
  const stale = await send(lea, before);
  expect([stale.status, stale.body.code]).toEqual([409, 'announcement_stale']);
  const now = await offerTo('review');
  const [one, other] = await Promise.all([send(lea, now), send(lea, now)]);
  expect([one.status, other.status].sort()).toEqual([200, 409]);
});

test('its process drives on from wherever it was sent back; the path shows each step back, and every step of it is an edge', async () => {
  for (const [node, outcome] of [
    ['review', 'passed'],
    ['kyc', 'passed'],
    ['decide', 'granted'],
  ] as const)
    await decide(lea, requestId, node, { outcome });
  const { steps } = await eventually('the time to reopen it', async () => {
    const path = expectStatus(await lea.get<CasePath>(`/cases/${requestId}/path`), 200);
    return path.steps.at(-1)?.node === 'autoClose' ? path : null;
  });
  const strays = steps
    .slice(1)
    .filter((step, index) => !isEdge(graphs.acceptance, steps[index]!.node, steps[index]!.outcome, step.node));
  expect(strays).toEqual([]);
  expect(
    steps
      .filter(({ outcome }) => outcome?.startsWith('backTo') ?? false)
      .map(({ node, outcome }) => `${node} ${outcome}`),
  ).toEqual(['kyc backToReview', 'decide backToKyc', 'decide backToReview', 'kyc backToReview']);
});

describe('an opportunity goes back from Proposition', () => {
  let plant: ReturnPlant;
  beforeAll(async () => {
    plant = { owner, claire, lea, bertrand: await logIn(app, 'Bertrand Chastelard'), opportunityId };
  });
  stageReturnSuite(() => plant);
});
