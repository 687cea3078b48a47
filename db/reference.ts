/** Lists of values, organisation and catalogue of the caller's company: what forms offer. */
import { todayInParis } from '../domain/dates/zone';
import { settingsOf, settingsOn } from './settings';
import type { Transaction } from './wall';

interface Named {
  id: string;
  name: string;
}

export interface ReferenceRows {
  businessUnits: (Named & { productionEnd: { months: number; enforced: boolean } })[];
  regions: Named[];
  hubs: (Named & { regionId: string })[];
  practices: Named[];
  offerFamilies: (Named & { practiceId: string })[];
  offers: (Named & { familyId: string; practiceId: string; accounting: boolean })[];
  products: (Named & { code: string; kind: string })[];
  controlVotingBasisPoints: number;
  listValues: { list: string; code: string; label: string; retired: boolean }[];
}

async function businessUnits(trx: Transaction, now: Date): Promise<ReferenceRows['businessUnits']> {
  const settingsOf = await settingsOn(trx, todayInParis(now));
  const units = await trx('business_units').orderBy('name').select<Named[]>('id', 'name');
  return units.map((unit) => {
    const { value, mode } = settingsOf(unit.id).productionEndMonths;
    return { ...unit, productionEnd: { months: value, enforced: mode === 'enforce' } };
  });
}

/** Everything at once: each list is short and they change rarely. Retired values are told apart: they are read, not chosen. */
export async function readReference(trx: Transaction, buId: string, now: Date): Promise<ReferenceRows> {
  return {
    businessUnits: await businessUnits(trx, now),
    controlVotingBasisPoints: (await settingsOf(trx, buId, todayInParis(now))).controlVotingBasisPoints.value,
    regions: await trx('regions').orderBy('name').select<Named[]>('id', 'name'),
    hubs: await trx('hubs').orderBy('name').select<ReferenceRows['hubs']>('id', 'name', 'region_id as regionId'),
    practices: await trx('practices').orderBy('label').select<Named[]>('id', 'label as name'),
    offerFamilies: await trx('offer_families')
      .orderBy('label')
      .select<ReferenceRows['offerFamilies']>('id', 'label as name', 'practice_id as practiceId'),
    offers: await trx('offers as o')
      .join('offer_families as f', 'f.id', 'o.family_id')
      .orderBy('o.label')
      .select<ReferenceRows['offers']>(
        'o.id',
        'o.label as name',
        'o.family_id as familyId',
        'f.practice_id as practiceId',
        'o.accounting',
      ),
    products: await trx('products')
      .orderBy('label')
      .select<ReferenceRows['products']>('id', 'label as name', 'code', 'kind'),
    listValues: await trx('list_values')
      .orderBy(['list', 'position', 'label'])
      .select<ReferenceRows['listValues']>('list', 'code', 'label', trx.raw('retired_at IS NOT NULL AS retired')),
  };
}
