/** Whatever is missing, and whichever way it is asked (screen, rehearsal, bulk, the process itself): the same refusal, generated from the registry. */
import { bulkStep } from '../../../db/bulk/step';
import { handleCommand } from '../../../db/cases/handleCommand';
import { isRefusal } from '../../../domain/errors/refusal';
import { everyTemplate, stateWith, today } from '../../../domain/templates/facts.fixture';
import { isAsked } from '../../../domain/templates/field';
import type { RequestTemplate } from '../../../domain/templates/template';
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { expectStatus } from '../../support/story';

jest.setTimeout(120_000);

/** A task whose completion misses one thing. */
interface Lacking {
  name: string;
  template: RequestTemplate;
  code: string;
  fields?: Record<string, string>;
  items?: 'accepted' | 'pending' | 'refused';
  task?: (people: { lea: string; karim: string }) => object;
  outcome?: string;
}

const firstReview = ({ graph }: RequestTemplate) =>
  graph.flows.find(({ when }) => when === 'returned')?.from ?? 'review';
const forward = (template: RequestTemplate) => {
  const node = template.graph.nodes[firstReview(template)];
  return node?.type === 'userTask' ? (node.outcomes[0] ?? '') : '';
};
const [first] = everyTemplate;
const withLines = everyTemplate.filter((template) => stateWith(template).items.some(({ required }) => required));

const lacking: Lacking[] = [
  ...everyTemplate.flatMap((template) =>
    template.fields
      .filter((field) => field.required && isAsked(field, stateWith(template).fields))
      .map(({ key }) => ({
        name: `${template.kind}.${key}`,
        template,
        code: 'request_incomplete',
        fields: { [key]: ' ' },
      })),
  ),
  ...withLines.map((template): Lacking => ({
    name: `${template.kind}: a required line that nobody judged`,
    template,
    code: 'lines_not_judged',
    items: 'pending',
  })),
  ...withLines.map((template): Lacking => ({
    name: `${template.kind}: a refused line`,
    template,
    code: 'lines_refused',
    items: 'refused',
  })),
  ...withLines.map((template): Lacking => ({
    name: `${template.kind}: a return without a refused line`,
    template,
    code: 'nothing_returned',
    outcome: 'returned',
  })),
  { name: 'a claim', template: first!, code: 'task_not_claimed', task: () => ({ state: 'open', assignee_id: null }) },
  {
    name: 'a claim of one’s own',
    template: first!,
    code: 'task_not_yours',
    task: ({ karim }) => ({ assignee_id: karim }),
  },
  {
    name: 'what was lent, back in the owner’s hands',
    template: first!,
    code: 'task_delegated',
    task: ({ karim }) => ({ owner_id: karim }),
  },
  {
    name: 'a second pair of eyes',
    template: first!,
    code: 'own_work',
    task: ({ lea }) => ({ state: 'open', assignee_id: null, excluded_user_id: lea }),
  },
  { name: 'a task that is still open', template: first!, code: 'task_not_open', task: () => ({ state: 'completed' }) },
  { name: 'an answer of this step', template: first!, code: 'outcome_not_allowed', outcome: 'approved' },
];

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

test('nothing of all that moved a single task', async () => {
  const moved = await desk
    .owner('case_events')
    .whereIn('type', ['taskCompleted', 'requestReturned', 'requestResolved']);
  expect(moved).toEqual([]);
});
