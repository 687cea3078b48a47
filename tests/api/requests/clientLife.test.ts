/** Missions under way and their clients, from the draft to what changes in the records, through the API of the whole product. */
import knex, { type Knex } from 'knex';
import type { ApiClient } from '../../support/apiClient';
import { startTestApplication, type TestApplication } from '../../support/application';
import { logIn } from '../../support/story';
import { type Client, withClients } from './clientLife/clients';
import { endingsSuite } from './clientLife/endings';
import { underWaySuite } from './clientLife/underWay';

jest.setTimeout(300_000);

let app: TestApplication;
let owner: Knex;
let claire: ApiClient;
let lea: ApiClient;

let leaving: Client;
let staying: Client;

beforeAll(async () => {
  app = await startTestApplication();
  owner = knex({ client: 'pg', connection: app.ownerUrl, pool: { min: 0, max: 1 } });
  [claire, lea] = await Promise.all([logIn(app, 'Claire Berthelin'), logIn(app, 'Léa Pommerel')]);
  [leaving, staying] = await Promise.all([wonClient('099999526'), wonClient('099999542')]);
});
afterAll(async () => {
  await owner.destroy();
  await app.stop();
});

const plant = () => ({ app, owner, claire, lea, leaving, staying });
const { wonClient } = withClients(plant);

describe('under way', () => underWaySuite(plant));
describe('ends', () => endingsSuite(plant));
