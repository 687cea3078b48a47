import { company, created, makeSiren, openBench, refused, siretOf, type Bench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const accountsOf = (siren: string) => bench.owner('accounts').where({ siren });
const countAll = async () => (await bench.owner('accounts').count<{ count: string }[]>())[0]?.count;

test('a prospect is recorded with its number, head office, business unit and audit line, and screens hear of it', async () => {
  const siren = makeSiren();
  const { firm, changes } = bench.api;
  const { body, etag, headers } = await created(
    bench.anna,
    company(siretOf(siren), {
      apeCode: '4773z',
      phone: '02 99 00 11 22',
      invoiceEmails: ['Compta@Quai.example', 'compta@quai.example'],
      clientLeadPartnerId: firm.people.bruno.id,
      source: '',
    }),
  );
  expect(body).toMatchObject({
    number: expect.stringMatching(/^901\d{7}$/),
    kind: 'prospect',
    siren,
    legalStructure: 'legal_person',
    apeCode: '47.73Z',
    apeNomenclature: 'NAFRev2',
    phone: '0299001122',
    source: null,
    invoiceEmails: ['compta@quai.example'],
    businessUnit: { id: firm.bu.rennes },
    clientLeadPartner: { id: firm.people.bruno.id, name: 'Bruno Kerdal' },
    acceptance: null,
    version: 1,
    sites: [{ siret: siretOf(siren), headOffice: true, city: 'Rennes' }],
    counts: { contacts: 0, opportunities: 0, openRequests: 0, documents: 0 },
  });
  expect({ etag, cache: headers.get('cache-control') }).toEqual({ etag: '"1"', cache: 'no-store' });
  const [row] = await accountsOf(siren);
  expect(row).toMatchObject({
    bu_ids: [firm.bu.rennes],
    comparison_name: 'atelier du quai',
    phone: '+33299001122',
    created_by: firm.people.anna.id,
  });
  expect(await bench.owner('audit').where({ object_id: body.id })).toMatchObject([
    { action: 'accountCreated', outcome: 'applied', principal_id: firm.people.anna.id, data: {} },
  ]);
  expect(changes).toContainEqual({
    companyId: firm.companyId,
    buId: firm.bu.rennes,
    topic: 'account',
    id: body.id,
    version: 1,
  });
});

test.each([
  ['nine digits with spaces', (siren: string) => `${siren.slice(0, 3)} ${siren.slice(3, 6)} ${siren.slice(6)}`],
  ['a VAT number', (siren: string) => `FR${String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0')}${siren}`],
])('%s is read as a SIREN', async (_what, written) => {
  const siren = makeSiren();
  expect((await created(bench.anna, company(written(siren)))).body).toMatchObject({ siren, sites: [] });
});

test('a company being registered has no SIREN yet; it is added later under the same checks', async () => {
  const { body } = await created(bench.anna, company(null));
  expect(body).toMatchObject({ siren: null, legalFormLabel: "En cours d'immatriculation" });
  const taken = (await created(bench.anna)).body.siren!;
  expect(
    await bench.anna.patch(`/accounts/${body.id}`, { body: { identifier: taken, legalForm: '5499' }, ifMatch: '"1"' }),
  ).toMatchObject(refused(409, 'siren_already_used'));
  const siren = makeSiren();
  expect(
    await bench.anna.patch(`/accounts/${body.id}`, {
      body: { identifier: siretOf(siren), legalForm: '5499' },
      ifMatch: '"1"',
    }),
  ).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { siren, sites: [{ siret: siretOf(siren), headOffice: true }] },
  });
});

test('the same intention sent twice is one account', async () => {
  const sent = { body: company(makeSiren()), key: 'creation-sent-twice' };
  const first = await bench.anna.post('/accounts', sent);
  const second = await bench.anna.post('/accounts', sent);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  // And again after the kept answers were forgotten.
  await bench.owner('idempotency_keys').delete();
  expect((await bench.anna.post('/accounts', sent)).body).toMatchObject({ id: first.body['id'], version: 1 });
});

describe('a company that the firm has already', () => {
  test('is refused by SIRET with the verbatim message, naming the account, whatever business unit holds it', async () => {
    const siren = makeSiren();
    const { body: kept } = await created(bench.nina, company(siretOf(siren), { legalName: 'PHARMACIE DES ARENES' }));
    const answer = await bench.anna.post('/accounts', { body: company(siretOf(siren)) });
    expect(answer).toMatchObject(
      refused(409, 'siret_already_used', {
        title: 'Ce code SIRET est déjà utilisé',
        params: { accountId: kept.id, number: kept.number, name: 'PHARMACIE DES ARENES' },
      }),
    );
    expect(await accountsOf(siren)).toHaveLength(1);
  });

  test('is refused by SIREN when the establishment is another', async () => {
    const siren = makeSiren();
    const { body: kept } = await created(bench.nina, company(siretOf(siren)));
    expect(await bench.anna.post('/accounts', { body: company(siretOf(siren, '0002')) })).toMatchObject(
      refused(409, 'siren_already_used', { params: { accountId: kept.id, number: kept.number } }),
    );
    expect(await bench.anna.post('/accounts', { body: company(siren) })).toMatchObject(
      refused(409, 'siren_already_used'),
    );
  });

  test('is another company of ours’ secret: there the same SIREN is free', async () => {
    const siren = makeSiren();
    await created(bench.other, company(siretOf(siren)));
    expect((await created(bench.anna, company(siretOf(siren)))).body.siren).toBe(siren);
  });

  test('of sixteen people at once, one records it and the others are told who did', async () => {
    const siren = makeSiren();
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, turn) =>
        (turn % 2 === 0 ? bench.anna : bench.nina).post('/accounts', { body: company(siretOf(siren)) }),
      ),
    );
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201))
      expect(answer).toMatchObject(refused(409, 'siret_already_used', { params: { accountId: won[0]!.body['id'] } }));
    expect(await accountsOf(siren)).toHaveLength(1);
    expect(await bench.owner('sites').where({ siret: siretOf(siren) })).toHaveLength(1);
  });
});

