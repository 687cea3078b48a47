/** Whatever is missing, and whichever way it is asked (screen, macro, rehearsal, bulk, the process itself): the same refusal, generated from the registry. Mail links and imports answer no request: they have no words for it. */
import { bulkStep } from '../../../db/bulk/step';
import { handleCommand } from '../../../db/cases/handleCommand';
import { linkFor } from '../../../db/mailAnswer/link';
import { isRefusal } from '../../../domain/errors/refusal';
import { stateWith, today } from '../../../domain/templates/facts.fixture';
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';
import { firstReview, forward, lacking, type Lacking } from './lacking';
import { stepsBackSuite } from './stepsBack';

jest.setTimeout(300_000);

// The day that the samples of the templates are true on.
const now = new Date(`${today}T09:30:00Z`);
let desk: Desk;
let lea: { client: ApiClient; id: string };
let karim: string;
const taskOf = new Map<string, { taskId: string; caseId: string }>();

/** One request at its first review, complete but for the one thing. */
async function arrange({
  template,
  fields = {},
  items = 'accepted',
  task,
}: Lacking): Promise<{ taskId: string; caseId: string }> {
  const { owner } = desk;
  const { id, taskId } = await desk.openRequest();
  const { company_id, bu_id } = await owner('cases')
    .where({ id })
    .first<{ company_id: string; bu_id: string }>('company_id', 'bu_id');
  const complete = stateWith(template);
  await owner('cases').where({ id }).update({ kind: template.kind, state: 'in_progress' });
  await owner('requests')
    .where({ id })
    .update({
      template: template.kind,
      status: 'in_progress',
      fields: JSON.stringify({ ...complete.fields, ...fields }),
    });
  const wanted = new Map(complete.items.map((item) => [item.key, item]));
  if (wanted.size > 0) {
    await owner('checklist_items').insert(
      [...wanted.values()].map(({ key, required, wants }, at) => ({
        company_id,
        bu_id,
        request_id: id,
        key,
        required,
        wants,
        position: at + 1,
        answer: 'x',
        state: items,
        reason_code: items === 'refused' ? 'missing_document' : null,
      })),
    );
  }
  await owner('tasks')
    .where({ id: taskId })
    .update({
      node: firstReview(template),
      state: 'claimed',
      assignee_id: lea.id,
      claimed_at: now,
      ...task?.({ lea: lea.id, karim }),
    });
  return { taskId, caseId: id };
}

beforeAll(async () => {
  desk = await openDesk({ deps: { clock: () => now } });
  const [one, other] = await desk.agents(2);
  lea = { client: one!.client, id: one!.person.id };
  karim = other!.person.id;
  for (const lack of lacking) taskOf.set(lack.name, await arrange(lack));
});
afterAll(() => desk.close());

const outcomeOf = ({ outcome, template }: Lacking) => outcome ?? forward(template);
const taskId = ({ name }: Lacking) => taskOf.get(name)!.taskId;

/** Asks once for all tasks of an outcome, as one does from a list. */
async function byOutcome(
  ask: (outcome: string, taskIds: string[]) => Promise<[taskId: string, code: string][]>,
): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const outcome of new Set(lacking.map(outcomeOf))) {
    for (const [id, code] of await ask(outcome, lacking.filter((lack) => outcomeOf(lack) === outcome).map(taskId)))
      told.set(id, code);
  }
  return told;
}

interface Why {
  taskId: string;
  why: { code: string } | null;
}
const codes = (rows: Why[]) => rows.flatMap(({ taskId: id, why }): [string, string][] => (why ? [[id, why.code]] : []));
const order = (outcome: string, taskIds: string[]) => ({ body: { action: { type: 'complete', outcome }, taskIds } });

