/** Entering Proposition: mission, draft proposal and planning blocks, in one transaction and exactly once (D10). */
import { todayInParis } from '../../domain/dates/zone';
import { fiscalYearOf } from '../../domain/dates/fiscalYear';
import { missionNumber, proposalNumber } from '../../domain/identity/numbers';
import { lineTotal } from '../../domain/money/lines';
import { billingModeOf } from '../../domain/proposal/lines';
import { wallOf, type CaseContext } from '../cases/context';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';
import { productsOfOffer, type CatalogueProduct } from './catalogue';
import { planLines } from './planLines';
import { refreshTotals } from './totals';

interface OpportunityRow {
  name: string;
  account_id: string;
  offer_id: string;
  production_start_on: string;
  production_end_on: string;
  closing_on: string | null;
  engagement_partner_id: string;
  engagement_manager_id: string | null;
}

async function nextNumber(trx: Transaction, sequence: string): Promise<number> {
  const { rows } = await trx.raw<{ rows: { value: number }[] }>('SELECT nextval(?::regclass) AS value', [sequence]);
  return rows[0]?.value ?? 0;
}

async function openMission({ trx, row }: CaseContext, opportunity: OpportunityRow): Promise<string> {
  const [mission] = await trx('missions')
    .insert({
      ...wallOf(row),
      opportunity_id: row.id,
      account_id: opportunity.account_id,
      number: missionNumber(await nextNumber(trx, 'mission_number')),
      label: opportunity.name,
      state: 'AVV',
      starts_on: opportunity.production_start_on,
      ends_on: opportunity.production_end_on,
      closing_on: opportunity.closing_on,
      delivery_lead_id: opportunity.engagement_manager_id,
    })
    .returning<{ id: string }[]>('id');
  if (!mission) throw new Error('the mission was not written');
  return mission.id;
}

function lineOf(product: CatalogueProduct, opportunity: OpportunityRow) {
  const priced = {
    quantityHundredths: product.quantityHundredths,
    unitPriceCents: product.priceCents,
    discountBasisPoints: 0,
  };
  return {
    product_id: product.productId,
    position: product.position,
    label: product.label,
    kind: product.kind,
    quantity_hundredths: product.quantityHundredths,
    unit_price_cents: product.priceCents,
    catalogue_price_cents: product.priceCents,
    vat_basis_points: product.vatBasisPoints,
    net_cents: lineTotal(priced),
    resource: product.resource,
    unit_cost_cents: product.costCents,
    billing_mode: billingModeOf(product.kind),
    // Delivery and billing default to the mission's start (requirements 163-164).
    delivery_on: opportunity.production_start_on,
    billing_on: opportunity.production_start_on,
  };
}

export async function prepareProposition(context: CaseContext): Promise<void> {
  const { trx, row, now } = context;
  const opportunity = await trx('opportunities').where({ id: row.id }).first<OpportunityRow>();
  const today = todayInParis(now);
  const { fiscalYearStartMonth } = await settingsOf(trx, row.buId, today);
  const missionId = await openMission(context, opportunity);
  const [proposal] = await trx('proposals')
    .insert({
      ...wallOf(row),
      opportunity_id: row.id,
      account_id: opportunity.account_id,
      mission_id: missionId,
      number: proposalNumber(fiscalYearOf(today, fiscalYearStartMonth.value), await nextNumber(trx, 'proposal_number')),
      label: opportunity.name,
      state: 'draft',
      author_id: opportunity.engagement_partner_id,
      proposed_on: today,
    })
    .returning<{ id: string }[]>('id');
  if (!proposal) throw new Error('the proposal was not written');
  const products = await productsOfOffer(trx, opportunity.offer_id, row.buId, today);
  if (products.length > 0)
    await trx('proposal_lines').insert(
      products.map((product) => ({ ...wallOf(row), proposal_id: proposal.id, ...lineOf(product, opportunity) })),
    );
  await refreshTotals(trx, proposal.id);
  await planLines(trx, proposal.id);
}
