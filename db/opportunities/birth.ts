/** A new opportunity: its case, its row and its first event, in one transaction. */
import { opportunityNumber } from '../../domain/identity/numbers';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { CaseRef } from '../../domain/cases/kinds';
import type { Person } from '../../domain/principal/principal';
import type { FieldChanges } from '../../domain/processes/opportunity/fields';
import { writeAudit } from '../cases/audit';
import { idFromKey } from '../idFromKey';
import { inOneTrip } from '../inOneTrip';
import { narrowToRow, type Transaction } from '../wall';
import { columnsOf } from './columns';

export interface NewOpportunity {
  accountId: string;
  fields: FieldChanges & { name: string };
  person: Person;
  key: string;
  now: Date;
  /** How it came, when not from the person's own screen: the audit says so. */
  through?: 'import';
}

/** The person's business unit starts to work with the account, if it did not (D1). */
async function joinAccount(trx: Transaction, accountId: string, buId: string): Promise<boolean> {
  const { rows } = await trx.raw<{ rows: { joined: boolean }[] }>('SELECT door_join_account(?, ?) AS joined', [
    accountId,
    buId,
  ]);
  return rows[0]?.joined ?? false;
}

async function nextNumber(trx: Transaction): Promise<string> {
  const { rows } = await trx.raw<{ rows: { value: number }[] }>("SELECT nextval('opportunity_number') AS value");
  return opportunityNumber(rows[0]?.value ?? 0);
}

const auditBirth = (
  trx: Transaction,
  id: string,
  buId: string,
  { person, through, now }: NewOpportunity,
): Promise<void> =>
  writeAudit(trx, {
    companyId: person.companyId,
    buId,
    principal: person,
    action: 'createOpportunity',
    objectKind: 'opportunity',
    objectId: id,
    outcome: 'applied',
    ...(through !== undefined && { data: { through } }),
    at: now,
  });

/**
 * Opens an opportunity at Identification; its engagement partner is whoever opens it unless another is named (requirement 119).
 * @param behind what leaves with the last statement of a birth, in the wall of the row
 * @returns the case, the same one for the same person and key, or a refusal
 */
export async function openOpportunity(
  trx: Transaction,
  opening: NewOpportunity,
  behind: (id: string) => unknown = () => undefined,
): Promise<CaseRef | Refusal> {
  const { accountId, fields, person, key, now } = opening;
  const id = idFromKey(person.userId, 'createOpportunity', key);
  const buId = fields.businessUnitId ?? person.buId;
  const [made, joined, number] = await inOneTrip([
    () => trx('cases').where({ id }).first<{ id: string } | undefined>('id'),
    () => joinAccount(trx, accountId, buId),
    () => nextNumber(trx),
  ]);
  if (made) return { kind: 'opportunity', caseId: id };
  if (!joined) return refuse('reference_unknown', { params: { field: 'accountId' } });
  const wall = { company_id: person.companyId, bu_id: buId };
  const partner = fields.engagementPartnerId ?? person.userId;
  const changes = (Object.keys(fields) as (keyof FieldChanges)[]).map((field) => ({
    field,
    to: fields[field] ?? null,
  }));
  await inOneTrip([
    () => narrowToRow(trx, person.companyId, buId),
    () =>
      trx('cases').insert({
        ...wall,
        id,
        kind: 'opportunity',
        number,
        title: fields.name,
        account_id: accountId,
        opportunity_id: id,
        state: 'identification',
        node: 'identification',
        last_seq: 1,
        last_event_at: now,
        holder_kind: 'requester',
        holder_user_id: partner,
        holder_since: now,
        opened_at: now,
        opened_by: person.userId,
      }),
    () =>
      trx('opportunities').insert({
        ...columnsOf(changes),
        ...wall,
        id,
        number,
        account_id: accountId,
        stage: 'identification',
        stage_since: now,
        engagement_partner_id: partner,
        created_at: now,
        created_by: person.userId,
        updated_at: now,
      }),
    () =>
      trx('case_events').insert({
        ...wall,
        case_id: id,
        seq: 1,
        type: 'opportunityOpened',
        data: JSON.stringify({ accountId }),
        principal_kind: 'person',
        principal_id: person.userId,
        at: now,
      }),
    () => auditBirth(trx, id, buId, opening),
    () => behind(id),
  ]);
  return { kind: 'opportunity', caseId: id };
}
