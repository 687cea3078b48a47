/** Macros of the desk: the commands of the screen, tried on the request before they run, all of them or none. */
import { randomUUID } from 'node:crypto';
import type { Macro, MacroRehearsal, MacroStepSent } from '../../../contracts/macros';
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

jest.setTimeout(300_000);

let desk: Desk;
let anna: ApiClient;
let lea: Awaited<ReturnType<Desk['agents']>>[number];
let karim: typeof lea;
beforeAll(async () => {
  desk = await openDesk();
  anna = await desk.api.login(desk.api.firm.people.anna);
  [lea, karim] = (await desk.agents(2)) as [typeof lea, typeof lea];
});
afterAll(() => desk.close());

const message: MacroStepSent = {
  type: 'message',
  body: 'Il manque deux pièces, voir les motifs.',
  visibility: 'shared',
};
const sendBack: MacroStepSent[] = [
  { type: 'refuseLine', line: 'kbis', reasonCode: 'expired_document', comment: 'Plus de trois mois' },
  { type: 'refuseLine', line: 'statutes', reasonCode: 'missing_document' },
  message,
  { type: 'complete', outcome: 'returned' },
];

/** A request at its review, with two lines that were answered. */
async function inReview(): Promise<{ id: string; taskId: string }> {
  const request = await desk.openRequest();
  const { company_id, bu_id } = await desk
    .owner('cases')
    .where({ id: request.id })
    .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
  await desk.owner('checklist_items').insert(
    ['kbis', 'statutes'].map((key, position) => ({
      company_id,
      bu_id,
      request_id: request.id,
      key,
      position,
      required: true,
      wants: 'text',
      answer: 'oui',
      document_kind: null,
    })),
  );
  return request;
}

const keep = (client: ApiClient, macro: object) => client.post<Macro & { code: string }>('/macros', { body: macro });
const rehearse = (client: ApiClient, id: string, macroId: string) =>
  client.post<MacroRehearsal & { code: string }>(`/requests/${id}/macros/rehearsal`, { body: { macroId } });
const run = (client: ApiClient, id: string, macroId: string, key: string = randomUUID()) =>
  client.post<MacroRehearsal & { code: string }>(`/requests/${id}/macros`, { key, body: { macroId } });
const kept = async (client: ApiClient, macro: object) => expectStatus(await keep(client, macro), 201);
/** Everything that a macro could have touched. */
const stateOf = async (id: string) =>
  JSON.stringify([
    await desk.owner('checklist_items').where({ request_id: id }).orderBy('key').select('key', 'state', 'reason_code'),
    await desk.owner('messages').where({ case_id: id }).orderBy('created_at').select('body'),
    await desk
      .owner('tasks')
      .where({ case_id: id })
      .select('state', 'outcome', 'assignee_id', 'follow_up_at', 'version'),
    await desk.owner('case_events').where({ case_id: id }).orderBy('seq').select('type'),
    await desk.owner('effects').where({ case_id: id }).orderBy('key').select('key'),
    await desk.owner('notifications').where({ case_id: id }).orderBy('key').select('key'),
  ]);
const verdicts = ({ steps }: MacroRehearsal) => steps.map(({ verdict, why }) => why?.code ?? verdict);

test('a rehearsal judges each step on what those before it leave, and writes nothing', async () => {
  const { id, taskId } = await inReview();
  const macro = await kept(lea.client, {
    name: 'Renvoyer',
    template: 'acceptance',
    steps: [{ type: 'claim' }, ...sendBack],
  });
  const before = await stateOf(id);
  expect(expectStatus(await rehearse(lea.client, id, macro.id), 200)).toMatchObject({
    passes: true,
    steps: [
      { verdict: 'passes' },
      { verdict: 'passes' },
      { verdict: 'passes' },
      { verdict: 'passes' },
      { verdict: 'passes' },
    ],
  });
  expect(await stateOf(id)).toBe(before);
  expect(await desk.owner('audit').where({ object_id: id, action: 'judgeItem' })).toEqual([]);
  // Karim takes it meanwhile: what the rehearsal said no longer holds, and it says with whom.
  expectStatus(await karim.client.post(`/tasks/${taskId}/claim`), 200);
  const held = expectStatus(await rehearse(lea.client, id, macro.id), 200);
  expect(verdicts(held)).toEqual(['task_already_claimed', 'notReached', 'notReached', 'notReached', 'notReached']);
  expect(held.steps[0]!.why!.detail).toContain(karim.name);
});

