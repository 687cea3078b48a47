/** Dated settings on the product's own paths: which value holds where and when, and what each mode does with what it finds. */
import { deadlineStep } from '../../../db/steps/deadlineStep';
import { taskStep } from '../../../db/steps/taskStep';
import { addBusinessDays, addBusinessMinutes } from '../../../domain/calendar/businessTime';
import { officeCalendar } from '../../../domain/calendar/calendar';
import { settingModes, type SettingMode } from '../../../domain/settings/mode';
import type { ApiClient } from '../../support/apiClient';
import { set } from '../../support/settings';
import { daysFromNow, expectStatus } from '../../support/story';
import { startWorld, type World } from '../../walls/world/world';

jest.setTimeout(300_000);

let world: World;
let claire: ApiClient;
beforeAll(async () => {
  world = await startWorld();
  claire = await world.enter('Claire Berthelin');
});
afterAll(() => world.close());

interface Found {
  id: string;
  opportunityId: string;
}

/** A proposal of Paris Opéra in this state, whose letter is not signed. */
async function proposalIn(state: string): Promise<Found> {
  const found = await world
    .owner('proposals as p')
    .join('business_units as b', 'b.id', 'p.bu_id')
    .join('opportunities as o', 'o.id', 'p.opportunity_id')
    .where({ 'p.state': state, 'b.code': 'P11', 'o.stage': 'proposition' })
    .whereNull('p.signed_on')
    .first<Found | undefined>('p.id', 'o.id as opportunityId');
  if (!found) throw new Error(`no proposal is ${state}`);
  return found;
}

async function submitAgain({ id }: Found): Promise<string> {
  const { state } = expectStatus(await claire.get<{ state: string }>(`/proposals/${id}`), 200);
  if (state !== 'draft') expectStatus(await claire.post(`/proposals/${id}/revise`), 200);
  return expectStatus(await claire.post<{ state: string }>(`/proposals/${id}/submit`), 200).state;
}

const observed = (opportunityId: string) =>
  world
    .owner('audit')
    .where({ object_id: opportunityId, outcome: 'observed' })
    .orderBy('id')
    .select<{ action: string; code: string; data: { setting: string } }[]>('action', 'code', 'data');

describe('the threshold of an approval (D12)', () => {
  test('holds from its day on, of the business unit before its company, by its own operator', async () => {
    const proposal = await proposalIn('draft');
    await world
      .owner('proposals')
      .where({ account_id: world.owner.select('account_id').from('proposals').where({ id: proposal.id }).first() })
      .whereNot({ id: proposal.id })
      .update({ submitted_at: null });
    const { net_cents: net } = await world
      .owner('proposals')
      .where({ id: proposal.id })
      .first<{ net_cents: number }>('net_cents');
    expect(await submitAgain(proposal)).toBe('approved');
    await set(world.owner, 'approvalAmountCents', { value: 100, inDays: 1 });
    expect(await submitAgain(proposal)).toBe('approved');
    await set(world.owner, 'approvalAmountCents', { value: 100 });
    expect(await submitAgain(proposal)).toBe('pending_approval');
    await set(world.owner, 'approvalAmountCents', { value: net, unit: 'P11' });
    expect(await submitAgain(proposal)).toBe('approved');
    await set(world.owner, 'approvalAmountCents', { value: net, unit: 'P11', operator: '>=' });
    expect(await submitAgain(proposal)).toBe('pending_approval');
  });

  test('observed, lets the proposal through and leaves a line in the audit; off, none', async () => {
    const proposal = await proposalIn('pending_approval');
    await set(world.owner, 'approvalAmountCents', { value: 100, unit: 'P11', mode: 'off' });
    expect([await submitAgain(proposal), await observed(proposal.opportunityId)]).toEqual(['approved', []]);
    await set(world.owner, 'approvalAmountCents', { value: 100, unit: 'P11', mode: 'observe' });
    expect([await submitAgain(proposal), await observed(proposal.opportunityId)]).toEqual([
      'approved',
      [{ action: 'submitProposal', code: 'approval_pending', data: { setting: 'approvalAmountCents' } }],
    ]);
  });
});

describe('acceptance before the letter (D6, D13)', () => {
  test.each([
    ['off', 200, []],
    ['observe', 200, ['acceptance_not_granted']],
    ['enforce', 409, []],
  ] as const)('under %s', async (mode, status, codes) => {
    await set(world.owner, 'approvalAmountCents', { value: 100_000_000, unit: 'P11' });
    await world.owner('acceptances').update({ valid_until: daysFromNow(-2) });
    await set(world.owner, 'acceptanceGrantedBefore', { value: 'letter', mode });
    const proposal = await proposalIn('approved');
    const before = (await observed(proposal.opportunityId)).length;
    const answer = await claire.post<{ code?: string; permissions: { action: string; code: string | null }[] }>(
      `/proposals/${proposal.id}/send`,
      { body: {} },
    );
    expect([answer.status, answer.body.code]).toEqual([status, status === 409 ? 'acceptance_not_granted' : undefined]);
    expect((await observed(proposal.opportunityId)).slice(before).map(({ code }) => code)).toEqual(codes);
    if (status === 200) expect(await submitAgain(proposal)).toBe('approved');
  });
});

