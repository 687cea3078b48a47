/** Cases, their decisions and their runs. */
import { temporal } from '@temporalio/proto';
import { caseKinds, workflowIdOf, type CaseKind } from '../../../domain/cases/kinds';
import { isEdge } from '../../../domain/processes/graph';
import { graphs } from '../../../domain/processes/graphs';
import { shouldBeNone, type Facts, type Invariant } from './facts';

interface Step {
  case_id: string;
  kind: CaseKind;
  node: string;
  outcome: string | null;
}

async function offTheGraph({ owner }: Facts): Promise<string[]> {
  const steps = await owner('case_steps as s')
    .join('cases as c', 'c.id', 's.case_id')
    .orderBy('s.case_id')
    .orderBy('s.position')
    .select<Step[]>('s.case_id', 'c.kind', 's.node', 's.outcome');
  return steps.flatMap((step, index) => {
    const before = steps[index - 1];
    if (!before || before.case_id !== step.case_id || isEdge(graphs[step.kind], before.node, before.outcome, step.node))
      return [];
    return [`${step.case_id} went from ${before.node} (${before.outcome ?? 'open'}) to ${step.node}`];
  });
}

async function runsAndCases({ owner, engine }: Facts): Promise<string[]> {
  const running: string[] = [];
  for await (const { workflowId } of engine.workflow.list({ query: "ExecutionStatus = 'Running'" }))
    running.push(workflowId);
  const open = await owner('cases')
    .whereNull('closed_at')
    .whereNot({ state: 'draft' })
    .select<{ id: string; kind: CaseKind }[]>('id', 'kind');
  const wanted = new Set(open.map(({ id, kind }) => workflowIdOf({ kind, caseId: id })));
  const ofCases = running.filter((id) => caseKinds.some((kind) => id.startsWith(`${kind}/`)));
  return [
    ...[...wanted].filter((id) => !running.includes(id)).map((id) => `${id} is open and has no run`),
    ...ofCases.filter((id) => !wanted.has(id)).map((id) => `${id} runs and its case is not open`),
  ];
}

/** The engine lets one run of an id be open at a time: a second chain of a case would have an id that its row does not make. */
async function runsOfNoRow({ owner, engine }: Facts): Promise<string[]> {
  const cases = await owner('cases').select<{ id: string; kind: CaseKind }[]>('id', 'kind');
  const bulks = await owner('bulks').pluck<string[]>('id');
  const known = new Set([
    ...cases.map(({ id, kind }) => workflowIdOf({ kind, caseId: id })),
    ...bulks.map((id) => workflowIdOf({ kind: 'bulk', caseId: id })),
  ]);
  const strange = new Set<string>();
  for await (const { workflowId } of engine.workflow.list()) if (!known.has(workflowId)) strange.add(workflowId);
  return [...strange].map((id) => `${id} is the run of no row`);
}

const { WORKFLOW_TASK_FAILED_CAUSE_NON_DETERMINISTIC_ERROR: leftItsWay } =
  temporal.api.enums.v1.WorkflowTaskFailedCause;
const atOnce = 20;

/** Runs that a worker refused to go on with, though another may have done it since, and those that would end by themselves. */
async function brittle({ engine }: Facts): Promise<string[]> {
  const runs: { workflowId: string; runId: string }[] = [];
  for await (const { workflowId, runId } of engine.workflow.list()) runs.push({ workflowId, runId });
  const left: string[] = [];
  const look = async () => {
    for (let run = runs.pop(); run !== undefined; run = runs.pop()) {
      const events = (await engine.workflow.getHandle(run.workflowId, run.runId).fetchHistory()).events ?? [];
      const { workflowExecutionTimeout, workflowRunTimeout } = events[0]?.workflowExecutionStartedEventAttributes ?? {};
      if (events.some((event) => event.workflowTaskFailedEventAttributes?.cause === leftItsWay))
        left.push(`${run.workflowId} went another way than its history`);
      if ([workflowExecutionTimeout, workflowRunTimeout].some((timeout) => Number(timeout?.seconds ?? 0) > 0))
        left.push(`${run.workflowId} has only so long`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, look));
  return left;
}

async function endedBadly({ engine }: Facts): Promise<string[]> {
  const bad: string[] = [];
  for await (const { workflowId, status } of engine.workflow.list({
    query: "ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut', 'Canceled')",
  }))
    bad.push(`${workflowId} ended ${status.name}`);
  return bad;
}

export const caseInvariants: readonly Invariant[] = [
  {
    id: 'I1',
    says: 'everything decided was read by its process',
    broken: ({ owner }) =>
      shouldBeNone(owner, 'SELECT number, processed_seq, last_seq FROM cases WHERE processed_seq < last_seq'),
  },
  {
    id: 'I3',
    says: 'decisions are numbered 1 to n without a gap, and steps follow the graph',
    broken: async (facts) => [
      ...(await shouldBeNone(
        facts.owner,
        'SELECT c.number FROM cases c LEFT JOIN case_events e ON e.case_id = c.id GROUP BY c.id HAVING count(e.seq) <> c.last_seq OR coalesce(max(e.seq), 0) <> c.last_seq',
      )),
      ...(await offTheGraph(facts)),
    ],
  },
  { id: 'I4', says: 'an open case has one run, and a run has an open case', broken: runsAndCases },
  { id: 'I5', says: 'every run is of a row, by the id that the row makes', broken: runsOfNoRow },
  {
    id: 'I8',
    says: 'each task was completed once, by somebody who may',
    broken: async ({ owner }) => [
      ...(await shouldBeNone(
        owner,
        "SELECT case_id, data->>'taskId' AS task FROM case_events WHERE type = 'taskCompleted' GROUP BY 1, 2 HAVING count(*) > 1",
      )),
      ...(await shouldBeNone(
        owner,
        "SELECT case_id, data->>'node' AS node, data->>'round' AS round FROM case_events WHERE type = 'taskOpened' GROUP BY 1, 2, 3 HAVING count(*) > 1",
      )),
      ...(await shouldBeNone(
        owner,
        `SELECT t.id FROM tasks t WHERE t.state = 'completed' AND t.node <> 'adHoc' AND t.candidate_kind = 'group' AND NOT EXISTS (
        SELECT FROM user_roles r WHERE r.user_id = t.completed_by AND r.role IN ('business_support', 'support_supervisor') AND r.scope_id = t.candidate_region_id)`,
      )),
    ],
  },
  {
    id: 'I16',
    says: 'no run failed, was terminated or timed out, none went another way than its history, and none has only so long',
    broken: async (facts) => [...(await endedBadly(facts)), ...(await brittle(facts))],
  },
];
