import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOf, readCoverage, readRequirements, root } from './coverage';
import { pageOf } from './page';

const coverage = readCoverage();
const faults = faultsOf(coverage);
for (const fault of faults) console.error(fault);
writeFileSync(path.join(root, 'docs/requirements.md'), pageOf(readRequirements(), coverage));
process.exitCode = faults.length === 0 ? 0 : 1;
