/** `npm run faults -- --seed 7 --minutes 10`: one line of JSON; exit code 1 and the journal kept when an invariant is broken. */
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isClean, runCampaign } from './campaign/campaign';
import { startPlant } from './plant/plant';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    minutes: { type: 'string', default: '1.5' },
  },
});

async function main(): Promise<void> {
  const plant = await startPlant({ apis: 2, workers: 2 });
  const report = await runCampaign(plant, {
    seed: Number(values.seed),
    minutes: Number(values.minutes),
    journalDir: path.join(os.tmpdir(), 'jalon-faults'),
  }).finally(() => plant.stop());
  const clean = isClean(report);
  if (clean) rmSync(report.journal);
  console.log(JSON.stringify(report));
  process.exitCode = clean ? 0 : 1;
}

void main();