const paths: Record<string, () => Promise<Map<string, string>>> = {
  'the screen': async () => {
    const told = new Map<string, string>();
    for (const lack of lacking)
      told.set(
        taskId(lack),
        (
          await lea.client.post<{ code: string }>(`/tasks/${taskId(lack)}/complete`, {
            body: { outcome: outcomeOf(lack) },
          })
        ).body.code,
      );
    return told;
  },
  'a rehearsal': () =>
    byOutcome(async (outcome, ids) =>
      codes(
        expectStatus(await lea.client.post<{ blocked: Why[] }>('/tasks/bulk/rehearsal', order(outcome, ids)), 200)
          .blocked,
      ),
    ),
  'a macro': async () => {
    const told = new Map<string, string>();
    for (const outcome of new Set(lacking.map(outcomeOf))) {
      const macro = expectStatus(
        await lea.client.post<{ id: string }>('/macros', {
          body: { name: outcome, steps: [{ type: 'complete', outcome }] },
        }),
        201,
      );
      for (const lack of lacking.filter((one) => outcomeOf(one) === outcome)) {
        const { caseId } = taskOf.get(lack.name)!;
        told.set(
          taskId(lack),
          (await lea.client.post<{ code: string }>(`/requests/${caseId}/macros`, { body: { macroId: macro.id } })).body
            .code,
        );
      }
    }
    return told;
  },
  'a bulk': () =>
    byOutcome(async (outcome, ids) => {
      const { id } = expectStatus(await lea.client.post<{ id: string }>('/tasks/bulk', order(outcome, ids)), 201);
      while (
        !(
          await bulkStep(desk.api.deps.pool, {
            bulkId: id,
            now,
            onError: (error) => {
              throw error;
            },
          })
        ).done
      );
      return codes(expectStatus(await lea.client.get<{ rows: Why[] }>(`/tasks/bulk/${id}`), 200).rows);
    }),
};

test('the matrix is not empty', () => {
  expect(lacking.length).toBeGreaterThan(25);
});

test.each(Object.keys(paths))('by %s each is refused for what it lacks', async (path) => {
  const told = await paths[path]!();
  expect(lacking.map((lack) => [lack.name, told.get(taskId(lack))])).toEqual(
    lacking.map(({ name, code }) => [name, code]),
  );
});

test('no timer and no process answers in somebody’s place', async () => {
  const told = await Promise.all(
    [...taskOf.values()].map(async ({ taskId: id, caseId }) => {
      const { answer } = await handleCommand(desk.api.deps.pool, {
        caseId,
        command: { type: 'completeTask', taskId: id, completion: { outcome: 'passed' } },
        principal: { kind: 'system', process: 'review' },
        key: `step/${id}`,
        now,
      });
      return isRefusal(answer) ? answer.code : 'applied';
    }),
  );
  expect(new Set(told)).toEqual(new Set(['not_allowed']));
});

test('no mail carries a link for a task of a request: only approvals are answered from there', async () => {
  const made = await Promise.all(
    [...taskOf.values()].map(({ caseId }) =>
      linkFor(desk.api.deps.pool, caseId, {
        secret: 's'.repeat(32),
        effectKey: `${caseId}/reminder`,
        userId: lea.id,
        now,
      }),
    ),
  );
  expect(new Set(made)).toEqual(new Set([null]));
  expect(await desk.owner('mail_links').select()).toEqual([]);
});

test('no import decides anything of a case: columns that name a task and its answer are no columns of any', async () => {
  const events = () =>
    desk
      .owner('case_events')
      .count<{ count: string }[]>()
      .then(([row]) => row?.count);
  const before = await events();
  const { taskId: id, caseId } = taskOf.get(lacking[0]!.name)!;
  for (const [kind, headings, row] of [
    ['accounts', 'Raison sociale', 'ATELIER DES TÂCHES'],
    ['contacts', 'Numéro;Nom;Prénom', '9010000001;Martin;Paul'],
  ] as const) {
    const form = new FormData();
    form.set('kind', kind);
    form.set(
      'file',
      new Blob([`${headings};Demande;Tâche;Issue\r\n${row};${caseId};${id};passed`], { type: 'text/csv' }),
      'taches.csv',
    );
    const staged = expectStatus(
      await lea.client.post<{ id: string; proposed: Record<string, number> }>('/imports', { body: form }),
      201,
    );
    expect(Math.max(...Object.values(staged.proposed))).toBeLessThan(headings.split(';').length);
    expect(
      (
        await lea.client.post<{ rows: object[] }>(`/imports/${staged.id}/run`, {
          body: { mapping: staged.proposed, updates: false },
        })
      ).body.rows,
    ).toHaveLength(1);
  }
  expect(await events()).toBe(before);
});

test('nothing of all that moved a single task', async () => {
  const moved = await desk
    .owner('case_events')
    .whereIn('type', ['taskCompleted', 'requestReturned', 'requestResolved']);
  expect(moved).toEqual([]);
});

describe('back a step', () => stepsBackSuite(() => ({ desk, lea: lea.client })));