describe('the end of production (D7)', () => {
  const earlyEnd = async (mode: SettingMode) => {
    await set(world.owner, 'productionEndMonths', { value: 6, mode, unit: 'P11' });
    const { opportunityId } = await proposalIn('approved');
    const { version, productionEndOn } = expectStatus(
      await claire.get<{ version: number; productionEndOn: string }>(`/opportunities/${opportunityId}`),
      200,
    );
    const before = (await observed(opportunityId)).length;
    const { status } = await claire.patch(`/opportunities/${opportunityId}`, {
      ifMatch: `"${version}"`,
      body: { productionEndOn: daysFromNow(250), closingOn: daysFromNow(240) },
    });
    const codes = (await observed(opportunityId)).slice(before).map(({ code }) => code);
    await world.owner('opportunities').where({ id: opportunityId }).update({ production_end_on: productionEndOn });
    return [status, codes];
  };

  test.each(settingModes.map((mode) => [mode]))('too early for an accounting offer, under %s', async (mode) => {
    expect(await earlyEnd(mode)).toEqual([
      mode === 'enforce' ? 422 : 200,
      mode === 'observe' ? ['production_end_too_early'] : [],
    ]);
  });
});

test('each business unit weighs its own column by its own probabilities (D9)', async () => {
  await set(world.owner, 'stageProbabilities', {
    value: { identification: 10, qualification: 30, proposition: 50, won: 100, lost: 0 },
    unit: 'P11',
  });
  type Board = { columns: { stage: string; total: { amount: string }; weighted: { amount: string } }[] };
  const column = async (somebody: ApiClient) =>
    expectStatus(await somebody.get<Board>('/opportunities/board?engagementPartnerId=all'), 200).columns.find(
      ({ stage }) => stage === 'proposition',
    )!;
  const share = ({ total, weighted }: Board['columns'][number]) =>
    Math.round((Number(weighted.amount) / Number(total.amount)) * 100);
  expect([share(await column(claire)), share(await column(await world.enter('Inès Cordouan')))]).toEqual([50, 60]);
});

test('the first look, the ladder and the automatic closing are those of the business unit (D19, D20)', async () => {
  await set(world.owner, 'serviceLevelMinutes.acceptance', { value: 200, unit: 'P11' });
  await set(world.owner, 'serviceLevelMinutes.firstLook', { value: 10, unit: 'P11' });
  await set(world.owner, 'serviceLevelLadder', {
    value: { reminder: 50, escalateSupervisor: 80, escalateHead: 200 },
    unit: 'P11',
  });
  await set(world.owner, 'autoCloseWorkingDays', { value: 2, unit: 'P11' });
  const draft = await world
    .owner('requests as r')
    .join('business_units as b', 'b.id', 'r.bu_id')
    .where({ 'b.code': 'P11', 'r.status': 'draft', 'r.template': 'acceptance' })
    .first<{ id: string }>('r.id');
  const now = new Date();
  const at = (minutes: number) => addBusinessMinutes(now, minutes, officeCalendar('FR'));
  await taskStep(world.deps.pool, { caseId: draft.id, node: 'review', round: 1, at: now.getTime() });
  const alarms = await world
    .owner('task_alarms as a')
    .join('tasks as t', 't.id', 'a.task_id')
    .where('t.case_id', draft.id)
    .orderBy('a.at')
    .select<{ kind: string; at: Date }[]>('a.kind', 'a.at');
  expect(alarms).toEqual([
    { kind: 'firstLook', at: at(10) },
    { kind: 'reminder', at: at(100) },
    { kind: 'escalateSupervisor', at: at(160) },
    { kind: 'escalateHead', at: at(400) },
  ]);
  expect(await world.owner('tasks').where({ case_id: draft.id }).first('due_at')).toEqual({ due_at: at(200) });
  const { wakeAt } = await deadlineStep(world.deps.pool, {
    caseId: draft.id,
    node: 'autoClose',
    round: 1,
    at: now.getTime(),
  });
  expect(new Date(wakeAt ?? 0)).toEqual(addBusinessDays(now, 2, officeCalendar('FR')));
});

test('parts of a minute that two tasks took are added before they are rounded (D20)', async () => {
  const claimed = await world
    .owner('tasks as t')
    .join('requests as r', 'r.id', 't.case_id')
    .join('business_units as b', 'b.id', 't.bu_id')
    .where({ 'b.code': 'P11', 't.node': 'configure', 'r.template': 'missionSetup' })
    .whereNot({ 'r.status': 'closed' })
    .first<{ case_id: string }>('t.case_id');
  const held = { state: 'completed', opened_at: '2026-11-24T08:00:00Z', completed_at: '2026-11-24T08:00:30Z' };
  await world.owner('tasks').where({ case_id: claimed.case_id }).update(held);
  const others = await world.owner('tasks').where({ case_id: claimed.case_id });
  expect(others.length).toBe(2);
  const now = new Date('2026-11-25T08:00:00Z');
  await taskStep(world.deps.pool, { caseId: claimed.case_id, node: 'configure', round: 7, at: now.getTime() });
  const opened = await world
    .owner('tasks')
    .where({ case_id: claimed.case_id, round: 7 })
    .first<{ due_at: Date }>('due_at');
  expect(opened.due_at).toEqual(addBusinessMinutes(now, 1440 - 1, officeCalendar('FR')));
});
