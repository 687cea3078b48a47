import type { LineKind } from '../../domain/proposal/lines';
import type { Transaction } from '../wall';

/** A product of an offer, with the price in force for a business unit on a day (D11). */
export interface CatalogueProduct {
  productId: string;
  label: string;
  kind: LineKind;
  vatBasisPoints: number;
  resource: string | null;
  priceCents: number;
  /** What one unit costs the firm. */
  costCents: number;
  quantityHundredths: number;
  position: number;
}

const columnInForce = (column: 'unit_price_cents' | 'unit_cost_cents') => `
  (SELECT x.${column} FROM product_prices x WHERE x.product_id = p.id AND x.valid_from <= :day AND (x.bu_id IS NULL OR x.bu_id = :bu)
   ORDER BY x.bu_id NULLS LAST, x.valid_from DESC LIMIT 1)`;

const priceInForce = columnInForce('unit_price_cents');
const costInForce = columnInForce('unit_cost_cents');

export async function productsOfOffer(
  trx: Transaction,
  offerId: string,
  buId: string,
  day: string,
): Promise<CatalogueProduct[]> {
  const { rows } = await trx.raw<{ rows: CatalogueProduct[] }>(
    `SELECT p.id AS "productId", p.label, p.kind, p.vat_basis_points AS "vatBasisPoints", p.generic_resource AS resource,
       coalesce(${priceInForce}, 0)::bigint AS "priceCents", coalesce(${costInForce}, 0)::bigint AS "costCents", op.quantity_hundredths AS "quantityHundredths", op.position
     FROM offer_products op JOIN products p ON p.id = op.product_id WHERE op.offer_id = :offer ORDER BY op.position`,
    { offer: offerId, bu: buId, day },
  );
  return rows;
}

export async function productInForce(
  trx: Transaction,
  productId: string,
  buId: string,
  day: string,
): Promise<CatalogueProduct | null> {
  const { rows } = await trx.raw<{ rows: CatalogueProduct[] }>(
    `SELECT p.id AS "productId", p.label, p.kind, p.vat_basis_points AS "vatBasisPoints", p.generic_resource AS resource,
       coalesce(${priceInForce}, 0)::bigint AS "priceCents", coalesce(${costInForce}, 0)::bigint AS "costCents", 0 AS "quantityHundredths", 0 AS position
     FROM products p WHERE p.id = :product`,
    { product: productId, bu: buId, day },
  );
  return rows[0] ?? null;
}
