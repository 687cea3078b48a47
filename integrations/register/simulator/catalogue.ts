/** The invented companies of the simulated register. All SIREN begin with 099 999, where no real company is expected; 999 may be given out by now and 000 marks Monaco VAT numbers. */
import companies from './companies.json';
import movements from './movements.json';

export interface SimulatedSite {
  siret: string;
  street: string;
  postcode: string;
  city: string;
  sign?: string;
  /** F: closed; open when absent. */
  state?: string;
  /** P: the address is withheld; published when absent. */
  diffusion?: string;
}

export interface SimulatedCompany {
  siren: string;
  /** `account`: loaded as an account of the demonstration; `prospect`: left free, to be created in front of an audience. */
  use: string;
  legalName: string;
  tradeName?: string;
  /** A sole trader. */
  person?: { lastName: string; firstNames: string };
  legalFormCode: string;
  ape: string;
  apeNaf25?: string;
  created: string;
  /** A: active, C: closed. */
  state: string;
  closed?: string;
  /** O: published, P: partly withheld. */
  diffusion: string;
  /** Whether the tax office holds its VAT number active. */
  vat: boolean;
  /** The first one is the head office. */
  sites: SimulatedSite[];
}

export const simulatedCompanies: readonly SimulatedCompany[] = companies;

const movementOf = new Map<string, Partial<SimulatedCompany>>(movements.map((movement) => [movement.siren, movement]));

/** The same after some of them were renamed, moved, closed: what a nightly check of the demonstration's accounts finds. */
export const companiesThatMoved: readonly SimulatedCompany[] = simulatedCompanies.map((company) => ({
  ...company,
  ...movementOf.get(company.siren),
}));

export const hasMoved = (siren: string): boolean => movementOf.has(siren);
