/** A new opportunity: its case, its row and its first event, in one transaction. */
import { opportunityNumber } from '../../domain/identity/numbers';
import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { CaseRef } from '../../domain/cases/kinds';
import { EURO_RATE } from '../../domain/money/rates';
import type { Person } from '../../domain/principal/principal';
import type { FieldChanges } from '../../domain/processes/opportunity/fields';
import { idFromKey } from '../idFromKey';
import { inOneTrip } from '../inOneTrip';
import { narrowToRow, type Transaction } from '../wall';
import { columnsOf, worthColumns } from './columns';

export interface NewOpportunity {
  accountId: string;
  fields: FieldChanges & { name: string };
  person: Person;
  key: string;
  now: Date;
  /** How it came, when not from the person's own screen: the audit says so. */
  through?: 'import';
}

interface BeforeBirth {
  /** The same person has opened it under the same key. */
  made: boolean;
  joined: boolean;
  number: number;
}

/** What must be known of a birth, with its number; the person's business unit starts to work with the account, if it did not (D1). */
async function beforeBirth(
  trx: Transaction,
  asked: { id: string; accountId: string; buId: string },
): Promise<BeforeBirth> {
  const { rows } = await trx.raw<{ rows: [BeforeBirth] }>(
    `SELECT EXISTS (SELECT FROM cases c WHERE c.id = :id) AS made, door_join_account(:accountId, :buId) AS joined, nextval('opportunity_number') AS number`,
    asked,
  );
  return rows[0];
}

/** Its case, its first event and its line in the audit, in one statement. */
const caseBorn = `
  WITH born AS (
    INSERT INTO cases (id, company_id, bu_id, kind, number, title, account_id, opportunity_id, state, node, last_seq, last_event_at, holder_kind, holder_user_id, holder_since, opened_at, opened_by)
    VALUES (:id, :company, :bu, 'opportunity', :number, :title, :accountId, :id, 'identification', 'identification', 1, :now, 'requester', :partner, :now, :now, :actor)),
  begun AS (
    INSERT INTO case_events (case_id, seq, company_id, bu_id, type, data, principal_kind, principal_id, at)
    VALUES (:id, 1, :company, :bu, 'opportunityOpened', :opened, 'person', :actor, :now))
  INSERT INTO audit (company_id, bu_id, at, principal_kind, principal_id, action, object_kind, object_id, outcome, data)
  VALUES (:company, :bu, :now, 'person', :actor, 'createOpportunity', 'opportunity', :id, 'applied', :how)`;

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
  const { accountId, fields, person, key, now, through } = opening;
  const id = idFromKey(person.userId, 'createOpportunity', key);
  const buId = fields.businessUnitId ?? person.buId;
  const { made, joined, number: counted } = await beforeBirth(trx, { id, accountId, buId });
  if (made) return { kind: 'opportunity', caseId: id };
  if (!joined) return refuse('reference_unknown', { params: { field: 'accountId' } });
  const number = opportunityNumber(counted);
  const partner = fields.engagementPartnerId ?? person.userId;
  const changes = (Object.keys(fields) as (keyof FieldChanges)[]).map((field) => ({
    field,
    to: fields[field] ?? null,
  }));
  await inOneTrip([
    () => narrowToRow(trx, person.companyId, buId),
    () =>
      trx.raw(caseBorn, {
        id,
        company: person.companyId,
        bu: buId,
        number,
        title: fields.name,
        accountId,
        partner,
        actor: person.userId,
        opened: JSON.stringify({ accountId }),
        how: JSON.stringify(through === undefined ? {} : { through }),
        now,
      }),
    () =>
      trx('opportunities').insert({
        ...columnsOf(changes),
        ...worthColumns(fields.amountCents ?? null, fields.rateMillionths ?? EURO_RATE),
        company_id: person.companyId,
        bu_id: buId,
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
    () => behind(id),
  ]);
  return { kind: 'opportunity', caseId: id };
}
