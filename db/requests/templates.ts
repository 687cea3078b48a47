import { requestKinds, type RequestKind } from '../../domain/cases/kinds';
import type { ErrorCode } from '../../domain/errors/codes';
import { todayInParis } from '../../domain/dates/zone';
import type { Person } from '../../domain/principal/principal';
import { budgetMinutes } from '../../domain/settings/settings';
import { settingsOf } from '../settings';
import type { Transaction } from '../wall';
import { whyNotDrafted } from './whyNotDrafted';

export interface TemplateView {
  template: RequestKind;
  group: 'acceptance' | 'mission' | 'assistance';
  targetMinutes: number;
  applicable: boolean;
  code: ErrorCode | null;
}

const groupOf: Readonly<Record<RequestKind, TemplateView['group']>> = { acceptance: 'acceptance', missionSetup: 'mission', lossArchival: 'assistance' };

/** The models of requests; for an opportunity, which of them apply to it now. */
export async function templatesFor(trx: Transaction, person: Person, opportunityId: string | null, now: Date): Promise<TemplateView[]> {
  const place = opportunityId === null ? undefined : await trx('opportunities').where({ id: opportunityId }).first<{ bu_id: string } | undefined>('bu_id');
  const codes = opportunityId === null ? null : await whyNotDrafted(trx, opportunityId, now);
  const settings = await settingsOf(trx, place?.bu_id ?? person.buId, todayInParis(now));
  return requestKinds.map((template) => {
    const code = codes?.[template] ?? null;
    return { template, group: groupOf[template], targetMinutes: budgetMinutes(settings, template), applicable: code === null, code };
  });
}
