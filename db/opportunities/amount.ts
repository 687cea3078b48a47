import { opportunityAmount } from '../../domain/opportunity/amount';
import { EURO_RATE, euroAmount } from '../../domain/money/rates';
import { countedProposals } from '../../domain/processes/opportunity/whyNotEdited';
import type { CaseContext } from '../cases/context';

type Counted = Parameters<typeof countedProposals>[0];

/** Lets the amount of the opportunity follow its proposal, or fall back to what was estimated (D31). */
export async function followProposals({ trx, row }: CaseContext): Promise<void> {
  const { estimate, amount } = await trx('opportunities')
    .where({ id: row.id })
    .first<{ estimate: number | null; amount: number | null }>('estimated_cents as estimate', 'amount_cents as amount');
  const live = await trx('proposals')
    .where({ opportunity_id: row.id })
    .whereNot({ state: 'archived' })
    .first<Counted | undefined>('state', 'net_cents as netCents', trx.raw('signed_on IS NOT NULL AS "letterSigned"'));
  const { cents } = opportunityAmount(estimate, countedProposals(live ?? null));
  if (cents === amount) return;
  await trx('opportunities')
    .where({ id: row.id })
    .update({
      amount_cents: cents,
      euro_cents: cents === null ? null : euroAmount(cents, EURO_RATE),
      currency: 'EUR',
      version: trx.raw('version + 1'),
    });
}
