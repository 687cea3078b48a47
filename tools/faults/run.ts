/** `npm run faults -- --seed 7 --minutes 10`: one line of JSON; exit code 1 and the journal kept when an invariant is broken. With `--previous <commit of the last release>` half of its APIs and workers are of that build. */
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { productOf } from '../build/previous';
import { isClean, runCampaign } from './campaign/campaign';
import { startPlant } from './plant/plant';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    minutes: { type: 'string', default: '1.5' },
    previous: { type: 'string' },
  },
});

async function main(): Promise<void> {
  const previous = values.previous && productOf(values.previous);
  const plant = await startPlant({ apis: 2, workers: 2, ...(previous && { previous }) });
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
