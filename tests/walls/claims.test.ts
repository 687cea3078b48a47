/** Several people at once on one task and one case: one of them is first, the others are told so and by whom. */
import { randomUUID } from 'node:crypto';
import { hashPassword } from '../../db/passwords';
import type { ApiClient, Answer } from '../support/apiClient';
import { completionsSuite } from './completions';
import { withdrawnSuite, type Hired } from './withdrawn';
import { startWorld, type World } from './world/world';

jest.setTimeout(300_000);

interface Refusal {
  code: string;
  winner?: { name: string };
}

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

async function freeTask(): Promise<{ id: string; caseId: string }> {
  const free = await world
    .owner('tasks as t')
    .join('requests as r', 'r.id', 't.case_id')
    .join('business_units as b', 'b.id', 't.bu_id')
    .where({ 't.state': 'open', 't.node': 'review', 'r.template': 'acceptance', 'b.code': 'P11' })
    .first<{ id: string; caseId: string } | undefined>('t.id', 't.case_id as caseId');
  if (!free) throw new Error('no task is free');
  return free;
}

const nameOf = async (somebody: ApiClient) => (await somebody.get<{ name: string }>('/me')).body.name;

/** Gives one of the answers to each: whose is 200, and what the others were told. */
function outcome(answers: readonly Answer<Refusal>[]): { winners: number[]; refusals: string[]; named: string[] } {
  const refused = answers.filter(({ status }) => status !== 200);
  return {
    winners: answers.flatMap(({ status }, index) => (status === 200 ? [index] : [])),
    refusals: [...new Set(refused.map(({ status, body }) => `${status} ${body.code}`))],
    named: [...new Set(refused.map(({ body }) => body.winner?.name ?? ''))],
  };
}

test('two agents claim the same task 200 times: one has it each time, the other learns who', async () => {
  const { id } = await freeTask();
  const agents = await Promise.all(['Léa Pommerel', 'Karim Saadaouin'].map((name) => world.enter(name)));
  const names = await Promise.all(agents.map(nameOf));
  const won = [0, 0];
  for (let round = 0; round < 200; round += 1) {
    const order = round % 2 === 0 ? [0, 1] : [1, 0];
    const answers: Answer<Refusal>[] = [];
    await Promise.all(
      order.map(async (agent) => (answers[agent] = await agents[agent]!.post<Refusal>(`/tasks/${id}/claim`))),
    );
    const { winners, refusals, named } = outcome(answers);
    expect({ winners: winners.length, refusals }).toEqual({ winners: 1, refusals: ['409 task_already_claimed'] });
    const winner = winners[0]!;
    expect(named).toEqual([names[winner]]);
    expect(await world.owner('tasks').where({ id }).first('state', 'assignee_id as assignee')).toMatchObject({
      state: 'claimed',
    });
    won[winner]! += 1;
    expect((await agents[winner]!.post(`/tasks/${id}/release`)).status).toBe(200);
  }
  expect(won[0]! + won[1]!).toBe(200);
});

let hired = 0;
/** More agents of the region. */
async function hireAgents(count: number): Promise<Hired[]> {
  const { company_id, bu_id, scope_id } = await world
    .owner('users as u')
    .join('user_roles as r', 'r.user_id', 'u.id')
    .where({ 'r.role': 'business_support', 'u.first_name': 'Léa' })
    .first<{ company_id: string; bu_id: string; scope_id: string }>('u.company_id', 'u.bu_id', 'r.scope_id');
  const password = 'agrafe-cheval-2';
  const password_hash = await hashPassword(password);
  const rows = Array.from({ length: count }, () => {
    hired += 1;
    return {
      id: randomUUID(),
      company_id,
      bu_id,
      code: `AG${hired}`,
      email: `agent.${hired}@jalon.example`,
      first_name: 'Agent',
      last_name: `Numéro ${hired}`,
      password_hash,
    };
  });
  await world.owner('users').insert(rows);
  await world
    .owner('user_roles')
    .insert(rows.map(({ id }) => ({ user_id: id, role: 'business_support', scope: 'region', scope_id })));
  const entered: Hired[] = [];
  for (const { email, id } of rows) entered.push({ client: await world.login({ email, password }), id });
  return entered;
}

