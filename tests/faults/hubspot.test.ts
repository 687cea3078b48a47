/** The worker dead on the way to HubSpot and on the way back: one object there, one write here, and one line of the ledger for each. */
import knex, { type Knex } from 'knex';
import { startHubSpotSimulator, type HubSpotSimulator } from '../../integrations/hubspot/simulator/start';
import { callWebhook } from '../../integrations/hubspot/simulator/webhooks';
import { HUBSPOT_EVENTS_PATH } from '../../integrations/hubspot/wire';
import { DEMO_PASSWORD } from '../../tools/demo/load';
import { mainCompany } from '../../tools/demo/reference/organisation-data';
import { PatientClient } from '../../tools/faults/client/patientClient';
import { keepRunning } from '../../tools/faults/plant/keepRunning';
import { startPlant, type Plant } from '../../tools/faults/plant/plant';
import type { CrashPoint } from '../../tools/faults/preload/points';
import { eventually } from '../support/eventually';
import { emailOf, recordProspect } from '../support/story';
import { countOf } from './expectations';

jest.setTimeout(300_000);

const secret = 'only-for-faults';
let hubspot: HubSpotSimulator;
let plant: Plant;
let owner: Knex;
let claire: PatientClient;
let supervisors: (() => Promise<void>)[] = [];

beforeAll(async () => {
  hubspot = await startHubSpotSimulator();
  plant = await startPlant({
    settings: {
      HUBSPOT_URL: hubspot.url,
      HUBSPOT_TOKEN: 'simulated',
      HUBSPOT_COMPANY: mainCompany.code,
      HUBSPOT_SECRET: secret,
    },
  });
  owner = knex({ client: 'pg', connection: plant.ownerUrl, pool: { min: 0, max: 2 } });
  supervisors = plant.workers.map((part) => keepRunning(part));
  claire = new PatientClient({ urls: plant.baseUrls, name: 'Claire Berthelin', patienceMs: 60_000 });
  await claire.login({ email: emailOf('Claire Berthelin'), password: DEMO_PASSWORD });
  await nothingWaits();
});
afterAll(async () => {
  await Promise.all(supervisors.map((stop) => stop()));
  await owner.destroy();
  await plant.stop();
  await hubspot.close();
});

const nothingWaits = () =>
  eventually('all told to HubSpot', async () => ((await countOf(owner, 'hubspot_changes', {})) === 0 ? true : null));

/** Does something of which the worker dies; the turn of a dead one is another's after two minutes, here at once. */
async function acrossDeath(point: CrashPoint, act: () => Promise<unknown>): Promise<void> {
  const before = plant.orders.crashed().length;
  plant.orders.arm(point);
  await act();
  await eventually(`death at ${point}`, () => Promise.resolve(plant.orders.crashed()[before] === point ? true : null));
  await owner('leases')
    .where({ name: 'hubspot' })
    .update({ until: new Date(0) });
}

const known = (recordId: string) =>
  hubspot.all('companies').filter(({ properties }) => properties['jalon_id'] === recordId);

async function knownAccount(siren: string): Promise<{ id: string; there: string }> {
  const { id } = await recordProspect(claire, siren);
  await nothingWaits();
  return { id, there: known(id)[0]!.id };
}

test('hubspot_after_told: HubSpot took it and nobody kept it; told again, there is one object and one line', async () => {
  let id = '';
  await acrossDeath('hubspot_after_told', async () => ({ id } = await recordProspect(claire, '099999526')));
  expect(known(id)).toHaveLength(1);
  expect(await countOf(owner, 'hubspot_links', { record_id: id })).toBe(0);
  await nothingWaits();
  expect(known(id)).toHaveLength(1);
  expect(await countOf(owner, 'hubspot_ledger', { record_id: id })).toBe(1);
});

test.each([
  ['hubspot_before_heard_commit', '099999534', '02 99 11 22 33'],
  ['hubspot_after_heard_commit', '099999542', '02 99 11 22 44'],
] as const)('%s: a value that HubSpot told is written once, with one line', async (point, siren, phone) => {
  const { id, there } = await knownAccount(siren);
  hubspot.people.change('companies', there, { phone });
  await acrossDeath(point, async () => {
    const told = {
      eventId: 1,
      occurredAt: Date.now(),
      subscriptionType: 'company.propertyChange',
      objectId: Number(there),
      propertyName: 'phone',
    };
    expect(await callWebhook({ url: plant.baseUrls[0]! + HUBSPOT_EVENTS_PATH, secret }, [told])).toBe(204);
  });
  await eventually('looked at', async () =>
    (await countOf(owner, 'hubspot_events', { hubspot_id: there, done_at: null })) === 0 ? true : null,
  );
  await nothingWaits();
  expect(await countOf(owner, 'hubspot_ledger', { record_id: id, direction: 'in' })).toBe(1);
  expect(await countOf(owner, 'audit', { object_id: id, action: 'accountChanged' })).toBe(1);
  expect((await claire.get<{ phone: string }>(`/accounts/${id}`)).body.phone).toBe(phone.replaceAll(' ', ''));
});
