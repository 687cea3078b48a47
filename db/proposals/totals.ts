import { createHash } from 'node:crypto';
import { proposalValue } from '../../domain/money/discount';
import { proposalTotals, type PricedLine } from '../../domain/money/lines';
import type { Transaction } from '../wall';

interface ContentLine extends PricedLine {
  productId: string;
  label: string;
}

async function contentOf(trx: Transaction, proposalId: string): Promise<ContentLine[]> {
  return trx('proposal_lines')
    .where({ proposal_id: proposalId })
    .orderBy(['position', 'id'])
    .select<ContentLine[]>(
      'product_id as productId', 'label', 'quantity_hundredths as quantityHundredths', 'unit_price_cents as unitPriceCents',
      'catalogue_price_cents as cataloguePriceCents', 'discount_basis_points as discountBasisPoints', 'vat_basis_points as vatBasisPoints',
    );
}

/** What an approval is bound to (D12): products, labels, quantities and prices, in order. Who does the work when is not part of it. */
export function hashOf(lines: readonly ContentLine[]): string {
  const content = lines.map((l) => [l.productId, l.label, l.quantityHundredths, l.unitPriceCents, l.discountBasisPoints, l.vatBasisPoints]);
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/** Recomputes the totals and the content hash from the lines, never by adding to what was there. */
export async function refreshTotals(trx: Transaction, proposalId: string): Promise<void> {
  const lines = await contentOf(trx, proposalId);
  const totals = proposalTotals(lines);
  const { catalogueCents } = proposalValue(lines);
  await trx('proposals')
    .where({ id: proposalId })
    .update({ net_cents: totals.exclVatCents, vat_cents: totals.vatCents, catalogue_cents: catalogueCents, content_hash: hashOf(lines), version: trx.raw('version + 1') });
}
