/**
 * `npm run bench`: what Jalon's decisions, cases and pages cost beside the bare SQL and the bare workflow, in one run.
 * `-- --quick` measures less, `-- --cases` decisions and cases alone, `-- --strict` ends with 1 when an aim is missed. The figures: docs/operations/bench.md.
 */
import { parseArgs } from 'node:util';
import { measure } from './measure';
import { plans, type PlanName } from './plan';
import { jsonLineOf, reportOf } from './report';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      cases: { type: 'boolean', default: false },
      smoke: { type: 'boolean', default: false },
      strict: { type: 'boolean', default: false },
    },
  });
  const name: PlanName = values.smoke ? 'smoke' : values.cases ? 'cases' : values.quick ? 'quick' : 'full';
  const figures = await measure(plans[name], (line) => console.error(`  … ${line}`));
  const { text, missed } = reportOf(figures);
  console.log(`\n${text}\n`);
  console.log(
    missed.length === 0
      ? 'Every aim is met.'
      : `${missed.length} aim(s) missed: ${missed.map(({ what }) => what).join('; ')}.`,
  );
  console.log(jsonLineOf(figures, name));
  return missed.length > 0 && values.strict ? 1 : 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
