import { formatAmount, toMoney } from '../../domain/money/cents';
import type { LineKind } from '../../domain/proposal/lines';
import type { Transaction } from '../wall';

interface Row {
  id: string; position: number; product: { id: string; name: string; code: string }; label: string; kind: LineKind;
  quantity: number; unitPrice: number; cataloguePrice: number; priceForced: boolean; discount: number; vat: number; net: number;
  resource: string | null; deliveryOn: string | null; billingOn: string | null; alwaysKept: boolean;
}

/** Whether a line `l` stays (requirements 168-170): the offer always keeps its product, and no other line is for that product. */
export const alwaysKept = `
  coalesce((SELECT op.always_kept FROM offer_products op JOIN opportunities o ON o.offer_id = op.offer_id JOIN proposals x ON x.opportunity_id = o.id WHERE x.id = l.proposal_id AND op.product_id = l.product_id), false)
  AND NOT EXISTS (SELECT 1 FROM proposal_lines k WHERE k.proposal_id = l.proposal_id AND k.product_id = l.product_id AND k.id <> l.id) AS "alwaysKept"`;

/** Lines in order. Quantities and percentages are written with two decimals, as the wire wants them. */
export async function linesOf(trx: Transaction, proposalId: string) {
  const { rows } = await trx.raw<{ rows: Row[] }>(
    `SELECT l.id, l.position, jsonb_build_object('id', p.id, 'name', p.label, 'code', p.code) AS product, l.label, l.kind, l.quantity_hundredths AS quantity,
       l.unit_price_cents AS "unitPrice", l.catalogue_price_cents AS "cataloguePrice", l.price_forced AS "priceForced", l.discount_basis_points AS discount,
       l.vat_basis_points AS vat, l.net_cents AS net, l.resource, l.delivery_on AS "deliveryOn", l.billing_on AS "billingOn",
       ${alwaysKept}
     FROM proposal_lines l JOIN products p ON p.id = l.product_id WHERE l.proposal_id = ? ORDER BY l.position, l.id`,
    [proposalId],
  );
  return rows.map(({ quantity, unitPrice, cataloguePrice, discount, vat, net, ...line }) => ({
    ...line, quantity: formatAmount(quantity), unitPrice: toMoney(unitPrice), cataloguePrice: toMoney(cataloguePrice), discountPercent: formatAmount(discount), vatPercent: formatAmount(vat), net: toMoney(net),
  }));
}
