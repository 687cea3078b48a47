/** What a file wrote, and who hears of it once it is committed. */
import type { Transaction } from '../../db/wall';
import type { CaseRef } from '../../domain/cases/kinds';
import type { ImportKind } from '../../domain/imports/columns';
import { announceMoved } from '../cases/command';
import { rederiveRequests } from '../cases/rederive';
import type { ApiDeps } from '../deps';

type Opportunity = CaseRef & { companyId: string; buId: string };

export interface Written {
  accounts: string[];
  opportunities: Opportunity[];
  /** Those that were opened or lost: their processes have news to read. */
  moved: Opportunity[];
}

/** Read in the transaction that wrote: an opportunity may have changed its unit. */
export async function readWritten(
  trx: Transaction,
  kind: ImportKind,
  { changed, moved }: { changed: readonly string[]; moved: readonly string[] },
): Promise<Written> {
  if (kind !== 'opportunities')
    return { accounts: kind === 'accounts' ? [...changed] : [], opportunities: [], moved: [] };
  const opportunities = await trx('cases')
    .whereIn('id', [...changed, ...moved])
    .select<Opportunity[]>('kind', 'id as caseId', 'company_id as companyId', 'bu_id as buId');
  return { accounts: [], opportunities, moved: opportunities.filter(({ caseId }) => moved.includes(caseId)) };
}

/** Checklists follow the client file, whoever changes it; a case that was opened gets its process; open lists hear of it. */
export async function announceWritten(deps: ApiDeps, { accounts, opportunities, moved }: Written): Promise<void> {
  moved.forEach(({ kind, caseId }) => deps.tellNews({ kind, caseId }));
  opportunities.forEach((one) => announceMoved(deps, one, []));
  for (const accountId of accounts) await rederiveRequests(deps, accountId);
}
