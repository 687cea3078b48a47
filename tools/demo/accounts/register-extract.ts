/** What the register of the demo knows of a company, as its file of invented companies writes it. */
import companies from '../../../integrations/register/simulator/companies.json';

export interface RegisterSite {
  siret: string;
  street: string;
  postcode: string;
  city: string;
  sign?: string;
  state?: string;
}

export interface RegisterCompany {
  siren: string;
  use: string;
  legalName: string;
  tradeName?: string;
  legalFormCode: string;
  ape: string;
  person?: { lastName: string; firstNames: string };
  sites: RegisterSite[];
}

const bySiren = new Map((companies as RegisterCompany[]).map((company) => [company.siren, company]));

/** The company of this SIREN; the demo makes accounts only of those that the file sets apart for it. */
export function registered(siren: string): RegisterCompany {
  const company = bySiren.get(siren);
  if (company?.use !== 'account') throw new Error(`the register keeps no company ${siren} for an account`);
  return company;
}
