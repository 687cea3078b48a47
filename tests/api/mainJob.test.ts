/** The main job through the API, with real Postgres, Temporal, mail and processes (S1-S4). */
import { readFileSync } from 'node:fs';
import { queuesOfActivities } from '../support/activitiesRun';
import type * as factories from '../../activities';
import type { ApiClient } from '../support/apiClient';
import { startTestApplication, type TestApplication } from '../support/application';
import { eventually } from '../support/eventually';
import {
  answerLine,
  daysFromNow,
  decide,
  expectStatus,
  logIn,
  openOpportunity,
  opportunityWhere,
  prepareRequest,
  propose,
  qualify,
  recordProspect,
  submit,
  taskAt,
  type OpportunityBody,
  type RequestBody,
} from '../support/story';
import { approvalSuite } from './mainJob/approval';
import { mainJobSteps } from './mainJob/steps';

jest.setTimeout(300_000);

let app: TestApplication;
let claire: ApiClient;
let lea: ApiClient;

beforeAll(async () => {
  app = await startTestApplication({ stories: false });
  claire = await logIn(app, 'Claire Berthelin');
  lea = await logIn(app, 'Léa Pommerel');
});
afterAll(() => app.stop());

/** Which factory makes the activities of which queue; the announcer makes none. */
const queues: Readonly<Record<Exclude<keyof typeof factories, 'createAnnouncer'>, string>> = {
  createCaseActivities: 'cases',
  createEffectActivities: 'effects',
  createRegisterActivities: 'integrations',
};

const plant = () => ({ app, claire, lea });
const { accepted, mergedIntoAnother, signed } = mainJobSteps(plant);

test('S1: from a SIREN to Won, with two lines returned on the way, one mission, one mail', async () => {
  const account = await recordProspect(claire, '099999609');
  const opened = await openOpportunity(claire, account.id);

  const early = await claire.post<{ code: string; missing: { field: string }[] }>(
    `/opportunities/${opened.id}/transitions`,
    { body: { to: 'qualification' } },
  );
  expect([early.status, early.body.code]).toEqual([422, 'gate_incomplete']);
  expect(early.body.missing.map(({ field }) => field)).toEqual([
    'practiceId',
    'offerFamilyId',
    'offerId',
    'sourceType',
    'amount',
    'engagementManagerId',
    'expectedSignatureOn',
  ]);
  const qualified = await qualify(claire, opened.id);

  const request = await prepareRequest(claire, 'acceptance', qualified);
  await submit(claire, request.id);
  const review = await taskAt(lea, request.id, 'review');
  const now = expectStatus(
    await claire.get<{ holder: { kind: string; name: string } }>(`/opportunities/${opened.id}/next`),
    200,
  );
  expect([now.holder.kind, now.holder.name]).toEqual(['business_support', 'Paris Centre']);
  expectStatus(await lea.post(`/tasks/${review.id}/claim`), 200);
  const returned = request.checklist.slice(0, 2);
  for (const [index, item] of request.checklist.entries()) {
    const body =
      index < 2
        ? { verdict: 'refused', reasonCode: 'expired_document', comment: 'Plus de trois mois' }
        : { verdict: 'accepted' };
    expectStatus(await lea.post(`/requests/${request.id}/checklist/${item.id}/judgement`, { body }), 200);
  }
  const tooSoon = await lea.post<{ code: string }>(`/tasks/${review.id}/complete`, { body: { outcome: 'passed' } });
  expect([tooSoon.status, tooSoon.body.code]).toEqual([409, 'lines_refused']);
  expectStatus(await lea.post(`/tasks/${review.id}/complete`, { body: { outcome: 'returned' } }), 200);

  const mine = await taskAt(claire, request.id, 'complete');
  const back = expectStatus(await claire.get<RequestBody>(`/requests/${request.id}`), 200);
  expect(back.checklist.filter(({ open }) => open === 'requester').map(({ id }) => id)).toEqual(
    returned.map(({ id }) => id),
  );
  const locked = back.checklist[2];
  const barred = await claire.post<{ code: string }>(`/requests/${request.id}/checklist/${locked?.id ?? ''}/answer`, {
    body: { answer: 'x' },
  });
  expect(barred.body.code).toBe('line_locked');
  for (const item of returned) await answerLine(claire, account.id, request.id, item);
  expectStatus(await claire.post(`/tasks/${mine.id}/complete`, { body: { outcome: 'resubmitted' } }), 200);

  await decide(lea, request.id, 'review', { outcome: 'passed' });
  const kept = await mergedIntoAnother(account.id);
  await decide(lea, request.id, 'kyc', { outcome: 'passed' });
  await decide(lea, request.id, 'decide', { outcome: 'granted' });

  await propose(claire, opened.id);
  const prepared = await opportunityWhere(
    claire,
    opened.id,
    'mission and draft',
    ({ mission, proposal }) => mission !== null && proposal !== null,
  );
  expect(prepared.account.id).toBe(kept);
  await signed(prepared);

  const setup = await prepareRequest(claire, 'missionSetup', prepared, {
    paymentMethod: 'transfer',
    billingMode: 'monthly',
  });
  await submit(claire, setup.id);
  await decide(lea, setup.id, 'check', { outcome: 'passed' });
  const me = expectStatus(await claire.get<{ id: string }>('/me'), 200);
  await decide(lea, setup.id, 'configure', {
    outcome: 'configured',
    deliveryLeadId: me.id,
    billingMode: 'monthly',
    firstBillingOn: daysFromNow(40),
  });

  const won = await opportunityWhere(claire, opened.id, 'won', ({ stage }) => stage === 'won');
  expect(
    expectStatus(await claire.get<{ waitingFor: { key: string } }>(`/opportunities/${opened.id}/next`), 200).waitingFor
      .key,
  ).toBe('ended');
  expect([won.mission?.state, won.proposal?.state, won.account.kind]).toEqual(['REA', 'signed', 'client']);
  const mission = expectStatus(
    await claire.get<{ billingSchedule: { amount: { amount: string } }[]; planningBlocks: unknown[] }>(
      `/missions/${won.mission?.id ?? ''}`,
    ),
    200,
  );
  expect(mission.billingSchedule.reduce((sum, { amount }) => sum + Math.round(Number(amount.amount) * 100), 0)).toBe(
    Math.round(Number(won.proposal?.total.amount) * 100),
  );
  expect(mission.planningBlocks.length).toBeGreaterThan(0);
  await eventually('the mail to the initiator', async () =>
    (await app.mails('claire.berthelin')).some(({ subject }) => subject.startsWith('Mission paramétrée')) ? true : null,
  );
});

