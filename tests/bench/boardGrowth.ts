/** The board's first screen at growing numbers of opportunities: over HTTP, with what it asks and what it sends. */
import { gzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { seedOpportunities } from '../../tools/seed/seedFirm';
import { BOARD_OF, boardPath, statementsOf, userIdOf } from './board';
import { logIn } from './caller';
import { Samples, type Spread } from './statistics';

export interface BoardSize {
  /** Open opportunities in the database. */
  size: number;
  board: Spread;
  /** What the board asks, besides raising its wall. */
  queries: number;
  /** Bytes of the answer once compressed. */
  compressed: number;
}

export interface GrowthAsked {
  baseUrl: string;
  ownerUrl: string;
  appUrl: string;
  owner: Pool;
  sizes: readonly number[];
  calls: number;
}

export async function measureBoardGrowth({
  baseUrl,
  ownerUrl,
  appUrl,
  owner,
  sizes,
  calls,
}: GrowthAsked): Promise<BoardSize[]> {
  const consultant = await logIn(baseUrl, BOARD_OF);
  const partnerId = await userIdOf(owner, BOARD_OF);
  const results: BoardSize[] = [];
  for (const size of sizes) {
    const { rows } = await owner.query<{ open: number }>(
      "SELECT count(*)::int AS open FROM opportunities WHERE stage NOT IN ('won', 'lost')",
    );
    await seedOpportunities(ownerUrl, Math.max(1, size - (rows[0]?.open ?? 0)), new Date());
    const body = await consultant.get(boardPath(partnerId));
    const samples = new Samples();
    for (let call = 0; call < calls; call += 1) await samples.time('board', () => consultant.get(boardPath(partnerId)));
    const statements = await statementsOf(appUrl, partnerId);
    results.push({
      size,
      board: samples.spread('board'),
      queries: statements.filter(({ text }) => !text.includes("'jalon.bus'")).length,
      compressed: gzipSync(body).length,
    });
  }
  return results;
}
