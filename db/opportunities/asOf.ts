/** How an opportunity stood on the evening of a day, from its own decisions. */
import { addDays } from '../../domain/dates/businessDate';
import { atWallTime, europeParis } from '../../domain/dates/zone';
import { formatAmount } from '../../domain/money/cents';
import { formatRate } from '../../domain/money/rates';
import { asOf, fieldsThatDiffer, type PastEvent } from '../../domain/opportunity/asOf';
import type { OpportunityFieldValues } from '../../domain/processes/opportunity/fields';
import type { Transaction } from '../wall';
import { loadOpportunity } from './load';

interface Differs {
  field: Field;
  then: string | null;
  now: string | null;
}

type Field = keyof OpportunityFieldValues;

/** Where the words of an id or a code are found. */
const named: Readonly<Partial<Record<Field, { table: string; words: readonly string[] } | { list: string }>>> = {
  businessUnitId: { table: 'business_units', words: ['name'] },
  siteId: { table: 'sites', words: ['name'] },
  mainContactId: { table: 'contacts', words: ['first_name', 'last_name'] },
  ...Object.fromEntries(
    (['engagementPartnerId', 'engagementManagerId', 'referrerId'] as const).map((field) => [
      field,
      { table: 'users', words: ['first_name', 'last_name'] },
    ]),
  ),
  practiceId: { table: 'practices', words: ['label'] },
  offerFamilyId: { table: 'offer_families', words: ['label'] },
  offerId: { table: 'offers', words: ['label'] },
  sourceType: { list: 'sourceType' },
  serviceType: { list: 'serviceType' },
  salesDynamic: { list: 'salesDynamic' },
};

/** A value as a person reads it; what has no words is said as it is. */
async function inWords(trx: Transaction, field: Field, value: string | number | null): Promise<string | null> {
  if (value === null) return null;
  if (typeof value === 'number') return field === 'rateMillionths' ? formatRate(value) : formatAmount(value);
  const where = named[field];
  if (!where) return value;
  const row = await ('list' in where
    ? trx('list_values').where({ list: where.list, code: value }).first<Record<string, string> | undefined>('label')
    : trx(where.table)
        .where({ id: value })
        .first<Record<string, string> | undefined>(...where.words));
  return row ? Object.values(row).join(' ') : value;
}

/** @returns null when the caller does not see it */
export async function readAsOf(trx: Transaction, id: string, day: string) {
  const born = await trx('opportunities').where({ id }).first<{ created_at: Date } | undefined>('created_at');
  if (!born) return null;
  const evening = atWallTime(addDays(day, 1), 0, europeParis);
  const events = await trx('case_events')
    .where({ case_id: id })
    .andWhere('at', '>=', evening)
    .whereIn('type', ['fieldsChanged', 'stageChanged'])
    .orderBy('seq')
    .select<PastEvent[]>('type', 'data');
  const now = await loadOpportunity(trx, id);
  const then = asOf(now, events);
  const fields: Differs[] = [];
  for (const field of fieldsThatDiffer(then.fields, now.fields))
    fields.push({
      field,
      then: await inWords(trx, field, then.fields[field]),
      now: await inWords(trx, field, now.fields[field]),
    });
  return { existed: born.created_at < evening, stage: then.stage, fields };
}
