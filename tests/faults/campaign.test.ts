/** A short campaign at each run of the proofs: two APIs, two workers, and something killed every few seconds. */
import os from 'node:os';
import path from 'node:path';
import { isClean, runCampaign } from '../../tools/faults/campaign/campaign';
import { startPlant } from '../../tools/faults/plant/plant';

jest.setTimeout(600_000);

test('90 seconds with at least six kills break no invariant', async () => {
  const plant = await startPlant({ apis: 2, workers: 2 });
  const report = await runCampaign(plant, {
    seed: 4,
    minutes: 1.5,
    journalDir: path.join(os.tmpdir(), 'jalon-faults'),
    pauseMs: [500, 3000],
    leastKills: 6,
  }).finally(() => plant.stop());
  console.log(JSON.stringify(report));
  expect({ clean: isClean(report), violations: report.violations, stuck: report.stuck }).toEqual({
    clean: true,
    violations: [],
    stuck: [],
  });
  expect(report.kills).toBeGreaterThanOrEqual(6);
  expect(report.commands.accepted).toBeGreaterThan(50);
});
