/** What no rule decides: both values wait for somebody, once each. */
import type { HubspotObject } from '../../domain/hubspot/objects';
import type { MissingField } from '../../domain/errors/refusal';
import type { Transaction } from '../wall';

export type QuestionKind = 'value' | 'stage' | 'unmatched' | 'merged' | 'privacy';
export type QuestionAnswer = 'ours' | 'theirs' | 'seen';

export interface Question {
  companyId: string;
  buId: string | null;
  kind: QuestionKind;
  object: HubspotObject;
  recordId: string | null;
  hubspotId: string;
  name: string;
  property?: string;
  ours?: string;
  theirs?: string;
  code?: string | null;
  missing?: readonly MissingField[];
  at: Date;
}

/** Asked again with other values, it is the same question with those. */
export async function ask(trx: Transaction, { companyId, buId, recordId, hubspotId, at, ...question }: Question) {
  const { kind, object, name, property = '', ours = '', theirs = '', code = null, missing = [] } = question;
  const values = { ours, theirs, code, missing: JSON.stringify(missing), name };
  await trx('hubspot_questions')
    .insert({
      company_id: companyId,
      bu_id: buId,
      kind,
      object,
      record_id: recordId,
      hubspot_id: hubspotId,
      property,
      asked_at: at,
      ...values,
    })
    .onConflict(trx.raw('(company_id, kind, object, hubspot_id, property) WHERE answer IS NULL'))
    .merge(values);
}

/** Both say the same by now, or somebody wrote over it: there is nothing to choose any more. */
export async function settleQuestions(
  trx: Transaction,
  { recordId, properties, at }: { recordId: string; properties: readonly string[]; at: Date },
): Promise<void> {
  await trx('hubspot_questions')
    .where({ record_id: recordId })
    .whereNull('answer')
    .whereIn('kind', ['value', 'stage'])
    .whereIn('property', [...properties])
    .update({ answer: 'gone', answered_at: at });
}