test('what was tried is what runs: a line that was judged since is read again first', async () => {
  const { id, taskId } = await inReview();
  expectStatus(await lea.client.post(`/tasks/${taskId}/claim`), 200);
  const macro = await kept(lea.client, { name: 'Renvoyer tout', template: 'acceptance', steps: sendBack });
  const { seen } = expectStatus(await rehearse(lea.client, id, macro.id), 200);
  const { id: itemId } = await desk
    .owner('checklist_items')
    .where({ request_id: id, key: 'kbis' })
    .first<{ id: string }>('id');
  const judgement = { verdict: 'accepted' };
  expectStatus(await lea.client.post(`/requests/${id}/checklist/${itemId}/judgement`, { body: judgement }), 200);
  const before = await stateOf(id);
  const late = await lea.client.post<{ code: string }>(`/requests/${id}/macros`, { body: { macroId: macro.id, seen } });
  expect([late.status, late.body.code]).toEqual([409, 'announcement_stale']);
  expect(await stateOf(id)).toBe(before);
  const again = expectStatus(await rehearse(lea.client, id, macro.id), 200);
  expectStatus(await lea.client.post(`/requests/${id}/macros`, { body: { macroId: macro.id, seen: again.seen } }), 200);
});

test('it runs once, all of its steps in order, by the commands of the screen; the process, the requester and the audit hear of it', async () => {
  const { id } = await inReview();
  const macro = await kept(lea.client, {
    name: 'Renvoyer tout',
    template: 'acceptance',
    steps: [{ type: 'claim' }, ...sendBack],
  });
  const key = randomUUID();
  const answers = await Promise.all([run(lea.client, id, macro.id, key), run(lea.client, id, macro.id, key)]);
  expect(
    answers
      .map(({ status, body }) => (status === 200 ? 200 : body.code))
      .every((one) => one === 200 || one === 'request_in_flight'),
  ).toBe(true);
  expectStatus(await run(lea.client, id, macro.id, key), 200);

  expect(
    await desk.owner('checklist_items').where({ request_id: id }).orderBy('key').select('key', 'state', 'reason_code'),
  ).toEqual([
    { key: 'kbis', state: 'refused', reason_code: 'expired_document' },
    { key: 'statutes', state: 'refused', reason_code: 'missing_document' },
  ]);
  expect(await desk.owner('messages').where({ case_id: id }).select('body', 'visibility')).toEqual([
    { body: 'Il manque deux pièces, voir les motifs.', visibility: 'shared' },
  ]);
  expect(await desk.owner('tasks').where({ case_id: id, node: 'review' }).first('state', 'outcome')).toEqual({
    state: 'completed',
    outcome: 'returned',
  });
  expect(desk.api.told.some(({ caseId }) => caseId === id)).toBe(true);
  expect(
    await desk.owner('notifications').where({ case_id: id, user_id: desk.api.firm.people.anna.id, kind: 'message' }),
  ).toHaveLength(1);
  const audited = await desk
    .owner('audit')
    .where({ object_id: id, principal_id: lea.person.id })
    .orderBy('id')
    .select<{ action: string; data: { through?: string } }[]>('action', 'data');
  expect(audited.map(({ action, data }) => [action, data.through])).toEqual([
    ['claimTask', 'macro'],
    ['judgeItem', 'macro'],
    ['judgeItem', 'macro'],
    ['postMessage', 'macro'],
    ['completeTask', 'macro'],
  ]);
});

