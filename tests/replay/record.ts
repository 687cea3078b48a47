/** Records a history of each way through each process, for the replay test: `npm run replay:record -- <build> [kind…]`. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { workflowIdOf, type CaseKind } from '../../domain/cases/kinds';
import { eventually } from '../support/eventually';
import { billedMission, clientLife, creditNotes, otherTemplates, takenTogether } from '../support/deskStories';
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
import { historiesDir } from './histories';
import { adopt } from './manifest';

/** Which case of a kind shows which way: by what its steps, in order, came to. */
const scenarios: Readonly<Record<CaseKind, Readonly<Record<string, string>>>> = {
  opportunity: { won: 'win=done', lost: 'proposition=lost', wentBack: 'proposition=qualification' },
  acceptance: { grantedAfterReturn: 'decide=granted', refused: 'review=refused', cancelled: 'review=cancelled' },
  missionSetup: { configured: 'configure=configured' },
  lossArchival: { archived: 'resolve=done', refused: 'confirm=refused' },
  creditNote: { credited: 'issueCreditNote=done', refused: 'review=refused' },
  billingChange: { rescheduled: 'replaceInstalments=done' },
  sepaMandate: { recordedAfterReturn: 'recordMandate=done' },
  otherRequest: {
    handled: 'handle=done',
    refused: 'handle=refused',
    reopened: 'rework=done',
    unanswered: 'unanswered=elapsed',
  },
  onboarding: { onboarded: 'openServices=done', refused: 'connect=refused' },
  missionChange: { renewed: 'changeMission=done' },
  clientChange: { changed: 'changeClient=done' },
  additionalSite: { opened: 'openSite=done' },
  clientExit: { left: 'startRetention=done' },
  clientGroup: { created: 'createGroup=done' },
  stageReturn: { wentBack: 'returnToQualification=done', refused: 'review=refused' },
  proposalApproval: { approved: 'approve=approved', refused: 'approve=refused' },
};

async function play(bench: ProcessBench): Promise<void> {
  const cast = await players(bench);
  const dear = await accepted(cast, '099999609');
  await approvalDecided(cast, dear, { outcome: 'approved' });
  await won(cast, dear);
  const mission = await billedMission(cast, dear);
  await creditNotes(cast, mission);
  await otherTemplates(cast, mission);
  await takenTogether(cast, mission);
  await clientLife(cast, mission);
  const left = await accepted(cast, '099999716');
  await approvalDecided(cast, left, { outcome: 'refused', reasonCodes: ['price_too_low'] });
  await returnRefused(cast, left);
  await wentBack(cast, left);
  await archivalRefused(cast, left);
  await lost(cast, left);
  await acceptanceRefused(cast, '099999500');
  await acceptanceCancelled(cast, '099999674');
  await closedByThemselves(bench);
}

async function caseShowing({ owner }: ProcessBench, kind: CaseKind, shown: string): Promise<string> {
  const [node, outcome] = shown.split('=');
  const steps = owner('case_steps as s')
    .join('cases as c', 'c.id', 's.case_id')
    .where({ 'c.kind': kind, 's.node': node })
    .orderBy('c.opened_at');
  const found = await (
    outcome === 'cancelled' ? steps.where('c.state', 'cancelled') : steps.where('s.outcome', outcome ?? '')
  ).first<{ id: string } | undefined>('c.id');
  if (!found) throw new Error(`no ${kind} shows ${shown}`);
  return found.id;
}

/** A bulk is no case: what it shows is that it rested, did its rows and ended. */
async function recordBulk(bench: ProcessBench, build: string): Promise<void> {
  const bulk = await bench.owner('bulks').whereNotNull('finished_at').first<{ id: string } | undefined>('id');
  if (!bulk) throw new Error('no bulk has ended');
  await write(
    bench,
    path.join(historiesDir, 'bulk', build, 'claimedAfterRest.json'),
    workflowIdOf({ kind: 'bulk', caseId: bulk.id }),
  );
}

/** A history names the machine of each of its workers; whose it was says nothing about the process. */
function withoutMachine(json: string): string {
  return json.replace(/"identity":\s*"[^"]*"/g, '"identity": "recorder"');
}

async function write({ env }: ProcessBench, file: string, workflowId: string): Promise<void> {
  const handle = env.client.workflow.getHandle(workflowId);
  // A run that waits for people (an opportunity that was lost may come back) is a history too.
  const history = await handle.fetchHistory();
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, `${withoutMachine(historyToJSON(history))}\n`, { flag: 'wx' });
}

/**
 * @param build names the release; its files are never written over, because runs of that release may still be open
 * @param only the kinds to record, or `bulk`; all of them when none is named
 */
async function record(build: string, only: readonly string[]): Promise<void> {
  const bench = await startProcessBench();
  try {
    await play(bench);
    await eventually('every process to have read its case', async () =>
      (await bench.owner('cases').whereRaw('processed_seq < last_seq')).length === 0 ? true : null,
    );
    const wanted = (kind: string) => only.length === 0 || only.includes(kind);
    if (wanted('bulk')) await recordBulk(bench, build);
    for (const kind of (Object.keys(scenarios) as CaseKind[]).filter(wanted)) {
      for (const [scenario, shown] of Object.entries(scenarios[kind])) {
        const caseId = await caseShowing(bench, kind, shown);
        await write(bench, path.join(historiesDir, kind, build, `${scenario}.json`), workflowIdOf({ kind, caseId }));
      }
    }
    adopt();
  } finally {
    await bench.close();
  }
}

record(process.argv[2] ?? '1', process.argv.slice(3)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
