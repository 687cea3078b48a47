/** Runs the static checks, two at a time, and says what each of them says when it fails. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import type { StaticCheck } from './steps';
import { tallyOfCheck, type Tally } from './tally';

// Each on one processor: the checkers of one compiler work out the same types anew, twice the work for a bit less waiting.
const AT_A_TIME = 2;

/** The compiler and the linter are programs in Go that keep what they make until they end: half their time went into looking for garbage. */
const RARE_COLLECTION = { GOGC: '400' };

export async function runChecks(checks: readonly StaticCheck[], root: string): Promise<Tally[]> {
  const waiting = [...checks];
  const tallies: Tally[] = [];
  const take = async () => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift())
      tallies.push(await runCheck(check, root));
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, take));
  return tallies;
}

async function runCheck({ name, command: [program = '', ...args] }: StaticCheck, root: string): Promise<Tally> {
  const started = Date.now();
  const env = {
    ...process.env,
    ...RARE_COLLECTION,
    PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  };
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part));
  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', (error) => {
      said.push(Buffer.from(error.message));
      resolve(1);
    });
    child.once('close', (code) => resolve(code ?? 1));
  });
  console.log(`${exitCode === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  if (exitCode !== 0) console.log(Buffer.concat(said).toString('utf8'));
  return tallyOfCheck(exitCode, name);
}
