/** Requests from a mission or a client, from the draft to what they change in the records, through the API of the whole product. */
import knex, { type Knex } from 'knex';
import type { ApiClient } from '../../support/apiClient';
import { startTestApplication, type TestApplication } from '../../support/application';
import { logIn } from '../../support/story';
import { billingSuite } from './catalogue/billing';
import { independenceSuite } from './catalogue/independence';
import { mandatesSuite } from './catalogue/mandates';
import { modelsSuite } from './catalogue/models';
import { type BilledMission, asking } from './catalogue/planted';

jest.setTimeout(300_000);

let app: TestApplication;
let owner: Knex;
let claire: ApiClient;
let lea: ApiClient;
let mission: BilledMission;

beforeAll(async () => {
  app = await startTestApplication();
  owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 1 } });
  [claire, lea] = await Promise.all([logIn(app, 'Claire Berthelin'), logIn(app, 'Léa Pommerel')]);
  mission = await findMission();
});
afterAll(async () => {
  await owner.destroy();
  await app.stop();
});

const plant = () => ({ app, owner, claire, lea, mission });
const { findMission } = asking(plant);

describe('credit notes and billing', () => billingSuite(plant));
describe('the question of independence', () => independenceSuite(plant));
describe('mandates and papers', () => mandatesSuite(plant));
describe('models', () => modelsSuite(plant));
