import type { Knex } from 'knex';
import { DEFAULT_START_MONTH, fiscalYearDays, fiscalYearOf } from '../../../domain/dates/fiscalYear';
import { todayInParis } from '../../../domain/dates/zone';
import { loadCatalogue, type Offer } from './catalogue';
import { loadLists } from './lists';
import { loadResources } from './resources';
import { loadSettings } from './settings';
import { loadOrganisation, type Organisation } from './organisation';

export interface Reference {
  organisation: Organisation;
  /** code → offer of the main company */
  offers: Map<string, Offer>;
}

/**
 * Inserts what a firm has before its first customer: organisation, catalogue with dated prices, lists of values, settings.
 *
 * @param knex the owner's connection or a transaction of it
 * @param now instant that decides the current fiscal year of the prices
 */
export async function loadReference(knex: Knex, now: Date): Promise<Reference> {
  const organisation = await loadOrganisation(knex);
  const fiscalYearStart = fiscalYearDays(
    fiscalYearOf(todayInParis(now), DEFAULT_START_MONTH),
    DEFAULT_START_MONTH,
  ).first;
  const offers = await loadCatalogue(knex, organisation, fiscalYearStart);
  for (const companyId of [organisation.companyId, organisation.otherCompanyId]) {
    await loadLists(knex, companyId);
    await loadSettings(knex, companyId);
  }
  await loadResources(knex, organisation.companyId);
  return { organisation, offers };
}
