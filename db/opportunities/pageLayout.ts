/** The page of an opportunity as a person arranged it: no decision about a case, so no event of one, and nobody is told. */
import { isDefaultLayout, layoutOf, type PageLayout } from '../../domain/opportunity/pageLayout';
import type { Person } from '../../domain/principal/principal';
import type { Transaction } from '../wall';

const TABLE = 'opportunity_page_layouts';

export async function readPageLayout(trx: Transaction, person: Person): Promise<PageLayout> {
  const kept = await trx(TABLE).where({ user_id: person.userId }).first<{ layout: PageLayout } | undefined>('layout');
  return layoutOf(kept?.layout ?? null);
}

/** Who arranges it as everybody has it keeps nothing, and follows what becomes usual later. */
export async function keepPageLayout(trx: Transaction, person: Person, asked: PageLayout): Promise<PageLayout> {
  const layout = layoutOf(asked);
  if (isDefaultLayout(layout)) await trx(TABLE).where({ user_id: person.userId }).delete();
  else
    await trx(TABLE)
      .insert({ user_id: person.userId, company_id: person.companyId, layout: JSON.stringify(layout) })
      .onConflict('user_id')
      .merge(['layout']);
  return layout;
}
