import { knex } from 'knex';
import { companiesOfCases } from './companyOf';

// Nobody answers there: whatever is asked fails.
const unheard = { warn: () => undefined, error: () => undefined };
const nobody = knex({ client: 'pg', connection: 'postgres://127.0.0.1:1/none', log: unheard });
afterAll(() => nobody.destroy());

const [caseId, companyId] = ['6f0d5a3e-8a0c-4a52-9d0e-1f2a3b4c5d6e', '0c9a1b2d-3e4f-4a5b-8c6d-7e8f9a0b1c2d'];

test('whose a case is, is not asked once whoever has read its row has said it', async () => {
  const companies = companiesOfCases(nobody);
  await expect(companies.of(`opportunity/${caseId}`)).rejects.toThrow();
  companies.know(caseId, companyId);
  expect(await companies.of(`opportunity/${caseId}`)).toBe(companyId);
  expect(await companies.of('schedule')).toBeNull();
});