test('one step that is refused takes the others back, with the refusal that it gets by hand', async () => {
  const { id, taskId } = await inReview();
  expectStatus(await lea.client.post(`/tasks/${taskId}/claim`), 200);
  const macro = await kept(lea.client, {
    name: 'Passer quand même',
    template: 'acceptance',
    steps: [sendBack[0], message, { type: 'complete', outcome: 'passed' }],
  });
  const before = await stateOf(id);
  const { status, body } = await run(lea.client, id, macro.id);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(verdicts(expectStatus(await rehearse(lea.client, id, macro.id), 200))).toEqual([
    'passes',
    'passes',
    body.code,
  ]);
  expect(await stateOf(id)).toBe(before);
  const { id: line } = await desk
    .owner('checklist_items')
    .where({ request_id: id, key: 'kbis' })
    .first<{ id: string }>('id');
  expectStatus(
    await lea.client.post(`/requests/${id}/checklist/${line}/judgement`, {
      body: { verdict: 'refused', reasonCode: 'expired_document' },
    }),
    200,
  );
  expect(
    (await lea.client.post<{ code: string }>(`/tasks/${taskId}/complete`, { body: { outcome: 'passed' } })).body.code,
  ).toBe(body.code);
  expect(await desk.owner('audit').where({ object_id: id, action: 'runMacro', outcome: 'refused' })).toHaveLength(1);
});

test('nobody does by a macro what they could not do by hand', async () => {
  const { id, taskId } = await inReview();
  const shared = await kept(lea.client, {
    name: 'Du groupe',
    steps: [
      { type: 'message', body: 'Vu', visibility: 'internal' },
      { type: 'followUp', workingDays: 3 },
    ],
    groupId: desk.api.firm.region.west,
  });
  expectStatus(await karim.client.post(`/tasks/${taskId}/claim`), 200);
  expect(verdicts(expectStatus(await rehearse(lea.client, id, shared.id), 200))).toEqual(['passes', 'task_not_yours']);
  const { steps } = expectStatus(await run(karim.client, id, shared.id), 200);
  expect(steps.map(({ verdict }) => verdict)).toEqual(['passes', 'passes']);
  const { follow_up_at } = await desk
    .owner('tasks')
    .where({ id: taskId })
    .first<{ follow_up_at: Date }>('follow_up_at');
  expect(follow_up_at.getTime()).toBeGreaterThan(Date.now() + 2 * 86_400_000);
  // Whoever asked sees no macro of the desk, and keeps none of theirs that would do what they may not.
  expect((await run(anna, id, shared.id)).body.code).toBe('reference_unknown');
  const own = await kept(anna, {
    name: 'Pour moi',
    steps: [{ type: 'message', body: 'note', visibility: 'internal' }],
  });
  expect((await run(anna, id, own.id)).body.code).toBe('not_allowed');
  expect((await run(await desk.api.login(desk.api.firm.people.nina), id, own.id)).status).toBe(404);
});

test('what could never run is not kept; a macro is its author’s to share and to throw away', async () => {
  const bad = (steps: MacroStepSent[], more: object = {}) =>
    keep(lea.client, { name: 'x', template: 'acceptance', steps, ...more });
  expect((await bad([{ type: 'complete', outcome: 'returned' }, { type: 'claim' }])).body.code).toBe(
    'macro_out_of_order',
  );
  expect((await bad([{ type: 'refuseLine', line: 'kbis', reasonCode: 'conflict_of_interest' }])).body.code).toBe(
    'reference_unknown',
  );
  expect((await bad([{ type: 'acceptLine', line: 'kbis' }], { template: null })).body.code).toBe('reference_unknown');
  expect((await keep(anna, { name: 'x', steps: [message], groupId: desk.api.firm.region.west })).body.code).toBe(
    'not_allowed',
  );

  const mine = await kept(lea.client, { name: 'À moi', steps: [message] });
  const ours = await kept(lea.client, { name: 'À nous', steps: [message], groupId: desk.api.firm.region.west });
  const seen = async (client: ApiClient) =>
    expectStatus(await client.get<{ items: Macro[] }>('/macros'), 200).items.map(({ id }) => id);
  expect(await seen(karim.client)).toEqual(expect.arrayContaining([ours.id]));
  expect(await seen(karim.client)).not.toContain(mine.id);
  expect((await karim.client.fetch('POST', `/macros/${ours.id}/deletion`, { key: randomUUID() })).status).toBe(404);
  expect((await lea.client.fetch('POST', `/macros/${ours.id}/deletion`, { key: randomUUID() })).status).toBe(204);
  expect(await seen(karim.client)).not.toContain(ours.id);
});
