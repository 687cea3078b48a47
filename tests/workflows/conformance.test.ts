/** What processes did is what their graphs say: the screen, the timeline and the code tell one story. */
import type { CaseKind } from '../../domain/cases/kinds';
import { isEdge } from '../../domain/processes/graph';
import { graphs } from '../../domain/processes/graphs';
import { billedMission, clientLife, creditNotes, otherTemplates } from '../support/deskStories';
import { startProcessBench, type ProcessBench } from '../support/processBench';
import {
  acceptanceCancelled,
  acceptanceRefused,
  accepted,
  approvalDecided,
  archivalRefused,
  closedByThemselves,
  lost,
  players,
  returnRefused,
  wentBack,
  won,
} from '../support/processStories';

jest.setTimeout(300_000);

let bench: ProcessBench;

interface Step {
  case_id: string;
  kind: CaseKind;
  node: string;
  outcome: string | null;
}

beforeAll(async () => {
  bench = await startProcessBench();
  const cast = await players(bench);
  const dear = await accepted(cast, '099999609');
  await approvalDecided(cast, dear, { outcome: 'approved' });
  await won(cast, dear);
  const mission = await billedMission(cast, dear);
  await creditNotes(cast, mission);
  await otherTemplates(cast, mission);
  await clientLife(cast, mission);
  const left = await accepted(cast, '099999716');
  await returnRefused(cast, left);
  await wentBack(cast, left);
  await archivalRefused(cast, left);
  await lost(cast, left);
  await acceptanceRefused(cast, '099999500');
  await acceptanceCancelled(cast, '099999674');
  await closedByThemselves(bench);
});
afterAll(() => bench.close());

const stepsTaken = () =>
  bench
    .owner('case_steps as s')
    .join('cases as c', 'c.id', 's.case_id')
    .orderBy('s.case_id')
    .orderBy('s.position')
    .select<Step[]>('s.case_id', 'c.kind', 's.node', 's.outcome');

test.each<[CaseKind, string[]]>([
  ['opportunity', ['identification', 'qualification', 'prepareProposition', 'proposition', 'win', 'lost']],
  ['acceptance', ['registerCheck', 'review', 'complete', 'kyc', 'decide', 'autoClose', 'close']],
  [
    'missionSetup',
    [
      'startControl',
      'check',
      'configure',
      'convertToOrder',
      'createBillingSchedule',
      'activateMission',
      'notifyInitiator',
      'autoClose',
      'close',
    ],
  ],
  [
    'lossArchival',
    [
      'confirm',
      'archiveProposal',
      'loseMission',
      'deletePlanningBlocks',
      'loseOpportunity',
      'resolve',
      'autoClose',
      'close',
    ],
  ],
  ['creditNote', ['review', 'issueCreditNote', 'resolve', 'autoClose', 'close']],
  ['billingChange', ['review', 'replaceInstalments', 'resolve', 'autoClose', 'close']],
  ['sepaMandate', ['review', 'complete', 'recordMandate', 'resolve', 'autoClose', 'close']],
  ['otherRequest', ['review', 'complete', 'unanswered', 'handle', 'resolve', 'autoClose', 'rework', 'close']],
  ['onboarding', ['review', 'connect', 'openServices', 'resolve', 'autoClose', 'close']],
  ['missionChange', ['review', 'changeMission', 'resolve', 'autoClose', 'close']],
  ['clientChange', ['review', 'changeClient', 'resolve', 'autoClose', 'close']],
  ['additionalSite', ['review', 'openSite', 'resolve', 'autoClose', 'close']],
  [
    'clientExit',
    [
      'review',
      'closeMissions',
      'closeVault',
      'stopSynchronisations',
      'startRetention',
      'resolve',
      'autoClose',
      'close',
    ],
  ],
  ['clientGroup', ['review', 'createGroup', 'resolve', 'autoClose', 'close']],
  ['stageReturn', ['review', 'returnToQualification', 'resolve', 'autoClose', 'close']],
  ['proposalApproval', ['approve', 'recordApproval', 'close']],
])('every two steps that %s took one after the other are an edge of its graph', async (kind, visited) => {
  const graph = graphs[kind];
  const steps = (await stepsTaken()).filter((step) => step.kind === kind);
  expect(new Set(steps.map(({ node }) => node))).toEqual(new Set(visited));
  const strays = steps.flatMap((step, index) => {
    const next = steps[index + 1];
    if (next?.case_id !== step.case_id) return [];
    return isEdge(graph, step.node, step.outcome, next.node)
      ? []
      : [`${step.node} (${step.outcome ?? 'open'}) → ${next.node}`];
  });
  expect(strays).toEqual([]);
  for (const [index, step] of steps.entries()) {
    if (index === 0 || steps[index - 1]!.case_id !== step.case_id) {
      const start = Object.entries(graph.nodes).find(([, { type }]) => type === 'start')![0];
      expect(isEdge(graph, start, null, step.node)).toBe(true);
    }
  }
});
