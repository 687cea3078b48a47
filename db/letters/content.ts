import type { VersionContent, VersionLine } from '../../domain/proposal/version';
import type { Transaction } from '../wall';

const linesJson = `
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', l.id, 'productId', l.product_id, 'productCode', x.code, 'label', l.label, 'suffix', l.suffix, 'groupLabel', l.group_label, 'kind', l.kind, 'quantityHundredths', l.quantity_hundredths,
      'unitPriceCents', l.unit_price_cents, 'cataloguePriceCents', l.catalogue_price_cents, 'priceForced', l.price_forced, 'discountBasisPoints', l.discount_basis_points,
      'vatBasisPoints', l.vat_basis_points, 'netCents', l.net_cents, 'resource', l.resource, 'deliveryOn', l.delivery_on, 'billingOn', l.billing_on, 'assigneeId', l.assignee_id, 'unitCostCents', l.unit_cost_cents) ORDER BY l.position, l.id)
    FROM proposal_lines l JOIN products x ON x.id = l.product_id WHERE l.proposal_id = p.id), '[]')`;

/** What the proposal `p` holds now, as a version keeps it. */
export const contentJson = `jsonb_build_object('label', p.label, 'proposedOn', p.proposed_on, 'lines', ${linesJson})`;

/** What a proposal holds now. */
export async function contentOf(
  trx: Transaction,
  proposalId: string,
): Promise<VersionContent & { lines: VersionLine[] }> {
  const { rows } = await trx.raw<{ rows: { content: VersionContent & { lines: VersionLine[] } }[] }>(
    `SELECT ${contentJson} AS content FROM proposals p WHERE p.id = ?`,
    [proposalId],
  );
  const row = rows[0];
  if (!row) throw new Error(`proposal ${proposalId} is gone`);
  return row.content;
}
