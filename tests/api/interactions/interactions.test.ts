/** What is done with clients, and what is to do: over HTTP, on a database of its own. */
import { created, openBench, type Bench } from '../accounts/bench';
import { meetingsSuite } from './meetings';
import { interactionPapersSuite } from './papers';
import { now } from './planning';
import { interactionViewsSuite } from './views';

let bench: Bench;
let accountId: string;

beforeAll(async () => {
  bench = await openBench({ deps: { clock: () => now } });
});
beforeEach(async () => {
  accountId = (await created(bench.anna)).body.id;
});
afterAll(() => bench.close());

const plant = () => ({ bench, accountId });

describe('planned and done', () => meetingsSuite(plant));
describe('views', () => interactionViewsSuite(plant));
describe('papers', () => interactionPapersSuite(plant));
