/** Decisions and cases of the product between blocks of their baselines, at one number of clients. */
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { eventually } from '../support/eventually';
import { acceptancesInReview, accountOfTheDesk, draftArchivals, type Arranging } from './arrange';
import { decideInSql, openTasksOfTheSeed, type OpenTask } from './bareSql';
import { updateWorkflows, waitingWorkflows, wholeWorkflows } from './bare/run';
import { costsOf, countTasks, type Cost, type Counting, type EngineCounts } from './counts';
import { warmUp, type LoopPlan } from './plan';
import { decideAcceptances, smallCases, wholeCases, type Desk } from './product';
import { Samples, type Spread } from './statistics';

export interface Stand {
  arranging: Arranging;
  desk: Desk;
  /** The owner's connections, for baselines and counters. */
  pool: Pool;
  engine: Client;
  counting: Counting;
}

/** What a case costs. */
export interface PerCase extends Cost, EngineCounts {}

export interface LoopResult {
  clients: number;
  claim: Spread;
  sqlClaim: Spread;
  complete: Spread;
  sqlComplete: Spread;
  nextTask: Spread;
  bareUpdate: Spread;
  /** Sending a request until its first task is there. */
  birth: Spread;
  case: Spread;
  bareCase: Spread;
  smallCase: Spread;
  smallCasesPerSecond: number;
  casesPerSecond: number;
  bareCasesPerSecond: number;
  perSmallCase: PerCase;
  perCase: PerCase;
  perBareCase: PerCase;
}

/** Whatever was decided has had its consequences, mails included: the next block starts on a quiet machine. */
function quiet({ pool }: Stand): Promise<true> {
  return eventually('all cases to be read and all mails to leave', async () => {
    const { rows } = await pool.query<{ busy: boolean }>(
      'SELECT EXISTS (SELECT 1 FROM cases WHERE processed_seq < last_seq) OR EXISTS (SELECT 1 FROM effects WHERE sent_at IS NULL) AS busy',
    );
    return rows[0]?.busy === false ? true : null;
  });
}

class Loop {
  readonly decisions = new Samples();
  readonly cases = new Samples();
  readonly spent = { product: 0, small: 0, bare: 0 };
  done = 0;

  constructor(
    private readonly stand: Stand,
    private readonly plan: LoopPlan,
    private readonly accountId: string,
  ) {}

  async round(tasks: OpenTask[]): Promise<void> {
    const { stand, decisions, cases, spent } = this;
    const { clients } = this.plan;
    const acceptances = await acceptancesInReview(stand.arranging, this.plan.acceptances);
    const archivals = await draftArchivals(stand.arranging, this.plan.cases);
    const waiting = await waitingWorkflows(stand.engine, this.plan.acceptances * 2);
    await quiet(stand);

    await decideAcceptances(stand.desk, clients, acceptances, decisions);
    await quiet(stand);
    await decideInSql(stand.pool, clients, tasks, decisions);
    await updateWorkflows(stand.engine, clients, waiting, decisions);
    spent.product += await wholeCases(stand.desk, clients, archivals, cases);
    await quiet(stand);
    spent.small += (
      await smallCases(stand.desk, stand.engine, this.accountId, { clients, count: this.plan.cases }, cases)
    ).seconds;
    await quiet(stand);
    spent.bare += (await wholeWorkflows(stand.engine, clients, this.plan.cases, cases)).seconds;
    this.done += archivals.length;
  }
}

/** The same cases again, counted instead of timed. */
async function countCases(
  stand: Stand,
  { clients, counted }: LoopPlan,
  accountId: string,
): Promise<Record<'product' | 'small' | 'bare', PerCase>> {
  const archivals = await draftArchivals(stand.arranging, counted);
  const runs = { product: archivals.map((id) => `lossArchival/${id}`), small: [] as string[], bare: [] as string[] };
  await quiet(stand);
  const costs = await costsOf(stand.counting, counted, {
    product: async () => {
      await wholeCases(stand.desk, clients, archivals, new Samples());
      await quiet(stand);
    },
    small: async () => {
      const { ids } = await smallCases(stand.desk, stand.engine, accountId, { clients, count: counted }, new Samples());
      runs.small.push(...ids.map((id) => `opportunity/${id}`));
      await quiet(stand);
    },
    bare: async () => void runs.bare.push(...(await wholeWorkflows(stand.engine, clients, counted, new Samples())).ids),
  });
  const costOf = async (kind: keyof typeof runs): Promise<PerCase> => ({
    ...costs[kind],
    ...(await countTasks(stand.engine, runs[kind].slice(-20))),
  });
  return { product: await costOf('product'), small: await costOf('small'), bare: await costOf('bare') };
}

export async function measureLoop(stand: Stand, plan: LoopPlan): Promise<LoopResult> {
  const warm = warmUp(plan);
  const accountId = await accountOfTheDesk(stand.arranging);
  const tasks = await openTasksOfTheSeed(stand.pool);
  const next = (count: number) => tasks.splice(0, count);
  await new Loop(stand, warm, accountId).round(next(warm.sqlTasks));
  const loop = new Loop(stand, plan, accountId);
  for (let round = 0; round < plan.rounds; round += 1) await loop.round(next(plan.sqlTasks));
  const { decisions, cases, spent, done } = loop;
  const counted = await countCases(stand, plan, accountId);
  return {
    clients: plan.clients,
    claim: decisions.spread('claim'),
    sqlClaim: decisions.spread('sqlClaim'),
    complete: decisions.spread('complete'),
    sqlComplete: decisions.spread('sqlComplete'),
    nextTask: decisions.spread('nextTask'),
    bareUpdate: decisions.spread('bareUpdate'),
    birth: cases.spread('birth'),
    case: cases.spread('case'),
    smallCase: cases.spread('smallCase'),
    bareCase: cases.spread('bareCase'),
    casesPerSecond: done / spent.product,
    smallCasesPerSecond: done / spent.small,
    bareCasesPerSecond: done / spent.bare,
    perCase: counted.product,
    perSmallCase: counted.small,
    perBareCase: counted.bare,
  };
}
