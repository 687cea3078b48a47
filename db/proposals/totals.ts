import { createHash } from 'node:crypto';
import { proposalValue } from '../../domain/money/discount';
import { proposalTotals, type PricedLine } from '../../domain/money/lines';
import { canonicalContent, type ContentLine } from '../../domain/proposal/contentHash';
import type { Transaction } from '../wall';

async function contentOf(trx: Transaction, proposalId: string): Promise<(ContentLine & PricedLine)[]> {
  return trx('proposal_lines')
    .where({ proposal_id: proposalId })
    .orderBy(['position', 'id'])
    .select<(ContentLine & PricedLine)[]>(
      'product_id as productId',
      'label',
      'suffix',
      'quantity_hundredths as quantityHundredths',
      'unit_price_cents as unitPriceCents',
      'catalogue_price_cents as cataloguePriceCents',
      'discount_basis_points as discountBasisPoints',
      'vat_basis_points as vatBasisPoints',
    );
}

/** What an approval is bound to (D12). */
function hashOf(lines: readonly ContentLine[]): string {
  return createHash('sha256').update(canonicalContent(lines)).digest('hex');
}

/** Recomputes the totals and the content hash from the lines, never by adding to what was there. */
export async function refreshTotals(trx: Transaction, proposalId: string): Promise<void> {
  const lines = await contentOf(trx, proposalId);
  const totals = proposalTotals(lines);
  const { catalogueCents } = proposalValue(lines);
  await trx('proposals')
    .where({ id: proposalId })
    .update({
      net_cents: totals.exclVatCents,
      vat_cents: totals.vatCents,
      catalogue_cents: catalogueCents,
      content_hash: hashOf(lines),
      version: trx.raw('version + 1'),
    });
}
