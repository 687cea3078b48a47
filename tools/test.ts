/**
 * `npm test`: every proof, one after the other, the later ones too when one fails.
 * `npm test -- types unit` runs only those named (names in `checks/steps.ts`).
 */
import path from 'node:path';
import { shutdownInOrder, type Closer } from '../platform/shutdown';
import { runChecks } from './checks/run-checks';
import { runJest } from './checks/run-jest';
import { startTestServers } from './checks/servers';
import { JEST_RUNS, STATIC_CHECKS } from './checks/steps';
import { endOf, sum, tallyOfCheck, type Tally } from './checks/tally';
import { step } from './startup/progress';
import { buildWebIfChanged } from './startup/web-build';

const root = path.resolve(__dirname, '..');
const asked = process.argv.slice(2);
const isAsked = ({ name }: { name: string }) => asked.length === 0 || asked.includes(name);

const closers: Closer[] = [];
const end = shutdownInOrder(closers);
const tallies: Tally[] = [];

async function prove(): Promise<void> {
  tallies.push(...(await runChecks(STATIC_CHECKS.filter(isAsked), root)));
  const runs = JEST_RUNS.filter(isAsked);
  if (runs.length === 0) return;

  const servers = await startTestServers();
  closers.push({ name: 'serveurs des tests', close: servers.stop });
  if (runs.some(({ name }) => name === 'e2e')) tallies.push(await built());
  for (const run of runs) tallies.push(await runJest(run, root, { ...process.env, ...servers.env }));
}

/** The browser is shown what a person would be: screens that do not build are a failure of their own. */
async function built(): Promise<Tally> {
  try {
    await step('Écrans', buildWebIfChanged, (fresh) => (fresh ? 'construits' : 'inchangés'));
    return tallyOfCheck(0, 'screens');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return tallyOfCheck(1, 'screens');
  }
}

async function main(): Promise<void> {
  try {
    await prove();
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    console.error(said);
    tallies.push(tallyOfCheck(1, said));
  }
  const total = sum(tallies);
  // Written last, whatever the servers say while they stop: CI reads the last line.
  process.once('exit', () => console.log(`\n${endOf(total)}`));
  await end(total.failed === 0 && total.passed > 0 ? 0 : 1);
}
void main();