test('fifty agents claim one task at once, twenty times: one has it, forty-nine learn the same name; who left the group a moment ago never has it', async () => {
  const { id } = await freeTask();
  const group = await hireAgents(50);
  const agents = group.map(({ client }) => client);
  const names = await Promise.all(agents.map(nameOf));
  for (let round = 0; round < 20; round += 1) {
    const { winners, refusals, named } = outcome(
      await Promise.all(agents.map((agent) => agent.post<Refusal>(`/tasks/${id}/claim`))),
    );
    expect({ winners: winners.length, refusals }).toEqual({ winners: 1, refusals: ['409 task_already_claimed'] });
    expect(named).toEqual([names[winners[0]!]]);
    expect((await agents[winners[0]!]!.post(`/tasks/${id}/release`)).status).toBe(200);
  }

  const left = new Set(group.slice(0, 25).map(({ id: personId }) => personId));
  await world
    .owner('user_roles')
    .whereIn('user_id', [...left])
    .delete();
  for (let round = 0; round < 3; round += 1) {
    const answers = await Promise.all(agents.map((agent) => agent.post<Refusal>(`/tasks/${id}/claim`)));
    const { winners, refusals } = outcome(answers);
    expect({ winners: winners.length, refusals: refusals.sort() }).toEqual({
      winners: 1,
      refusals: ['403 task_not_candidate', '409 task_already_claimed'],
    });
    expect(left.has(group[winners[0]!]!.id)).toBe(false);
    const told = answers.slice(0, 25).map(({ body }) => body.code);
    expect(new Set(told)).toEqual(new Set(['task_not_candidate']));
    expect((await agents[winners[0]!]!.post(`/tasks/${id}/release`)).status).toBe(200);
  }
});

describe('one task, done by many at once', () => completionsSuite(() => ({ world, hireAgents, freeTask })));

describe('rights that are withdrawn while a request waits', () =>
  withdrawnSuite(() => ({ world, hireAgents, freeTask })));

// It ends the free task of the world.
test('fifty commands at once on one case: each is applied or refused with its reason, none fails, and the decisions stand in order', async () => {
  const { id, caseId } = await freeTask();
  const [lea, karim, claire, nathalie] = await Promise.all(
    ['Léa Pommerel', 'Karim Saadaouin', 'Claire Berthelin', 'Nathalie Gerbevoix'].map((name) => world.enter(name)),
  );
  const karimId = (await karim!.get<{ id: string }>('/me')).body.id;
  const item = await world.owner('checklist_items').where({ request_id: caseId }).first<{ id: string }>('id');
  const commands = [
    () => lea!.post<Refusal>(`/tasks/${id}/claim`),
    () => karim!.post<Refusal>(`/tasks/${id}/claim`),
    () => lea!.post<Refusal>(`/tasks/${id}/release`),
    () =>
      nathalie!.post<Refusal>(`/tasks/${id}/reassign`, { body: { assigneeId: karimId, reason: 'Charge de travail' } }),
    () => karim!.post<Refusal>(`/requests/${caseId}/checklist/${item.id}/judgement`, { body: { verdict: 'accepted' } }),
    () => lea!.post<Refusal>(`/tasks/${id}/complete`, { body: { outcome: 'passed' } }),
    () => karim!.post<Refusal>(`/tasks/${id}/complete`, { body: { outcome: 'returned' } }),
    () => claire!.post<Refusal>(`/requests/${caseId}/cancel`, { body: { reason: 'Le client renonce' } }),
    () => claire!.post<Refusal>(`/requests/${caseId}/submit`),
    () =>
      claire!.post<Refusal>(`/requests/${caseId}/checklist/${item.id}/answer`, { body: { answer: 'Négoce de bois' } }),
  ];
  const audited = () => world.owner('audit').where({ object_id: caseId }).pluck('id');
  const before = await audited();
  const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => commands[index % commands.length]!()));

  expect(
    answers
      .filter(({ status, body }) => status !== 200 && (status >= 500 || !('code' in body)))
      .map(({ status, body }) => `${status} ${JSON.stringify(body)}`),
  ).toEqual([]);
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  for (const { body } of answers.filter(({ body: { code } }) => code === 'task_already_claimed'))
    expect(body.winner?.name).toMatch(/\S+ \S+/);
  const sequence = await world.owner('case_events').where({ case_id: caseId }).orderBy('seq').pluck<number[]>('seq');
  expect(sequence).toEqual(sequence.map((_, index) => index + 1));
  expect((await audited()).length - before.length).toBe(50);
});
