import type { OpportunityFieldValues } from '../processes/opportunity/fields';
import type { Stage } from './stage';

/** What an opportunity was, as far as its decisions tell. */
export interface OpportunityThen {
  stage: Stage;
  fields: OpportunityFieldValues;
}

export interface PastEvent {
  type: string;
  data: Record<string, unknown>;
}

interface Change {
  field: keyof OpportunityFieldValues;
  from: never;
}

/**
 * Takes back the decisions that came after a moment, the latest first: what is left is how the opportunity stood then.
 * Only decisions that changed fields or stage matter; every one of them says what was there before.
 * @param later the decisions after that moment, oldest first
 */
export function asOf(now: OpportunityThen, later: readonly PastEvent[]): OpportunityThen {
  return later.reduceRight<OpportunityThen>(({ stage, fields }, { type, data }) => {
    if (type === 'stageChanged') return { stage: data['from'] as Stage, fields };
    if (type !== 'fieldsChanged') return { stage, fields };
    const former = (data['changes'] as Change[]).map(({ field, from }) => [field, from] as const);
    return { stage, fields: { ...fields, ...(Object.fromEntries(former) as Partial<OpportunityFieldValues>) } };
  }, now);
}

/** The fields that read otherwise then, in the order of the record. */
export function fieldsThatDiffer(
  then: OpportunityFieldValues,
  now: OpportunityFieldValues,
): (keyof OpportunityFieldValues)[] {
  return (Object.keys(now) as (keyof OpportunityFieldValues)[]).filter((field) => then[field] !== now[field]);
}
