/** What selling does, from the portfolio to the signed letter and the time that is worked, on one plant. */
import { startWorld, type World } from '../../walls/world/world';
import { becomingClientSuite } from './selling/becomingClient';
import { birthsTogetherSuite } from './selling/birthsTogether';
import { boardHeadersSuite } from './selling/boardHeaders';
import { boardOrderSuite } from './selling/boardOrder';
import { pageLayoutSuite } from './selling/pageLayout';
import { portfolioSuite } from './selling/portfolio';
import { currencySuite } from './selling/currency';
import { editorSuite } from './selling/editor';
import { approvalsSuite } from './selling/approvals';
import { lettersSuite } from './selling/letters';
import { lossArchivalSuite } from './selling/lossArchival';
import { proposalListSuite } from './selling/proposalList';
import { stageReturnSuite } from './selling/stageReturn';
import { unitLetterheadsSuite } from './selling/unitLetterheads';
import { timeImportsSuite } from './selling/timeImports';

jest.setTimeout(300_000);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const plant = () => world;
// In this order: each leaves the proposal as a draft, or as it says.
describe('the headers of the board', () => boardHeadersSuite(plant));
describe('the portfolio', () => portfolioSuite(plant));
describe('one’s own page of an opportunity', () => pageLayoutSuite(plant));
describe('one’s own order on the board', () => boardOrderSuite(plant));
describe('an amount in another currency', () => currencySuite(plant));
describe('the editor of a proposal', () => editorSuite(plant));
describe('approvals and versions', () => approvalsSuite(plant));
describe('letterheads of business units', () => unitLetterheadsSuite(plant));
describe('letters', () => lettersSuite(plant));
describe('time and expenses', () => timeImportsSuite(plant));
describe('the list of proposals', () => proposalListSuite(plant));
describe('the way back from Proposition', () => stageReturnSuite(plant));
describe('the archiving of a loss', () => lossArchivalSuite(plant));
describe('from prospect to client', () => becomingClientSuite(plant));
describe('several births at once', () => birthsTogetherSuite(plant));
