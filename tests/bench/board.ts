/** The board's first screen against its own statements, which are listened to, not copied: they cannot drift apart. */
import { Pool } from 'pg';
import { readBoard } from '../../db/opportunities/board';
import { openPool } from '../../db/pool';
import { loadPerson } from '../../db/principals';
import { readWithinWall } from '../../db/wall';
import { emailOf } from '../support/story';
import type { Caller } from './caller';
import { closedLoop, upTo } from './loop';
import { Samples, type Spread } from './statistics';

interface Statement {
  text: string;
  values: unknown[];
}

export interface BoardResult {
  clients: number;
  board: Spread;
  sqlBoard: Spread;
  statements: number;
}

export const BOARD_OF = 'Claire Berthelin';
export const boardPath = (partnerId: string) => `/opportunities/board?engagementPartnerId=${partnerId}`;

/** Every statement that the board sends for this person, wall included, as it goes to PostgreSQL. */
export async function statementsOf(appUrl: string, userId: string): Promise<Statement[]> {
  const pool = openPool({ url: appUrl, name: 'bench-board', max: 1 });
  const heard: Statement[] = [];
  try {
    const person = await loadPerson(pool, userId, 'main');
    if (!person) throw new Error(`nobody has the id ${userId}`);
    pool.on('query', ({ sql, bindings }: { sql: string; bindings?: unknown[] }) =>
      heard.push({ text: sql, values: bindings ?? [] }),
    );
    await readWithinWall(pool, person, (trx) =>
      readBoard(trx, person, { engagementPartnerId: userId }, { limit: 50 }, new Date()),
    );
  } finally {
    await pool.destroy();
  }
  // knex also says when it begins and ends.
  return heard.filter(({ text }) => !/^(BEGIN|COMMIT)/i.test(text));
}

async function replay(pool: Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN READ ONLY');
    for (const { text, values } of statements) await client.query(text, values);
    await client.query('COMMIT');
  } finally {
    client.release();
  }
}

export async function userIdOf(owner: Pool, name: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM users WHERE email = $1', [emailOf(name)]);
  return rows[0]?.id ?? '';
}

export async function measureBoard(
  caller: Caller,
  appUrl: string,
  userId: string,
  clients: number,
  calls: number,
): Promise<BoardResult> {
  const statements = await statementsOf(appUrl, userId);
  const pool = new Pool({ connectionString: appUrl, max: 20 });
  const once = async (samples: Samples, count: number) => {
    await closedLoop(clients, upTo(count), () =>
      samples.time('board', () => caller.get(boardPath(userId))).then(() => undefined),
    );
    await closedLoop(clients, upTo(count), () => samples.time('sqlBoard', () => replay(pool, statements)));
  };
  try {
    await once(new Samples(), Math.max(clients, 5));
    const samples = new Samples();
    for (let block = 0; block < 4; block += 1) await once(samples, Math.max(clients, Math.ceil(calls / 4)));
    return {
      clients,
      board: samples.spread('board'),
      sqlBoard: samples.spread('sqlBoard'),
      statements: statements.length,
    };
  } finally {
    await pool.end();
  }
}
