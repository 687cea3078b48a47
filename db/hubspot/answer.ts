/** What somebody makes of a question: one of the two values stands on both sides, or they have seen it. */
import type { CaseRef } from '../../domain/cases/kinds';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { asToldHere } from '../../domain/hubspot/comes';
import { leaving } from '../../domain/hubspot/leaves';
import type { HubspotObject } from '../../domain/hubspot/objects';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { narrowToRow, type Transaction } from '../wall';
import { applyValues } from './apply';
import { agree, kindOf, type LinkedRecord } from './inward';
import { writeLedger } from './ledger';
import type { QuestionAnswer, QuestionKind } from './questions';
import { readSources } from './sources';

interface Answering {
  person: Person;
  questionId: string;
  answer: QuestionAnswer;
  key: string;
  now: Date;
}

interface Asked {
  id: string;
  kind: QuestionKind;
  object: HubspotObject;
  recordId: string | null;
  hubspotId: string;
  property: string;
  ours: string;
  theirs: string;
  answer: string | null;
}

/** @returns the cases whose processes have news, or why not: a stage is still held by its gate, the value is none */
export async function answerQuestion(trx: Transaction, answering: Answering): Promise<CaseRef[] | Refusal> {
  const { person, questionId, answer, now } = answering;
  const asked = await trx('hubspot_questions')
    .where({ id: questionId })
    .forUpdate()
    .first<Asked | undefined>(
      'id',
      'kind',
      'object',
      'record_id as recordId',
      'hubspot_id as hubspotId',
      'property',
      'ours',
      'theirs',
      'answer',
    );
  if (!asked) return refuse('not_found');
  if (asked.answer !== null) return refuse('hubspot_answered');
  const isChoice = asked.kind === 'value' || asked.kind === 'stage';
  if (isChoice === (answer === 'seen')) return refuse('hubspot_answered');
  const touched: CaseRef[] = [];
  await trx('hubspot_questions')
    .where({ id: questionId })
    .update({ answer, answered_at: now, answered_by: person.userId });
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action: 'hubspotAnswered',
    objectKind: 'hubspot',
    objectId: asked.recordId,
    outcome: 'applied',
    data: { kind: asked.kind, answer },
    at: now,
  });
  const refusal = isChoice ? await choose(trx, answering, asked, touched) : null;
  return refusal ?? touched;
}

/** HubSpot has its own value; the one that was chosen is written here where it is not, and leaves for there where it is not. */
async function choose(
  trx: Transaction,
  { person, answer, key, now }: Answering,
  { object, recordId, hubspotId, property, ours, theirs }: Asked,
  touched: CaseRef[],
): Promise<Refusal | null> {
  const link = await trx('hubspot_links')
    .where({ record_id: recordId })
    .first<LinkedRecord | undefined>('record_id as recordId', 'bu_id as buId', 'name', 'agreed');
  if (!link) return refuse('hubspot_answered');
  await narrowToRow(trx, person.companyId, link.buId);
  const source = (await readSources(trx, kindOf(object), [link.recordId])).get(link.recordId);
  const current = source && leaving(source)?.properties[property];
  if (current === undefined) return refuse('hubspot_answered');
  if (answer === 'theirs' && asToldHere(object, property, theirs) === null) return refuse('reference_unknown');
  const chosen = answer === 'theirs' ? theirs : property === 'dealstage' ? current : ours;
  if (chosen !== current) {
    const refused = await applyValues(
      trx,
      {
        object,
        recordId: link.recordId,
        companyId: person.companyId,
        values: { [property]: chosen },
        by: person,
        key,
        now,
      },
      touched,
    );
    if (refused) return refused;
    await writeLedger(trx, {
      companyId: person.companyId,
      buId: link.buId,
      at: now,
      direction: 'in',
      object,
      recordId: link.recordId,
      name: link.name,
      hubspotId,
      changes: [{ property, from: current, to: chosen }],
      cause: 'answered',
      personId: person.userId,
    });
  }
  await agree(trx, link, property, theirs);
  await trx('hubspot_changes').insert({
    company_id: person.companyId,
    bu_id: link.buId,
    object: kindOf(object),
    record_id: link.recordId,
  });
  return null;
}
