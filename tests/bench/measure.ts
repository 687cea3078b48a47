/** One whole run, from an empty folder to its figures. */
import { Client, Connection } from '@temporalio/client';
import { Client as OwnerConnection, Pool } from 'pg';
import { openPool } from '../../db/pool';
import { seedRequests } from '../../tools/seed/seedFirm';
import { BOARD_OF, measureBoard, userIdOf, type BoardResult } from './board';
import { measureBoardGrowth, type BoardSize } from './boardGrowth';
import { logIn } from './caller';
import { measureLoop, type LoopResult, type Stand } from './decisions';
import { install, type Installation } from './installation';
import { measurePages, type PagesResult } from './pages';
import type { Plan } from './plan';
import { Watcher } from './watcher';

export interface Figures {
  loops: LoopResult[];
  boards: BoardResult[];
  pages: PagesResult[];
  growth: BoardSize[];
}

/** Tasks for the SQL baseline: somewhat under half of the seed's requests are open and untaken. */
function seedFor({ loops }: Plan): number {
  const tasks = loops.reduce((sum, { sqlTasks, rounds, clients }) => sum + sqlTasks * rounds + clients + 10, 0);
  return Math.ceil(tasks * 2.6) + 40;
}

async function withStand<T>(
  installation: Installation,
  { publishedAfterMs }: Plan,
  work: (stand: Stand) => Promise<T>,
): Promise<T> {
  const { baseUrl, ownerUrl, appUrl, temporalAddress, parts } = installation;
  const pool = new Pool({ connectionString: ownerUrl, max: 20 });
  const owner = new OwnerConnection({ connectionString: ownerUrl });
  await owner.connect();
  const commands = openPool({ url: appUrl, name: 'bench' });
  const connection = await Connection.connect({ address: temporalAddress });
  const engine = new Client({ connection });
  const watcher = await Watcher.open(ownerUrl);
  const [consultant, agent] = await Promise.all([logIn(baseUrl, BOARD_OF), logIn(baseUrl, 'Léa Pommerel')]);
  try {
    return await work({
      arranging: { owner, pool: commands, engine, watcher },
      desk: { consultant, agent, watcher },
      pool,
      engine,
      counting: { pool, parts, publishedAfterMs },
    });
  } finally {
    await watcher.close();
    await Promise.all([owner.end(), pool.end(), commands.destroy(), connection.close()]);
  }
}

/** @param say hears what is being done */
export async function measure(plan: Plan, say: (line: string) => void): Promise<Figures> {
  say('starting PostgreSQL, Temporal, API and worker');
  const installation = await install();
  try {
    installation.startBareWorker();
    const { baseUrl, ownerUrl, appUrl } = installation;
    await seedRequests(ownerUrl, seedFor(plan), new Date());
    return await withStand(installation, plan, async (stand) => {
      const loops: LoopResult[] = [];
      for (const loop of plan.loops) {
        say(`decisions and cases, ${loop.clients} client(s)`);
        loops.push(await measureLoop(stand, loop));
      }
      say('board');
      const userId = await userIdOf(stand.pool, BOARD_OF);
      const boards: BoardResult[] = [];
      for (const { clients } of plan.loops)
        boards.push(await measureBoard(stand.desk.consultant, appUrl, userId, clients, plan.boardCalls));
      say('first pages of long lists');
      await installation.stopWorker();
      const pages = await measurePages({
        baseUrl,
        ownerUrl,
        owner: stand.pool,
        sizes: plan.pageSizes,
        calls: plan.pageCalls,
      });
      say('boards of many opportunities');
      const growth = await measureBoardGrowth({
        baseUrl,
        ownerUrl,
        appUrl,
        owner: stand.pool,
        sizes: plan.boardSizes,
        calls: plan.pageCalls,
      });
      return { loops, boards, pages, growth };
    });
  } finally {
    await installation.stop();
  }
}
