import { randomUUID } from 'node:crypto';
import { company, created, makeSiren, openBench, refused, sameIncident, siretOf, type Bench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const rowOf = (id: string) => bench.owner('accounts').where({ id }).first<Record<string, unknown>>();
const change = (id: string, body: object, ifMatch = '"1"', client = bench.anna) =>
  client.patch(`/accounts/${id}`, { body, ifMatch });

test('fields change, the version grows, the audit names the fields and no value', async () => {
  const { body } = await created(bench.anna);
  const answer = await change(body.id, {
    legalName: 'Société Éclat & Fils SARL',
    phone: '+33 6 87 65 43 21',
    city: body.city,
    addressLine: '',
  });
  expect(answer).toMatchObject({
    status: 200,
    etag: '"2"',
    body: {
      legalName: 'Société Éclat & Fils SARL',
      phone: '0687654321',
      addressLine: null,
      tradeName: body.tradeName,
      version: 2,
    },
  });
  expect(await rowOf(body.id)).toMatchObject({ comparison_name: 'eclat et fils', phone: '+33687654321', version: 2 });
  const [line] = await bench.owner('audit').where({ object_id: body.id, action: 'accountChanged' });
  expect(line).toMatchObject({
    outcome: 'applied',
    principal_id: bench.api.firm.people.anna.id,
    data: { fields: ['legalName', 'addressLine', 'phone'] },
  });
  expect(JSON.stringify(line)).not.toMatch(/Éclat|687654321/);
  expect(bench.api.changes).toContainEqual(expect.objectContaining({ topic: 'account', id: body.id, version: 2 }));
});

test('what does not differ is no change', async () => {
  const { body } = await created(bench.anna);
  expect(await change(body.id, { city: body.city, identifier: body.siren })).toMatchObject({
    status: 200,
    etag: '"1"',
  });
  expect(await bench.owner('audit').where({ object_id: body.id, action: 'accountChanged' })).toEqual([]);
});

test('who edits an old version is told so, and changes nothing', async () => {
  const { body } = await created(bench.anna);
  await change(body.id, { city: 'Brest' }, '"1"', bench.bruno);
  expect(await change(body.id, { city: 'Nantes' })).toMatchObject(refused(412, 'stale_version'));
  expect(await bench.anna.patch(`/accounts/${body.id}`, { body: { city: 'Nantes' } })).toMatchObject(
    refused(428, 'if_match_missing'),
  );
  expect(await rowOf(body.id)).toMatchObject({ city: 'Brest', version: 2 });
});

test('of two edits of one version at once, one holds', async () => {
  const { body } = await created(bench.anna);
  const answers = await Promise.all(
    [bench.anna, bench.bruno, bench.anna, bench.bruno].map((client, turn) =>
      change(body.id, { city: `Ville ${turn}` }, '"1"', client),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412, 412]);
  expect(await rowOf(body.id)).toMatchObject({ version: 2 });
});

describe('an edit is held to the checks of a creation', () => {
  test.each([
    ['a SIREN with a wrong key', { identifier: '732829321' }, refused(422, 'siren_invalid')],
    [
      'a form that makes it a natural person without a name',
      { legalForm: '1000' },
      refused(422, 'natural_person_incomplete', {
        missing: [{ field: 'civility' }, { field: 'lastName' }, { field: 'firstName' }, { field: 'phone' }],
      }),
    ],
    ['a telephone that is none', { phone: 'abc' }, refused(422, 'phone_invalid')],
    [
      'a source that is in no list',
      { sourceType: 'MARS' },
      refused(422, 'value_retired', { params: { field: 'sourceType' } }),
    ],
    [
      'a segment that is in no list',
      { segment: 'GEANTE' },
      refused(422, 'value_retired', { params: { field: 'segment' } }),
    ],
    [
      'a priority sector that is in no list',
      { prioritySector: 'LUNE' },
      refused(422, 'value_retired', { params: { field: 'prioritySector' } }),
    ],
    [
      'somebody who does not exist',
      { accountManagerId: randomUUID() },
      refused(422, 'reference_unknown', { params: { field: 'accountManagerId' } }),
    ],
    ['an emptied name', { legalName: '  ' }, refused(400, 'invalid_input')],
    ['an emptied identifier', { identifier: null }, refused(400, 'invalid_input')],
    ['another business unit', { businessUnitId: randomUUID() }, refused(400, 'invalid_input')],
    ['a number of one’s choice', { number: '9010000001', bu_ids: [] }, refused(400, 'invalid_input')],
  ])('%s', async (_what, body, refusal) => {
    const { body: account } = await created(bench.anna);
    const before = await rowOf(account.id);
    expect(await change(account.id, body)).toMatchObject(refusal);
    expect(await rowOf(account.id)).toEqual(before);
  });

  test('the SIREN of another account, or of another business unit’s', async () => {
    const siren = makeSiren();
    const { body: kept } = await created(bench.nina, company(siretOf(siren)));
    const { body } = await created(bench.anna);
    expect(await change(body.id, { identifier: siretOf(siren) })).toMatchObject(
      refused(409, 'siret_already_used', { params: { accountId: kept.id } }),
    );
    expect(await change(body.id, { identifier: siren })).toMatchObject(
      refused(409, 'siren_already_used', { params: { accountId: kept.id } }),
    );
  });

  test('a natural person keeps name and telephone', async () => {
    const { body } = await created(
      bench.anna,
      company(makeSiren(), {
        legalForm: '1000',
        civility: 'MME',
        firstName: 'Jeanne',
        lastName: 'Riou',
        phone: '0687654321',
      }),
    );
    expect(body.legalStructure).toBe('natural_person');
    expect(await change(body.id, { phone: '' })).toMatchObject(
      refused(422, 'natural_person_incomplete', { missing: [{ field: 'phone' }] }),
    );
    expect(await change(body.id, { phone: '0612345678' })).toMatchObject({ status: 200 });
  });

  test('a value retired since it was chosen stays, and is not chosen again', async () => {
    const { body } = await created(bench.anna, company(makeSiren(), { sourceType: 'CAMPAGNE' }));
    await bench
      .owner('list_values')
      .where({ company_id: bench.api.firm.companyId, list: 'sourceType', code: 'CAMPAGNE' })
      .update({ retired_at: new Date() });
    expect(await change(body.id, { sourceType: 'CAMPAGNE', city: 'Vannes' })).toMatchObject({
      status: 200,
      body: { sourceType: 'CAMPAGNE', city: 'Vannes' },
    });
    const { body: other } = await created(bench.anna);
    expect(await change(other.id, { sourceType: 'CAMPAGNE' })).toMatchObject(refused(422, 'value_retired'));
  });
});

test('a corrected SIREN takes the head office along, never the other establishments', async () => {
  const [wrong, right] = [makeSiren(), makeSiren()];
  const { body } = await created(bench.anna, company(siretOf(wrong)));
  const answer = await change(body.id, { identifier: siretOf(right) });
  expect(answer).toMatchObject({
    status: 200,
    body: { siren: right, sites: [{ siret: siretOf(right), headOffice: true }] },
  });
  await bench.owner('sites').insert({
    company_id: bench.api.firm.companyId,
    bu_id: bench.api.firm.bu.rennes,
    account_id: body.id,
    siret: siretOf(right, '0002'),
    name: 'Atelier de Vannes',
  });
  expect(await change(body.id, { identifier: wrong }, '"2"')).toMatchObject(
    refused(422, 'siren_invalid', { params: { problem: 'sites_of_another_siren' } }),
  );
  expect(await rowOf(body.id)).toMatchObject({ siren: right });
});

describe('an account outside my perimeter is a missing one', () => {
  test.each(['nina', 'other'] as const)('for %s', async (who) => {
    const { body } = await created(bench.anna);
    const client = bench[who];
    const paths = ['', '/contacts', '/documents', '/opportunities', '/requests', '/history'];
    for (const path of paths) {
      const [foreign, missing] = await Promise.all([
        client.get(`/accounts/${body.id}${path}`),
        client.get(`/accounts/${randomUUID()}${path}`),
      ]);
      expect({ path, status: foreign.status, body: sameIncident(foreign.body) }).toEqual({
        path,
        status: 404,
        body: sameIncident(missing.body),
      });
    }
    expect(await change(body.id, { city: 'Nice' }, '"1"', client)).toMatchObject(refused(404, 'not_found'));
    expect(await rowOf(body.id)).toMatchObject({ city: 'Rennes', version: 1 });
  });

  test('but the 360° profile opens and changes accounts of its own company (requirement 297)', async () => {
    const { body } = await created(bench.anna);
    const nina = await bench.api.login(bench.api.firm.people.nina);
    await nina.post('/me/profile', { body: { profile: '360' } });
    expect(await change(body.id, { city: 'Nice' }, '"1"', nina)).toMatchObject({
      status: 200,
      body: { city: 'Nice', businessUnit: { id: bench.api.firm.bu.rennes } },
    });
    const { body: foreign } = await created(bench.other);
    expect(await nina.get(`/accounts/${foreign.id}`)).toMatchObject(refused(404, 'not_found'));
  });
});
