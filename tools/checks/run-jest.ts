/** Runs jest projects and counts their tests from the report jest writes, never from what it prints. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { busyBetween, takenOfMachine } from '../faults/campaign/processor';
import type { JestRun } from './steps';
import { tallyOfJest, type Tally } from './tally';

export async function runJest(
  { name, projects, perProcessor }: JestRun,
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<Tally> {
  const report = path.join(root, '.cache/test-run', `${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  console.log(`\n${name}`);
  const started = Date.now();
  const before = takenOfMachine();
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  // Left to itself jest keeps one processor free, which of two is half.
  const workers = `--maxWorkers=${Math.floor(os.availableParallelism() * perProcessor)}`;
  const args = [
    jest,
    '--selectProjects',
    ...projects,
    '--passWithNoTests',
    '--forceExit',
    '--json',
    `--outputFile=${report}`,
    workers,
  ];
  // With --json jest prints the whole report on standard output; what people read goes to the other stream.
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const exitCode = await new Promise<number>((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', (code) => resolve(code ?? 1));
  });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const busy = Math.round(busyBetween(before, takenOfMachine()) * 100);
  console.log(`${exitCode === 0 ? '✓' : '✗'} ${name} (${seconds} s, processors ${busy} % busy)`);
  return tallyOfJest(existsSync(report) ? readFileSync(report, 'utf8') : undefined, exitCode);
}
