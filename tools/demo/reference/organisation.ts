import type { Knex } from 'knex';
import { stableId } from '../stable-id';
import { lawFirm, mainCompany, type CompanyData } from './organisation-data';

/** Where a business unit stands. */
export interface BusinessUnit {
  id: string;
  code: string;
  name: string;
  hubId: string;
  regionId: string;
  companyId: string;
}

export interface Organisation {
  companyId: string;
  otherCompanyId: string;
  /** code → id, of both companies */
  regions: Map<string, string>;
  hubs: Map<string, string>;
  businessUnits: Map<string, BusinessUnit>;
}

/** Inserts both companies with their regions, hubs and business units. */
export async function loadOrganisation(knex: Knex): Promise<Organisation> {
  const companies = [mainCompany, lawFirm];
  const organisation: Organisation = {
    companyId: companyId(mainCompany),
    otherCompanyId: companyId(lawFirm),
    regions: new Map(),
    hubs: new Map(),
    businessUnits: new Map(),
  };
  await knex('companies').insert(
    companies.map((company) => ({ id: companyId(company), code: company.code, name: company.name })),
  );
  await knex('letterheads').insert(
    companies.map((company) => ({ company_id: companyId(company), ...company.letterhead })),
  );
  for (const company of companies) await loadCompany(knex, company, organisation);
  return organisation;
}

function companyId(company: CompanyData): string {
  return stableId('company', company.code);
}

async function loadCompany(knex: Knex, company: CompanyData, into: Organisation): Promise<void> {
  const company_id = companyId(company);
  const regions = company.regions.map(({ code, name, holidays }) => ({
    id: stableId('region', code),
    company_id,
    code,
    name,
    holidays,
  }));
  const hubs = company.regions.flatMap((region) =>
    region.hubs.map(({ code, name }) => ({
      id: stableId('hub', code),
      company_id,
      region_id: stableId('region', region.code),
      code,
      name,
    })),
  );
  const units = company.regions
    .flatMap((region) => region.hubs)
    .flatMap((hub) =>
      hub.businessUnits.map(({ code, name }) => ({
        id: stableId('bu', code),
        company_id,
        hub_id: stableId('hub', hub.code),
        code,
        name,
      })),
    );
  await knex('regions').insert(regions);
  await knex('hubs').insert(hubs);
  await knex('business_units').insert(units);

  const regionOfHub = new Map(hubs.map((hub) => [hub.id, hub.region_id]));
  for (const region of regions) into.regions.set(region.code, region.id);
  for (const hub of hubs) into.hubs.set(hub.code, hub.id);
  for (const { id, code, name, hub_id } of units) {
    into.businessUnits.set(code, {
      id,
      code,
      name,
      hubId: hub_id,
      regionId: regionOfHub.get(hub_id) ?? '',
      companyId: company_id,
    });
  }
}
