/** What came from HubSpot is taken back by the ways and rules by which the person would write it, and HubSpot is told the value that stands again. */
import type { CaseRef } from '../../domain/cases/kinds';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import { leaving } from '../../domain/hubspot/leaves';
import type { HubspotObject, HubspotProperties } from '../../domain/hubspot/objects';
import { canBeUndone } from '../../domain/hubspot/undo';
import type { Person } from '../../domain/principal/principal';
import { writeAudit } from '../cases/audit';
import { lockCase } from '../cases/caseRow';
import { narrowToRow, type Transaction } from '../wall';
import { applyValues } from './apply';
import { kindOf, type LinkedRecord } from './inward';
import { writeLedger, type LedgerCause, type LedgerChange } from './ledger';
import { settleQuestions } from './questions';
import { readSources, type RecordKind } from './sources';

interface Undoing {
  person: Person;
  lineId: string;
  key: string;
  now: Date;
}

interface Line {
  direction: 'out' | 'in';
  cause: LedgerCause;
  object: HubspotObject;
  recordId: string | null;
  hubspotId: string | null;
  changes: LedgerChange[];
  undone: Date | null;
}

/** @returns the cases whose processes have news, or why not: the value was changed since, or a rule refuses the one before */
export async function undoWritten(trx: Transaction, undoing: Undoing): Promise<CaseRef[] | Refusal> {
  const { person, lineId, key, now } = undoing;
  const line = await lockLine(trx, lineId);
  if (!line) return refuse('not_found');
  const link = canBeUndone(line) ? await linkOf(trx, line.recordId) : undefined;
  if (!link) return refuse('hubspot_not_undoable');
  await narrowToRow(trx, person.companyId, link.buId);
  const present = await presentValues(trx, line.object, link.recordId);
  if (!present) return refuse('hubspot_not_undoable');
  const changed = line.changes.find(({ property, to }) => (present[property] ?? '') !== to);
  if (changed)
    return refuse('hubspot_value_changed', {
      params: { property: changed.property, value: present[changed.property] ?? '' },
    });
  const touched: CaseRef[] = [];
  const refused = await applyValues(
    trx,
    {
      object: line.object,
      recordId: link.recordId,
      companyId: person.companyId,
      values: Object.fromEntries(line.changes.map(({ property, from }) => [property, from])),
      by: person,
      back: true,
      key,
      now,
    },
    touched,
  );
  if (refused) return refused;
  await keepUndone(trx, undoing, line, link);
  return touched;
}

const lockLine = async (trx: Transaction, lineId: string): Promise<Line | undefined> =>
  trx('hubspot_ledger')
    .where({ id: lineId })
    .forUpdate()
    .first<Line | undefined>(
      'direction',
      'cause',
      'object',
      'record_id as recordId',
      'hubspot_id as hubspotId',
      'changes',
      'undone_at as undone',
    );

const linkOf = async (trx: Transaction, recordId: string | null): Promise<LinkedRecord | undefined> =>
  trx('hubspot_links')
    .where({ record_id: recordId })
    .first<LinkedRecord | undefined>('record_id as recordId', 'bu_id as buId', 'name', 'agreed');

const tables: Readonly<Record<Exclude<RecordKind, 'deal'>, string>> = {
  company: 'accounts',
  contact: 'contacts',
  activity: 'interactions',
};

/** As HubSpot would be told them. Held until the end: nobody writes between what is compared and what is put in its place. */
async function presentValues(
  trx: Transaction,
  object: HubspotObject,
  recordId: string,
): Promise<HubspotProperties | undefined> {
  const kind = kindOf(object);
  if (kind === 'deal') await lockCase(trx, recordId);
  else await trx(tables[kind]).where({ id: recordId }).forUpdate().first('id');
  const source = (await readSources(trx, kind, [recordId])).get(recordId);
  return source && leaving(source)?.properties;
}

/** What it was written over waits no more to be chosen. That HubSpot is told needs nothing here: the change is written down with the record. */
async function keepUndone(
  trx: Transaction,
  { person, lineId, now }: Undoing,
  { object, hubspotId, changes }: Line,
  { recordId, buId, name }: LinkedRecord,
): Promise<void> {
  await trx('hubspot_ledger').where({ id: lineId }).update({ undone_at: now, undone_by: person.userId });
  await writeLedger(trx, {
    companyId: person.companyId,
    buId,
    at: now,
    direction: 'in',
    object,
    recordId,
    name,
    hubspotId,
    changes: changes.map(({ property, from, to }) => ({ property, from: to, to: from })),
    cause: 'undone',
    personId: person.userId,
  });
  const properties = changes.map(({ property }) => property);
  await settleQuestions(trx, { recordId, properties, at: now });
  await writeAudit(trx, {
    companyId: person.companyId,
    buId: null,
    principal: person,
    action: 'hubspotUndone',
    objectKind: 'hubspot',
    objectId: recordId,
    outcome: 'applied',
    data: { object, properties },
    at: now,
  });
}
