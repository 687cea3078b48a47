import { opportunityAmount } from '../../domain/opportunity/amount';
import { EURO_RATE } from '../../domain/money/rates';
import { countedProposals } from '../../domain/processes/opportunity/whyNotEdited';
import type { CaseContext } from '../cases/context';

type Counted = Parameters<typeof countedProposals>[0];

/** Lets the amount of the opportunity follow its proposal, or fall back to what was estimated (D31). */
export async function followProposals({ trx, row }: CaseContext): Promise<void> {
  const { estimate, worth, currency } = await trx('opportunities').where({ id: row.id }).first<{
    estimate: number | null;
    worth: number | null;
    currency: string;
  }>('estimated_cents as estimate', 'euro_cents as worth', 'currency');
  const live = await trx('proposals')
    .where({ opportunity_id: row.id })
    .whereNot({ state: 'archived' })
    .first<Counted | undefined>('state', 'net_cents as netCents', trx.raw('signed_on IS NOT NULL AS "letterSigned"'));
  const { cents, from } = opportunityAmount(estimate, countedProposals(live ?? null));
  // An estimate in another currency stands as it was told, until a proposal says the amount; proposals are in euros.
  if (cents === worth && (from === 'estimate' || currency === 'EUR')) return;
  await trx('opportunities')
    .where({ id: row.id })
    .update({
      amount_cents: cents,
      euro_cents: cents,
      currency: 'EUR',
      rate_millionths: EURO_RATE,
      version: trx.raw('version + 1'),
    });
}
