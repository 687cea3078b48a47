/** Waits with a meaning through HTTP: the clock stands still, one holder has the ball, and what comes resumes the request. */
import type { ApiClient } from '../../support/apiClient';
import { openDesk, type Desk } from '../../support/desk';
import { waitsSuite } from './waits/begun';
import { silenceSuite } from './waits/silence';
import type { Agent } from './waits/waiting';

jest.setTimeout(300_000);

let desk: Desk;
// Wednesday 25 November 2026, 9:00 in Paris.
const start = new Date('2026-11-25T08:00:00Z');
const clock = { now: start };
let lea: Agent;
let anna: ApiClient;

beforeAll(async () => {
  desk = await openDesk({ deps: { clock: () => clock.now } });
  lea = (await desk.agents(1))[0]!;
  anna = await desk.api.login(desk.api.firm.people.anna);
});
beforeEach(() => {
  clock.now = start;
});
afterAll(() => desk.close());

const plant = () => ({ desk, clock, lea, anna });

describe('waits', () => waitsSuite(plant));
describe('silence', () => silenceSuite(plant));
