/** Stepping back by the rule alone: what is announced is what the decision says, for every pair of steps of every template. */
import { isRefusal } from '../../errors/refusal';
import type { Person } from '../../principal/principal';
import { desk, factsWith, people, stateWith, taskAt } from '../../templates/facts.fixture';
import { templates } from '../../templates/registry';
import type { RequestTemplate } from '../../templates/template';
import { isEdge, taskAfter } from '../graph';
import { backOutcome, stepsBackOf } from '../stepBack';
import { decideRequest } from './decideRequest';
import type { RequestCase } from './requestCase';
import { effectsOfStepBack } from './stepBack';
import type { StepBack } from './stepBackEffects';
import type { RequestState } from './state';

const region = '00000000-0000-4000-8000-000000000008';
const agent: Person = {
  kind: 'person',
  userId: people.agent,
  companyId: 'c',
  buId: 'b',
  regionId: region,
  bus: ['b'],
  profile: 'main',
  name: '',
  roles: [{ role: 'business_support', scope: 'region', scopeId: region }],
};
const facts = { seq: 40, rounds: { review: 2, check: 2, kyc: 1 }, hasDraft: true };

const pairs = Object.values(templates).flatMap((template) =>
  Object.keys(template.graph.nodes).flatMap((from) =>
    stepsBackOf(template.graph, from).map((target) => ({
      name: `${template.kind} ${from} → ${target.node}`,
      template,
      from,
      target,
    })),
  ),
);
const possible = pairs.filter(({ target }) => target.effects.length === 0);

interface Asked {
  template: RequestTemplate;
  from: string;
  to: string;
  state?: Partial<RequestState>;
  task?: Partial<NonNullable<RequestCase['task']>> | null;
  command?: Partial<StepBack>;
  seq?: number;
}

function decide({ template, from, to, state: more = {}, task: other = {}, command = {}, seq = facts.seq }: Asked) {
  const state = stateWith(template, { status: 'in_progress', ...more });
  const task = other === null ? null : { ...taskAt(from, people.agent), ...other };
  const target = stepsBackOf(template.graph, from).find(({ node }) => node === to) ?? { tasks: [] };
  const effects = effectsOfStepBack({ items: state.items, task: task ?? taskAt(from, people.agent) }, facts, target);
  const answer = decideRequest(
    { state, task, desk, facts: factsWith(), stepBack: { ...facts, seq } },
    {
      type: 'stepBack',
      to,
      reasonCode: 'overlooked',
      comment: 'À revoir',
      announced: { seq: facts.seq, effects },
      ...command,
    },
    agent,
    template,
  );
  return { effects, answer };
}

test.each(possible)(
  '$name: what was announced is what is written, and the graph leads where it says',
  ({ template, from, target }) => {
    const { effects, answer } = decide({ template, from, to: target.node });
    if (isRefusal(answer)) throw new Error(answer.code);
    const [completed, stepped] = answer.events;
    expect(completed).toMatchObject({ type: 'taskCompleted', data: { node: from, outcome: backOutcome(target.node) } });
    expect(stepped).toEqual({
      type: 'requestSteppedBack',
      data: { from, to: target.node, reasonCode: 'overlooked', comment: 'À revoir', effects },
    });
    expect([
      isEdge(template.graph, from, backOutcome(target.node), target.node),
      taskAfter(template.graph, from, backOutcome(target.node)),
    ]).toEqual([true, target.node]);
    expect(effects.filter(({ becomes }) => becomes === 'again').map(({ node }) => node)).toEqual(target.tasks);
    expect(effects.filter(({ what }) => what === 'conclusion').map(({ node }) => node)).toEqual(
      target.tasks.slice(0, -1),
    );
  },
);

test.each(pairs.filter(({ target }) => target.effects.length > 0))(
  '$name: what was done since stays done, and is named',
  ({ template, from, target }) => {
    expect(decide({ template, from, to: target.node }).answer).toMatchObject({
      code: 'effects_stay',
      params: { effects: target.effects.join(',') },
    });
  },
);

const kyc = { template: templates.acceptance, from: 'kyc', to: 'review' };

test.each<[string, Asked, string]>([
  ['somebody decided something since', { ...kyc, seq: 41 }, 'announcement_stale'],
  ['the list was another one', { ...kyc, command: { announced: { seq: 40, effects: [] } } }, 'announcement_stale'],
  ['to a step that comes later', { ...kyc, to: 'decide' }, 'no_step_before'],
  ['for a reason of no list', { ...kyc, command: { reasonCode: 'because' } }, 'reference_unknown'],
  ['once it is over', { ...kyc, state: { status: 'resolved' } }, 'request_closed'],
  ['without a task', { ...kyc, task: null }, 'task_not_open'],
  ['the task of a colleague', { ...kyc, task: { assigneeId: 'karim' } }, 'task_not_yours'],
  ['a task that waits', { ...kyc, task: { paused: true } }, 'request_waits'],
  ['a task that was lent', { ...kyc, task: { ownerId: 'karim' } }, 'task_delegated'],
])('refused: %s', (_, asked, code) => {
  expect(decide(asked).answer).toMatchObject({ code });
});

test('what can be completed in the ordinary way never goes back', () => {
  const answer = decideRequest(
    {
      state: stateWith(templates.acceptance, { status: 'in_progress' }),
      task: taskAt('kyc', people.agent),
      desk,
      facts: factsWith(),
    },
    {
      type: 'completeTask',
      taskId: taskAt('kyc', people.agent).id,
      completion: { outcome: backOutcome('review') as 'passed' },
    },
    agent,
    templates.acceptance,
  );
  expect(answer).toMatchObject({ code: 'outcome_not_allowed' });
});
