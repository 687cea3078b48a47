/** What every template of the catalogue has in common, generated from the registry: a new one is held to it by being there. */
import { requestKinds } from '../cases/kinds';
import { isRefusal, type Refusal } from '../errors/refusal';
import type { Person } from '../principal/principal';
import { decideRequest } from '../processes/request/decideRequest';
import type { RequestCommand } from '../processes/request/commands';
import type { RequestState } from '../processes/request/state';
import type { Task } from '../tasks/task';
import { desk, everyTemplate, factsWith, people, stateWith, taskAt } from './facts.fixture';
import { isAsked } from './field';
import { templates } from './registry';
import type { FactRead, RequestTemplate } from './template';

const person = (userId: string): Person =>
  ({
    kind: 'person',
    userId,
    companyId: 'c',
    buId: 'b',
    regionId: 'r',
    bus: ['b'],
    profile: 'main',
    name: '',
    roles: [{ role: 'business_support', scope: 'region', scopeId: '00000000-0000-4000-8000-000000000008' }],
  }) as unknown as Person;

function refusalOf(
  template: RequestTemplate,
  state: RequestState,
  task: Task | null,
  command: RequestCommand,
  userId: string,
): Refusal | null {
  const answer = decideRequest({ state, task, desk, facts: factsWith() }, command, person(userId), template);
  return isRefusal(answer) ? answer : null;
}

const firstReview = ({ graph }: RequestTemplate) =>
  graph.flows.find(({ when }) => when === 'returned')?.from ?? 'review';
const forward = (template: RequestTemplate) => {
  const node = template.graph.nodes[firstReview(template)];
  return (node?.type === 'userTask' ? node.outcomes[0] : undefined) as 'passed' | 'confirmed';
};

/** Every way by which a request goes on towards Business Support, or past it. */
const paths: Record<string, (template: RequestTemplate, state: RequestState) => Refusal | null> = {
  submit: (template, state) => refusalOf(template, state, null, { type: 'submitRequest' }, people.requester),
  resubmit: (template, state) => {
    const task = taskAt('complete', people.requester);
    return refusalOf(
      template,
      { ...state, status: 'returned' },
      task,
      { type: 'completeTask', taskId: task.id, completion: { outcome: 'resubmitted' } },
      people.requester,
    );
  },
  review: (template, state) => {
    const task = taskAt(firstReview(template), people.agent);
    const judged = {
      ...state,
      status: 'in_progress' as const,
      items: state.items.map((item) => ({ ...item, state: 'accepted' as const })),
    };
    return refusalOf(
      template,
      judged,
      task,
      { type: 'completeTask', taskId: task.id, completion: { outcome: forward(template) } },
      people.agent,
    );
  },
};

const required = everyTemplate.flatMap((template) =>
  template.fields
    .filter((field) => field.required && isAsked(field, stateWith(template).fields))
    .map((field) => ({ template, name: `${template.kind}.${field.key}`, key: field.key })),
);

test('the matrix is not empty', () => {
  expect(required.length).toBeGreaterThan(10);
});

describe.each(Object.keys(paths))('on the path %s', (path) => {
  test.each(required)('without $name a request goes no further', ({ template, key, name }) => {
    const state = stateWith(template);
    const refusal = paths[path]!(template, { ...state, fields: { ...state.fields, [key]: ' ' } });
    expect(refusal?.code).toBe('request_incomplete');
    expect(refusal?.missing).toContainEqual({ field: `fields.${key}`, label: name, why: 'missing' });
  });

  test.each(everyTemplate)('$kind with all of them is not held for its fields', (template) => {
    expect(paths[path]!(template, stateWith(template))?.code).not.toBe('request_incomplete');
  });
});

test.each(everyTemplate)('$kind: a required line that nobody judged keeps it from being closed', (template) => {
  if (stateWith(template).items.length === 0) return;
  const task = taskAt(firstReview(template), people.agent);
  const refusal = refusalOf(
    template,
    { ...stateWith(template), status: 'in_progress' },
    task,
    { type: 'completeTask', taskId: task.id, completion: { outcome: forward(template) } },
    people.agent,
  );
  expect(refusal?.code).toBe('lines_not_judged');
});

test.each(everyTemplate)('$kind: nothing is refused without a reason', (template) => {
  const task = taskAt(firstReview(template), people.agent);
  expect(
    refusalOf(
      template,
      { ...stateWith(template), status: 'in_progress' },
      task,
      { type: 'completeTask', taskId: task.id, completion: { outcome: 'refused', reasonCodes: [] } },
      people.agent,
    )?.code,
  ).toBe('refusal_without_reason');
});

test.each(everyTemplate)('$kind describes itself without holes', (template) => {
  expect(templates[template.kind]).toBe(template);
  expect(template.graph.process).toBe(template.kind);
  expect(template.models.length).toBeGreaterThan(0);
  expect(template.contexts.length).toBeGreaterThan(0);
  const keys = template.fields.map(({ key }) => key);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { when, kind, options, list } of template.fields) {
    if (when) expect(keys).toContain(when.field);
    if (kind === 'choice') expect(options ?? list).toBeDefined();
  }
  for (const { preset } of template.models)
    expect(Object.keys(preset).filter((key) => !keys.includes(key))).toEqual([]);
});

test.each(everyTemplate)(
  '$kind: whether it may be made depends on what it names, and on no other fact apart',
  (template) => {
    const apart: readonly string[] = ['bonds', 'groups', 'parent', 'sites', 'stageReturn'] satisfies FactRead[];
    const lookedAt = new Set<string>();
    const watched = new Proxy(factsWith(), {
      get: (facts, fact) => {
        if (apart.includes(String(fact))) lookedAt.add(String(fact));
        return Reflect.get(facts, fact) as unknown;
      },
    });
    template.mayBeMade(watched);
    expect([...lookedAt]).toEqual(template.barredBy ?? []);
    expect(template.reads ?? []).toEqual(expect.arrayContaining([...lookedAt]));
  },
);

test('every kind has its template, and models have keys of their own', () => {
  expect(Object.keys(templates).sort()).toEqual([...requestKinds].sort());
  const keys = everyTemplate.flatMap(({ models }) => models.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
});
