import type { ApiClient } from '../../../support/apiClient';
import { expectStatus } from '../../../support/story';
import type { World } from '../../../walls/world/world';

interface Proposal {
  version: number;
  state: string;
  lines: { id: string; kind: string; discountPercent: string }[];
}
export interface Draft {
  id: string;
  opportunityId: string;
  accountId: string;
  number: string;
  /** How many versions were submitted of it before. */
  versions: number;
}

/** A proposal of the first business unit as a draft far below every threshold, whatever was done with it before. */
export async function draftOf({ owner }: World, consultant: ApiClient): Promise<Draft> {
  const found = await owner('proposals as p')
    .join('business_units as b', 'b.id', 'p.bu_id')
    .whereIn('p.state', ['draft', 'pending_approval', 'approved', 'sent'])
    .whereNull('p.signed_on')
    .where({ 'b.code': 'P11' })
    .orderByRaw("p.state = 'draft' DESC, p.number")
    .first<Omit<Draft, 'versions'>>(
      'p.id',
      'p.opportunity_id as opportunityId',
      'p.account_id as accountId',
      'p.number',
    );
  const read = async () => expectStatus(await consultant.get<Proposal>(`/proposals/${found.id}`), 200);
  if ((await read()).state !== 'draft') expectStatus(await consultant.post(`/proposals/${found.id}/revise`), 200);
  const { lines } = await read();
  const edit = async (lineId: string, body: object) =>
    expectStatus(
      await consultant.patch(`/proposals/${found.id}/lines/${lineId}`, {
        ifMatch: `"${(await read()).version}"`,
        body,
      }),
      200,
    );
  for (const line of lines.filter(({ discountPercent }) => Number(discountPercent) > 0))
    await edit(line.id, { discountPercent: '0.00' });
  await edit(lines.find(({ kind }) => kind === 'planned')!.id, { quantity: '10.00' });
  const { items } = expectStatus(await consultant.get<{ items: object[] }>(`/proposals/${found.id}/versions`), 200);
  return { ...found, versions: items.length };
}
