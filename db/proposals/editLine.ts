import { todayInParis } from '../../domain/dates/zone';
import { lineTotal } from '../../domain/money/lines';
import { billingModeOf } from '../../domain/proposal/lines';
import type { LineEdit, LineValues } from '../../domain/processes/opportunity/commands';
import { wallOf, type CaseContext } from '../cases/context';
import { productInForce } from './catalogue';
import { duplicate, move } from './arrangeLines';
import { planLines } from './planLines';
import { refreshTotals } from './totals';

interface LineRow {
  quantity_hundredths: number;
  unit_price_cents: number;
  discount_basis_points: number;
}

function columnsOf(values: LineValues) {
  const columns = {
    label: values.label,
    quantity_hundredths: values.quantityHundredths,
    unit_price_cents: values.unitPriceCents,
    price_forced: values.priceForced,
    discount_basis_points: values.discountBasisPoints,
    resource: values.resource,
    assignee_id: values.assigneeId,
    suffix: values.suffix,
    group_label: values.groupLabel,
    billing_mode: values.billingMode,
    periodicity: values.periodicity,
    free_1: values.free1,
    free_2: values.free2,
    delivery_on: values.deliveryOn,
    billing_on: values.billingOn,
    lot: values.lot,
    sub_lot: values.subLot,
    work_task: values.workTask,
    revenue_account: values.revenueAccount,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}

async function recompute({ trx }: CaseContext, lineId: string): Promise<void> {
  const line = await trx('proposal_lines').where({ id: lineId }).first<LineRow>();
  const net = lineTotal({
    quantityHundredths: line.quantity_hundredths,
    unitPriceCents: line.unit_price_cents,
    discountBasisPoints: line.discount_basis_points,
  });
  await trx('proposal_lines').where({ id: lineId }).update({ net_cents: net });
}

/** Delivery and billing of a line that is added by hand default to the mission's start, like those of the offer (requirements 163-164). */
async function missionStart(
  { trx }: CaseContext,
  proposalId: string,
): Promise<{ delivery_on: string; billing_on: string }> {
  const { startsOn } = await trx('missions as m')
    .join('proposals as p', 'p.mission_id', 'm.id')
    .where('p.id', proposalId)
    .first<{ startsOn: string }>('m.starts_on as startsOn');
  return { delivery_on: startsOn, billing_on: startsOn };
}

async function add(context: CaseContext, proposalId: string, edit: Extract<LineEdit, { kind: 'add' }>): Promise<void> {
  const { trx, row, now } = context;
  const product = await productInForce(trx, edit.productId, row.buId, todayInParis(now));
  if (!product) throw new Error(`product ${edit.productId} was checked and is gone`);
  await trx('proposal_lines').insert({
    ...wallOf(row),
    id: edit.lineId,
    proposal_id: proposalId,
    product_id: edit.productId,
    label: product.label,
    kind: product.kind,
    quantity_hundredths: 0,
    unit_price_cents: product.priceCents,
    catalogue_price_cents: product.priceCents,
    vat_basis_points: product.vatBasisPoints,
    net_cents: 0,
    resource: product.resource,
    unit_cost_cents: product.costCents,
    billing_mode: billingModeOf(product.kind),
    ...(await missionStart(context, proposalId)),
    position: trx.raw('(SELECT coalesce(max(position), 0) + 1 FROM proposal_lines WHERE proposal_id = ?)', [
      proposalId,
    ]),
    ...columnsOf(edit.values),
  });
}

/** Writes one edit of a line and everything that follows from it: its total, the proposal's, its planning block. */
export async function editLine(context: CaseContext, proposalId: string, edit: LineEdit): Promise<void> {
  const { trx } = context;
  if (edit.kind === 'add') await add(context, proposalId, edit);
  if (edit.kind === 'update')
    await trx('proposal_lines')
      .where({ id: edit.lineId, proposal_id: proposalId })
      .update({ label: trx.ref('label'), ...columnsOf(edit.values) });
  if (edit.kind === 'remove') await trx('proposal_lines').where({ id: edit.lineId, proposal_id: proposalId }).delete();
  if (edit.kind === 'removeMany')
    await trx('proposal_lines')
      .where({ proposal_id: proposalId })
      .whereIn('id', [...edit.lineIds])
      .delete();
  if (edit.kind === 'duplicate') await duplicate(trx, proposalId, edit.copies);
  if (edit.kind === 'move') await move(trx, proposalId, edit.lineIds, edit.beforeId);
  if (edit.kind === 'add' || edit.kind === 'update') await recompute(context, edit.lineId);
  await refreshTotals(trx, proposalId);
  await planLines(trx, proposalId);
}
