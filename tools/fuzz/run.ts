/** `npm run fuzz -- --cases 20000 --seed 7 [--edges]`: one line of JSON; exit code 1 when an answer was not as the API's document says, or nothing was asked. */
import { parseArgs } from 'node:util';
import { startTestApplication } from '../../tests/support/application';
import { fuzzApplication } from './fuzzApplication';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    edges: { type: 'boolean', default: false },
  },
});

async function main(): Promise<void> {
  const app = await startTestApplication();
  const report = await fuzzApplication(app, {
    cases: Number(values.cases),
    seed: Number(values.seed),
    edges: values.edges,
  }).finally(() => app.stop());
  console.log(JSON.stringify(report));
  process.exitCode = report.failures.length === 0 && report.operations > 0 ? 0 : 1;
}

void main();
