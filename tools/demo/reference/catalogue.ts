import type { Knex } from 'knex';
import { stableId } from '../stable-id';
import type { FamilyData, OfferData, PracticeData, ProductData } from './catalogue-data';
import type { Organisation } from './organisation';
import { practices } from './practices';

/** An offer with where it stands in the catalogue. */
export interface Offer {
  id: string;
  code: string;
  label: string;
  accounting: boolean;
  familyId: string;
  familyLabel: string;
  practiceId: string;
  practiceKind: PracticeData['kind'];
}

interface Placed {
  practice: PracticeData;
  family: FamilyData;
  offer: OfferData;
}

/**
 * Inserts the catalogue of the main company. Prices are dated (D11): from the first day of the last fiscal year, again
 * since 1 October where they changed, and once for a single business unit.
 *
 * @param fiscalYearStart first day of the current fiscal year
 * @returns code of the offer → offer
 */
export async function loadCatalogue(
  knex: Knex,
  organisation: Organisation,
  fiscalYearStart: string,
): Promise<Map<string, Offer>> {
  const company_id = organisation.companyId;
  const families = practices.flatMap((practice) => practice.families.map((family) => ({ practice, family })));
  const offers = families.flatMap((placed) => placed.family.offers.map((offer) => ({ ...placed, offer })));
  const products = offers.flatMap((placed) => placed.offer.products);

  await knex('practices').insert(
    practices.map(({ code, label, kind }) => ({ id: stableId('practice', code), company_id, code, label, kind })),
  );
  await knex('offer_families').insert(
    families.map(({ practice, family }) => ({
      id: stableId('family', family.code),
      company_id,
      practice_id: stableId('practice', practice.code),
      code: family.code,
      label: family.label,
    })),
  );
  await knex('offers').insert(
    offers.map(({ family, offer }) => ({
      id: stableId('offer', offer.code),
      company_id,
      family_id: stableId('family', family.code),
      code: offer.code,
      label: offer.label,
      accounting: offer.accounting ?? false,
    })),
  );
  await knex('products').insert(
    products.map(({ code, label, kind, genericResource }) => ({
      id: stableId('product', code),
      company_id,
      code,
      label,
      kind,
      generic_resource: genericResource ?? null,
    })),
  );
  await knex('offer_products').insert(
    offers.flatMap(({ offer }) =>
      offer.products.map((product, index) => ({
        offer_id: stableId('offer', offer.code),
        product_id: stableId('product', product.code),
        position: index + 1,
        quantity_hundredths: product.hundredths,
        always_kept: offer.accounting === true && (product.alwaysKept ?? true),
      })),
    ),
  );
  await knex('product_prices').insert(products.flatMap((product) => pricesOf(product, company_id, fiscalYearStart)));
  await knex('product_prices').insert(priceOfOneUnit(organisation, fiscalYearStart));
  return new Map(offers.map((placed) => [placed.offer.code, toOffer(placed)]));
}

function pricesOf(product: ProductData, company_id: string, fiscalYearStart: string): object[] {
  // Hours cost the firm six tenths of their price, a flat price three, a complement nothing.
  const costs = { planned: 0.6, regie: 0.6, fixed: 0.3, complement: 0 }[product.kind];
  const row = {
    company_id,
    product_id: stableId('product', product.code),
    bu_id: null,
    unit_cost_cents: Math.round(product.cents * costs),
  };
  const first = {
    ...row,
    unit_price_cents: product.formerCents ?? product.cents,
    valid_from: aYearBefore(fiscalYearStart),
  };
  return product.formerCents === undefined
    ? [first]
    : [first, { ...row, unit_price_cents: product.cents, valid_from: fiscalYearStart }];
}

/** The business unit Gobelins sells "Tenue" at a price of its own. */
function priceOfOneUnit({ companyId, businessUnits }: Organisation, valid_from: string): object {
  return {
    company_id: companyId,
    product_id: stableId('product', 'CPTA_TENUE'),
    bu_id: businessUnits.get('P22')?.id,
    unit_price_cents: 8500,
    unit_cost_cents: 5100,
    valid_from,
  };
}

function aYearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

function toOffer({ practice, family, offer }: Placed): Offer {
  return {
    id: stableId('offer', offer.code),
    code: offer.code,
    label: offer.label,
    accounting: offer.accounting ?? false,
    familyId: stableId('family', family.code),
    familyLabel: family.label,
    practiceId: stableId('practice', practice.code),
    practiceKind: practice.kind,
  };
}
