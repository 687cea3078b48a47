import type { ProposalLineView } from '../../../../contracts/proposals/line';
import type { LineBody } from '../api/proposal';

/** What a row is typed into, as the wire writes it. */
export interface LineDraft {
  quantity?: string | null;
  unitPrice?: string | null;
  priceForced?: boolean;
  discountPercent?: string | null;
  resource?: string | null;
  deliveryOn?: string | null;
}

const differs = (typed: string, known: string): boolean => Number(typed) !== Number(known);

/** The sale price differs from the catalogue and nobody has said that this is meant (requirement 161). */
export function asksToForce(line: ProposalLineView, draft: LineDraft): boolean {
  const price = draft.unitPrice ?? line.unitPrice.amount;
  const forced = draft.priceForced ?? line.priceForced;
  return differs(price, line.cataloguePrice.amount) && !forced;
}

function priceChange(line: ProposalLineView, draft: LineDraft): LineBody {
  const price = draft.unitPrice ?? line.unitPrice.amount;
  const forced = differs(price, line.cataloguePrice.amount);
  return {
    ...(differs(price, line.unitPrice.amount) && { unitPrice: price }),
    ...(forced !== line.priceForced && { priceForced: forced }),
  };
}

/** What to save of a row: an emptied figure counts as nothing typed, and a price that waits for its "forcer" waits. */
export function lineChange(line: ProposalLineView, draft: LineDraft): LineBody {
  const { quantity, discountPercent, resource, deliveryOn } = draft;
  return {
    ...(quantity && differs(quantity, line.quantity) && { quantity }),
    ...(discountPercent && differs(discountPercent, line.discountPercent) && { discountPercent }),
    ...(resource !== undefined && resource !== line.resource && { resource }),
    ...(deliveryOn !== undefined && deliveryOn !== line.deliveryOn && { deliveryOn }),
    ...(asksToForce(line, draft) ? {} : priceChange(line, draft)),
  };
}

/** A removed line as it is put back: the same values, at the end. */
export const asNewLine = (line: ProposalLineView) => ({
  productId: line.product.id,
  label: line.label,
  quantity: line.quantity,
  unitPrice: line.unitPrice.amount,
  priceForced: line.priceForced,
  discountPercent: line.discountPercent,
  resource: line.resource,
  deliveryOn: line.deliveryOn,
  billingOn: line.billingOn,
  suffix: line.suffix,
  groupLabel: line.groupLabel,
  billingMode: line.billingMode,
  periodicity: line.periodicity,
  assigneeId: line.assignee?.id ?? null,
  free1: line.free1,
  free2: line.free2,
  lot: line.lot,
  subLot: line.subLot,
  workTask: line.workTask,
  revenueAccount: line.revenueAccount,
});

/** A line that the offer proposes and that this client does not need. */
export const isUnused = ({ quantity }: Pick<ProposalLineView, 'quantity'>): boolean => Number(quantity) === 0;