test('S2: lost early needs a reason and a date, nothing else', async () => {
  const account = await recordProspect(claire, '099999674');
  const { id } = await openOpportunity(claire, account.id);
  const bare = await claire.post<{ missing: { field: string }[] }>(`/opportunities/${id}/transitions`, {
    body: { to: 'lost' },
  });
  expect(bare.body.missing.map(({ field }) => field)).toEqual(['lossReason', 'lostOn']);
  const reference = expectStatus(await claire.get<{ lists: Record<string, { code: string }[]> }>('/reference'), 200);
  const lost = expectStatus(
    await claire.post<OpportunityBody>(`/opportunities/${id}/transitions`, {
      body: { to: 'lost', lossReason: reference.lists['lossReason']?.[0]?.code, lostOn: daysFromNow(0) },
    }),
    200,
  );
  expect(lost.stage).toBe('lost');
});

test('S3: lost at Proposition only through its archival, in order', async () => {
  const opportunity = await accepted('099999716');
  const alone = await claire.post<{ code: string }>(`/opportunities/${opportunity.id}/transitions`, {
    body: { to: 'lost', lossReason: 'x', lostOn: daysFromNow(0) },
  });
  expect(['loss_needs_request', 'value_retired']).toContain(alone.body.code);
  const reference = expectStatus(await claire.get<{ lists: Record<string, { code: string }[]> }>('/reference'), 200);
  const archival = await prepareRequest(claire, 'lossArchival', opportunity, {
    lossReason: reference.lists['lossReason']?.[0]?.code,
    lostOn: daysFromNow(0),
  });
  await submit(claire, archival.id);
  await decide(lea, archival.id, 'confirm', { outcome: 'confirmed' });
  const lost = await opportunityWhere(claire, opportunity.id, 'lost', ({ stage }) => stage === 'lost');
  expect([lost.mission?.state, lost.proposal]).toEqual(['PER', null]);
  const timeline = expectStatus(
    await claire.get<{ items: { said: { key: string } }[] }>(`/opportunities/${opportunity.id}/timeline`),
    200,
  );
  expect(
    timeline.items
      .map(({ said }) => said.key)
      .slice(0, 4)
      .reverse(),
  ).toEqual(['proposalArchived', 'missionStateChanged', 'planningBlocksDeleted', 'opportunityLost']);
});

describe('approvals', () => approvalSuite(plant));

test('all of that was done by the worker as it is built, with activities of each of its factories', async () => {
  expect(readFileSync(`/proc/${app.pid('worker')}/cmdline`, 'utf8')).toMatch(/product-[0-9a-f]+\/worker\.js/);
  expect(await queuesOfActivities(app.temporalAddress)).toEqual(Object.values(queues).sort());
});