describe('what is refused leaves nothing', () => {
  const unknown = '00000000-0000-4000-8000-000000000000';
  test.each([
    [
      'a number with a wrong key that the register does not know',
      () => company('732829321'),
      refused(422, 'siren_invalid', { params: { problem: 'siren_checksum' } }),
    ],
    ['letters', () => company('ABCDEFGHI'), refused(422, 'siren_invalid')],
    [
      'no SIREN and a form that needs one',
      () => company(null, { legalForm: '5499' }),
      refused(422, 'siren_invalid', { params: { problem: 'siren_missing' } }),
    ],
    [
      'a natural person without name',
      () => company(makeSiren(), { legalForm: '1000', civility: 'MME', firstName: ' ' }),
      refused(422, 'natural_person_incomplete', {
        missing: [{ field: 'lastName' }, { field: 'firstName' }, { field: 'phone' }],
      }),
    ],
    [
      'a telephone that is none',
      () => company(makeSiren(), { phone: '12' }),
      refused(422, 'phone_invalid', { params: { field: 'phone' } }),
    ],
    [
      'a civility that is in no list',
      () => company(makeSiren(), { civility: 'LORD' }),
      refused(422, 'value_retired', { params: { field: 'civility' } }),
    ],
    [
      'a form that is in no list',
      () => company(makeSiren(), { legalForm: 'SARL' }),
      refused(422, 'value_retired', { params: { field: 'legalForm' } }),
    ],
    [
      'an APE code of no nomenclature',
      () => company(makeSiren(), { apeCode: '47.73' }),
      refused(400, 'invalid_input', { errors: [{ path: 'apeCode' }] }),
    ],
    [
      'somebody who does not exist',
      () => company(makeSiren(), { accountManagerId: unknown }),
      refused(422, 'reference_unknown', { params: { field: 'accountManagerId' } }),
    ],
    [
      'somebody of another company',
      () => company(makeSiren(), { clientLeadPartnerId: bench.api.firm.people.other.id }),
      refused(422, 'reference_unknown', { params: { field: 'clientLeadPartnerId' } }),
    ],
    [
      'somebody who left',
      () => company(makeSiren(), { clientLeadPartnerId: bench.api.firm.people.gone.id }),
      refused(422, 'reference_unknown'),
    ],
    [
      'a business unit that is not mine',
      () => company(makeSiren(), { businessUnitId: bench.api.firm.bu.nice }),
      refused(422, 'reference_unknown', { params: { field: 'businessUnitId' } }),
    ],
    [
      'a column that is not a field',
      () => company(makeSiren(), { bu_id: bench.api.firm.bu.nice }),
      refused(400, 'invalid_input', { errors: [{ path: 'bu_id' }] }),
    ],
    [
      'a kind of one’s choice',
      () => company(makeSiren(), { kind: 'client', version: 7 }),
      refused(400, 'invalid_input'),
    ],
  ])('%s', async (_what, body, refusal) => {
    const before = await countAll();
    expect(await bench.anna.post('/accounts', { body: body() })).toMatchObject(refusal);
    expect(await countAll()).toBe(before);
  });

  test('a value retired from its list', async () => {
    await bench
      .owner('list_values')
      .where({ company_id: bench.api.firm.companyId, list: 'sourceType', code: 'EVENEMENT' })
      .update({ retired_at: new Date() });
    expect(
      await bench.anna.post('/accounts', { body: company(makeSiren(), { sourceType: 'EVENEMENT' }) }),
    ).toMatchObject(refused(422, 'value_retired', { params: { field: 'sourceType' } }));
  });

  test('nobody’s creation, without a session', async () => {
    expect(await bench.api.anonymous().post('/accounts', { body: company(makeSiren()) })).toMatchObject(
      refused(401, 'not_authenticated'),
    );
  });
});

test('a number with a wrong key that the register knows is a company all the same', async () => {
  const listed = await openBench({
    deps: {
      register: {
        lookup: () => Promise.resolve({ kind: 'notDiffusible', siren: '732829321', state: 'active', closed: null }),
      },
    },
  });
  expect((await created(listed.anna, company('732829321'))).body.siren).toBe('732829321');
  await listed.close();
});
