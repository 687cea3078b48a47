/** Documents of an account: kept, replaced, refused and walled, on one plant. */
import { created, openBench, type Bench } from './bench';
import { keptDocumentsSuite } from './documents/keeping';
import { refusedDocumentsSuite } from './documents/refusals';
import { malwareSuite } from './documents/malware';
import { piecesSuite } from './documents/pieces';
import { documentVersionsSuite } from './documents/versions';
import { documentWallsSuite } from './documents/walls';

let bench: Bench;
let accountId: string;
beforeAll(async () => {
  bench = await openBench();
  accountId = (await created(bench.anna)).body.id;
});
afterAll(() => bench.close());

const plant = () => ({ bench, accountId });

describe('kept and given back', () => keptDocumentsSuite(plant));
describe('in pieces', () => piecesSuite(plant));
describe('versions', () => documentVersionsSuite(plant));
describe('refused', () => refusedDocumentsSuite(plant));
describe('looked through for malware', () => malwareSuite(plant));
describe('walls', () => documentWallsSuite(plant));
