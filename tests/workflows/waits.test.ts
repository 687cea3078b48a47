/** What a request waits for resumes it by itself, through the engine: another request's answer, the signed letter, the day. */
import { eventually } from '../support/eventually';
import { recordCompany, startProcessBench, type ProcessBench } from '../support/processBench';
import type { ApiClient } from '../support/apiClient';
import { set } from '../support/settings';
import {
  daysFromNow,
  expectStatus,
  openOpportunity,
  prepareRequest,
  propose,
  qualify,
  submit,
  taskAt,
  upload,
  type OpportunityBody,
} from '../support/story';

jest.setTimeout(300_000);

let bench: ProcessBench;
let claire: ApiClient;
let lea: ApiClient;
let opportunity: OpportunityBody;
let acceptanceId: string;

beforeAll(async () => {
  bench = await startProcessBench();
  [claire, lea] = [await bench.login('Claire Berthelin'), await bench.login('Léa Pommerel')];
  await set(bench.owner, 'acceptanceGrantedBefore', { value: 'letter', mode: 'off' });
  const account = await recordCompany(claire, '099999674');
  const qualified = await qualify(claire, (await openOpportunity(claire, account.id)).id);
  const acceptance = await prepareRequest(claire, 'acceptance', qualified);
  acceptanceId = (await submit(claire, acceptance.id)).id;
  opportunity = await propose(claire, qualified.id);
});
afterAll(() => bench.close());

interface Shown {
  status: string;
  wait: { until: string } | null;
}

async function asked(): Promise<string> {
  const request = await prepareRequest(claire, 'otherRequest', opportunity, { question: 'Qui relance le client ?' });
  await submit(claire, request.id);
  const task = await taskAt(lea, request.id, 'review');
  expectStatus(await lea.post(`/tasks/${task.id}/claim`), 200);
  return request.id;
}

/** Far enough that nothing but the event can have ended it. */
const farDay = () =>
  [40, 41, 42, 43, 44, 45, 46].map(daysFromNow).find((day) => new Date(`${day}T12:00:00Z`).getUTCDay() === 2) ??
  daysFromNow(40);
const wait = async (id: string, body: object) =>
  expectStatus(await lea.post<Shown>(`/requests/${id}/wait`, { body: { on: farDay(), ...body } }), 200);
const resumed = (id: string) =>
  eventually('the request is taken up again', async () =>
    (await lea.get<Shown>(`/requests/${id}`)).body.status === 'in_progress' ? true : null,
  );
const endOf = async (id: string) =>
  (await bench.owner('request_waits').where({ request_id: id }).first<{ ended_how: string }>('ended_how')).ended_how;

test('another request that ends, a letter that is signed, a day that comes: each is what it waited for', async () => {
  const [forRequest, forLetter, forDay] = [await asked(), await asked(), await asked()];
  await wait(forRequest, { cause: 'request', awaitedRequestId: acceptanceId });
  await wait(forLetter, { cause: 'signed_letter' });
  const { wait: untilThen } = await wait(forDay, { cause: 'date' });

  expectStatus(await claire.post(`/requests/${acceptanceId}/cancel`, { body: { reason: 'Le client renonce' } }), 200);
  await resumed(forRequest);
  expect(await endOf(forRequest)).toBe('happened');

  const { id: proposalId } = await bench
    .owner('proposals')
    .where({ opportunity_id: opportunity.id })
    .first<{ id: string }>('id');
  const { net } = expectStatus(await claire.post<{ net: { amount: string } }>(`/proposals/${proposalId}/submit`), 200);
  expectStatus(await claire.post(`/proposals/${proposalId}/send`, { body: {} }), 200);
  const letter = await upload(claire, opportunity.account.id, 'engagement_letter', {
    signedOn: daysFromNow(0),
    signatory: 'Le dirigeant',
    fee: net.amount,
  });
  expectStatus(await claire.post(`/proposals/${proposalId}/sign`, { body: { documentId: letter.id } }), 200);
  await resumed(forLetter);
  expect(await endOf(forLetter)).toBe('happened');

  const [announced] = expectStatus(
    await lea.get<{ ifNobodyActs: { at: string; said: { key: string } }[] }>(`/requests/${forDay}/next`),
    200,
  ).ifNobodyActs;
  expect(announced).toMatchObject({ at: untilThen!.until, said: { key: 'waitEnds' } });
  await bench.skipTo(new Date(new Date(announced!.at).getTime() - 60_000));
  expect((await lea.get<Shown>(`/requests/${forDay}`)).body.status).toBe('waiting');
  await bench.skipTo(new Date(new Date(announced!.at).getTime() + 1000));
  await resumed(forDay);
  expect(await endOf(forDay)).toBe('came');
});
