import { costOf, margin } from '../../domain/money/margin';
import { formatAmount, toMoney } from '../../domain/money/cents';
import type { BillingMode, LineKind, Periodicity } from '../../domain/proposal/lines';
import type { Transaction } from '../wall';

interface Row {
  id: string;
  position: number;
  product: { id: string; name: string; code: string };
  label: string;
  kind: LineKind;
  quantity: number;
  unitPrice: number;
  cataloguePrice: number;
  priceForced: boolean;
  discount: number;
  vat: number;
  net: number;
  suffix: string | null;
  groupLabel: string | null;
  billingMode: BillingMode;
  periodicity: Periodicity;
  assignee: { id: string; name: string; code: string } | null;
  free1: string | null;
  free2: string | null;
  unitCost: number;
  lot: string | null;
  subLot: string | null;
  workTask: string | null;
  revenueAccount: string;
  resource: string | null;
  deliveryOn: string | null;
  billingOn: string | null;
  alwaysKept: boolean;
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
       l.vat_basis_points AS vat, l.net_cents AS net, l.resource, l.suffix, l.group_label AS "groupLabel", l.billing_mode AS "billingMode", l.periodicity, l.free_1 AS "free1", l.free_2 AS "free2", l.unit_cost_cents AS "unitCost",
       l.lot, l.sub_lot AS "subLot", l.work_task AS "workTask", coalesce(l.revenue_account, p.revenue_account) AS "revenueAccount",
       (SELECT jsonb_build_object('id', u.id, 'name', u.first_name || ' ' || u.last_name, 'code', u.code) FROM users u WHERE u.id = l.assignee_id) AS assignee, l.delivery_on AS "deliveryOn", l.billing_on AS "billingOn",
       ${alwaysKept}
     FROM proposal_lines l JOIN products p ON p.id = l.product_id WHERE l.proposal_id = ? ORDER BY l.position, l.id`,
    [proposalId],
  );
  return rows.map(({ quantity, unitPrice, cataloguePrice, discount, vat, net, unitCost, ...line }) => ({
    ...line,
    ...marginOf({ netCents: net, costCents: costOf({ quantityHundredths: quantity, unitCostCents: unitCost }) }),
    quantity: formatAmount(quantity),
    unitPrice: toMoney(unitPrice),
    cataloguePrice: toMoney(cataloguePrice),
    discountPercent: formatAmount(discount),
    vatPercent: formatAmount(vat),
    net: toMoney(net),
  }));
}

/** Costs and margin as the wire writes them; the rate is a percentage with one decimal, none of a line that sells nothing. */
export function marginOf(value: { netCents: number; costCents: number }): {
  cost: ReturnType<typeof toMoney>;
  margin: ReturnType<typeof toMoney>;
  marginPercent: string | null;
} {
  const { marginCents, permille } = margin(value);
  return {
    cost: toMoney(value.costCents),
    margin: toMoney(marginCents),
    marginPercent: permille === null ? null : (permille / 10).toFixed(1),
  };
}
