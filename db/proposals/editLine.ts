import { todayInParis } from '../../domain/dates/zone';
import { lineTotal } from '../../domain/money/lines';
import type { LineEdit, LineValues } from '../../domain/processes/opportunity/commands';
import { wallOf, type CaseContext } from '../cases/context';
import { productInForce } from './catalogue';
import { planLines } from './planLines';
import { refreshTotals } from './totals';

interface LineRow {
  quantity_hundredths: number;
  unit_price_cents: number;
  discount_basis_points: number;
}

function columnsOf(values: LineValues) {
  const columns = {
    label: values.label, quantity_hundredths: values.quantityHundredths, unit_price_cents: values.unitPriceCents, price_forced: values.priceForced,
    discount_basis_points: values.discountBasisPoints, resource: values.resource, delivery_on: values.deliveryOn, billing_on: values.billingOn,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

async function recompute({ trx }: CaseContext, lineId: string): Promise<void> {
  const line = await trx('proposal_lines').where({ id: lineId }).first<LineRow>();
  const net = lineTotal({ quantityHundredths: line.quantity_hundredths, unitPriceCents: line.unit_price_cents, discountBasisPoints: line.discount_basis_points });
  await trx('proposal_lines').where({ id: lineId }).update({ net_cents: net });
}

async function add(context: CaseContext, proposalId: string, edit: Extract<LineEdit, { kind: 'add' }>): Promise<void> {
  const { trx, row, now } = context;
  const product = await productInForce(trx, edit.productId, row.buId, todayInParis(now));
  if (!product) throw new Error(`product ${edit.productId} was checked and is gone`);
  await trx('proposal_lines').insert({
    ...wallOf(row), id: edit.lineId, proposal_id: proposalId, product_id: edit.productId, label: product.label, kind: product.kind, quantity_hundredths: 0, unit_price_cents: product.priceCents,
    catalogue_price_cents: product.priceCents, vat_basis_points: product.vatBasisPoints, net_cents: 0, resource: product.resource,
    position: trx.raw('(SELECT coalesce(max(position), 0) + 1 FROM proposal_lines WHERE proposal_id = ?)', [proposalId]),
    ...columnsOf(edit.values),
  });
}

/** Writes one edit of a line and everything that follows from it: its total, the proposal's, its planning block. */
export async function editLine(context: CaseContext, proposalId: string, edit: LineEdit): Promise<void> {
  const { trx } = context;
  if (edit.kind === 'add') await add(context, proposalId, edit);
  if (edit.kind === 'update') await trx('proposal_lines').where({ id: edit.lineId, proposal_id: proposalId }).update({ label: trx.ref('label'), ...columnsOf(edit.values) });
  if (edit.kind === 'remove') await trx('proposal_lines').where({ id: edit.lineId, proposal_id: proposalId }).delete();
  else await recompute(context, edit.lineId);
  await refreshTotals(trx, proposalId);
  await planLines(trx, proposalId);
}
