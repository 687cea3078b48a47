/** Whose figures they are, what is refused, and how they leave as files. */
import type { TestApi } from '../../../support/api';
import type { CommercialFirm } from '../commercialFirm';
import { search, read, pipelineReaders, type Pipeline } from './rows';

export function pipelineAroundSuite(plant: () => Pipeline): void {
  let api: TestApi;
  let firm: CommercialFirm;
  beforeAll(() => {
    api = plant().api;
    firm = plant().firm;
  });
  const { readers } = pipelineReaders(plant);

  test('it says whose figures it shows', async () => {
    const [anna, , support, admin, wide] = await readers();
    const perimeter = async (reader: typeof anna) => (await read(reader![1])).perimeter;
    expect(await perimeter(anna)).toEqual({ kind: 'units', names: ['Rennes'] });
    expect(await perimeter(support)).toEqual({ kind: 'regions', names: ['Ouest'] });
    for (const whole of [admin, wide]) expect(await perimeter(whole)).toEqual({ kind: 'company', names: [] });
  });

  test.each([
    ['an end before the beginning', { from: '2026-11-30', to: '2026-11-02' }],
    ['one date alone', { from: '2026-11-30' }],
    ['more than ten years', { from: '2010-01-01', to: '2026-01-01' }],
    ['an axis that is none', { by: 'colour' }],
    ['an exercise of another century', { fiscalYear: '1999' }],
  ])('%s is refused', async (_case, query) => {
    const client = await api.login(api.firm.people.anna);
    expect(await client.get(`/reports/pipeline?${search(query)}`)).toMatchObject({
      status: 400,
      body: { code: 'invalid_input' },
    });
  });

  test('its tables leave as files, formulas as text, and who took them is in the audit', async () => {
    const client = await api.login(api.firm.people.anna);
    const { account } = firm.drawn.find(({ bu, endedOn }) => bu === api.firm.bu.rennes && endedOn === null)!;
    await firm.owner('accounts').where({ id: account }).update({ trade_name: '=1+1' });
    const lines = async (part: string) =>
      (
        await (
          await client.fetch('GET', `/exports/pipeline?${search({ part, format: 'csv', by: 'businessUnit' })}`)
        ).text()
      )
        .trim()
        .split('\r\n');
    const { total } = await read(client);
    const french = (amount: string) => amount.replace('.', ',').replace(/,?0+$/, '');
    const matrix = await lines('matrix');
    expect(matrix).toHaveLength(3);
    expect(matrix.at(-1)!.split(';')[0]).toBe('Total');
    expect(matrix.at(-1)!.split(';').at(-1)).toBe(String(total.total.count));
    expect(matrix.at(-1)!.split(';').at(-2)).toBe(french(total.total.amount.amount));
    expect((await lines('accounts')).filter((line) => line.includes(";'=1+1;"))).toHaveLength(1);
    expect(await lines('opportunities')).toHaveLength(total.total.count + 1);
    expect(await firm.owner('audit').where({ action: 'exportPipeline' })).toMatchObject(
      ['matrix', 'accounts', 'opportunities'].map((part) => ({
        principal_id: api.firm.people.anna.id,
        outcome: 'read',
        data: { part, format: 'csv', by: 'businessUnit' },
      })),
    );
  });

  test('the firm’s legal identity, or its absence', async () => {
    const client = await api.login(api.firm.people.anna);
    expect(await client.get('/company')).toMatchObject({ body: { name: 'Cabinet Jalon', legal: null } });
    await firm.owner('letterheads').insert({
      company_id: api.firm.companyId,
      legal_form: 'Société par actions simplifiée',
      capital_cents: 5_000_000,
      siren: '099999609',
      registry: 'Rennes',
      address_line: '1 rue du Jalon',
      postcode: '35000',
      city: 'Rennes',
      vat_number: 'FR00099999609',
      insurer: 'Assureur',
      insurance_policy: '1',
      phone: '0200000000',
      email: 'cabinet@jalon.example',
    });
    expect(await client.get('/company')).toMatchObject({
      body: {
        legal: {
          legalForm: 'Société par actions simplifiée',
          capital: { amount: '50000.00', currency: 'EUR' },
          siren: '099999609',
          registry: 'Rennes',
          address: '1 rue du Jalon, 35000 Rennes',
        },
      },
    });
  });
}
