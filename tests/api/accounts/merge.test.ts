/** Two accounts of one client become one, and two again: nothing that hung on either is lost, and the old address leads on. */
import type { ApiClient } from '../../support/apiClient';
import { makeSiren, openBench, provenanceOf, refused, type Bench } from './bench';
import { joinedSuite } from './merge/joined';
import { mergeInLoopSuite } from './merge/loop';
import { papersMeanwhileSuite } from './merge/papersMeanwhile';
import { merging } from './merge/merging';
import { mergedPeopleSuite } from './merge/severalAccounts';
import { priorityTargetSuite } from './priorityTargets';

let bench: Bench;
let now = new Date();
let anna: ApiClient;

beforeAll(async () => {
  bench = await openBench({ deps: { clock: () => now } });
  const { people, bu } = bench.api.firm;
  await bench
    .owner('user_roles')
    .insert({ user_id: people.anna.id, role: 'business_support', scope: 'bu', scope_id: bu.rennes });
  anna = bench.anna;
});
beforeEach(() => {
  now = new Date();
});
afterAll(() => bench.close());

const plant = () => bench;
const { account, record, contact, contactsOf, opportunity, merge, undo, rowsNaming, lived } = merging(plant);

describe('in Loop', () => mergeInLoopSuite(plant));
describe('made one', () => joinedSuite(plant));
describe('papers that come meanwhile', () => papersMeanwhileSuite(plant));

test('what cannot be one account is refused with its reason, and nothing changes', async () => {
  const [kept, other] = [await record(makeSiren()), await record(makeSiren())];
  expect(await merge(kept, other)).toMatchObject(refused(409, 'merge_refused', { params: { problem: 'sirens' } }));
  expect(await merge(kept, kept)).toMatchObject(refused(409, 'merge_refused', { params: { problem: 'itself' } }));
  const plain = await record(null);
  expect(await merge(kept, plain, {}, bench.bruno)).toMatchObject(refused(403, 'not_allowed'));
  expect(await merge({ ...kept, version: kept.version + 1 }, plain)).toMatchObject(refused(412, 'stale_version'));
  expect(await merge(kept, { ...plain, version: plain.version + 1 })).toMatchObject(refused(412, 'stale_version'));
  await bench
    .owner('accounts')
    .where({ id: plain.id })
    .update({ bu_ids: [bench.api.firm.bu.rennes, bench.api.firm.bu.nice] });
  expect(await merge(kept, plain)).toMatchObject(refused(409, 'merge_refused', { params: { problem: 'perimeter' } }));
  expect(await account(plain.id)).toMatchObject({ id: plain.id, version: plain.version });
});

test('taken back, each has its own again with what was added since; what somebody changed on the kept one stays, and is told', async () => {
  const siren = makeSiren();
  const kept = await record(null, { city: null, source: null });
  const { own: other, opportunityId, met } = await lived(siren, { city: 'Vannes', source: 'Salon' });
  const before = await rowsNaming(other.id);
  const merged = (await merge(kept, other)).body;
  expect(
    (await anna.patch(`/accounts/${kept.id}`, { body: { city: 'Lorient' }, ifMatch: `"${merged.version}"` })).status,
  ).toBe(200);
  const stays = await contact(kept.id, { firstName: 'Nora' });
  expect(await undo(kept.id)).toMatchObject({ status: 200, body: { accountId: other.id, kept: ['city'] } });
  expect(await provenanceOf(anna, kept.id, 'city')).toMatchObject({ by: 'Anna Lemoine', mergedFrom: null });
  expect(await provenanceOf(anna, kept.id, 'siren')).toMatchObject({ by: 'Bruno Kerdal', mergedFrom: null });
  expect(await account(kept.id)).toMatchObject({
    siren: null,
    city: 'Lorient',
    source: null,
    legalForm: 'en_cours_immatriculation',
  });
  expect(await account(other.id)).toMatchObject({
    number: other.number,
    siren,
    city: 'Vannes',
    source: 'Salon',
    counts: other.counts,
  });
  expect(await rowsNaming(other.id)).toEqual(before);
  expect((await contactsOf(kept.id)).map(({ id }) => id)).toEqual([stays.id]);
  expect((await anna.get(`/opportunities/${opportunityId}`)).body).toMatchObject({
    account: { id: other.id },
    mainContact: { id: met.id },
  });
  expect(await undo(kept.id)).toMatchObject(refused(409, 'merge_over'));
});

test('it is not taken back once they cannot be told apart, nor after thirty days', async () => {
  const kept = await record(makeSiren());
  const { own: other, met } = await lived(null);
  await merge(kept, other);
  const since = await opportunity(kept.id, { mainContactId: met.id });
  expect(await undo(kept.id)).toMatchObject(refused(409, 'merge_contradicted', { params: { problem: 'contact' } }));
  expect(await anna.get(`/accounts/${other.id}`)).toMatchObject(refused(410, 'account_merged'));
  await bench.owner('opportunities').where({ id: since }).update({ main_contact_id: null });
  now = new Date(now.getTime() + 31 * 86_400_000);
  expect(await undo(kept.id)).toMatchObject(refused(409, 'merge_over'));
  now = new Date(now.getTime() - 2 * 86_400_000);
  expect(await undo(kept.id)).toMatchObject({ status: 200 });
});

describe('contacts', () => mergedPeopleSuite(plant));

describe('priority targets', () =>
  priorityTargetSuite(
    () => bench,
    (instant) => {
      now = instant;
    },
  ));
