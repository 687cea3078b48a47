/** What HubSpot says is written by the same ways and rules as what a person types: a record never knows which door it came through. */
import type { AccountFields } from '../../domain/account/fields';
import type { CaseRef } from '../../domain/cases/kinds';
import { isRefusal, refuse, type Refusal } from '../../domain/errors/refusal';
import { isActivity, type HubspotObject } from '../../domain/hubspot/objects';
import { stageOfDeal } from '../../domain/hubspot/stages';
import { isIdentifierProblem, parseIdentifier } from '../../domain/identity/siren';
import { parseAmount } from '../../domain/money/cents';
import type { Principal } from '../../domain/principal/principal';
import type { FieldChanges } from '../../domain/processes/opportunity/fields';
import { updateAccount } from '../accounts/update';
import { accountWall } from '../accounts/wall';
import { lockCase } from '../cases/caseRow';
import { handleInside } from '../cases/handleCommand';
import type { ContactFields } from '../contacts/contacts';
import { updateContact } from '../contacts/write';
import type { AnyCommand } from '../cases/commands';
import { updateInteraction } from '../interactions/write';
import { personInCompany } from '../principals';
import type { Transaction } from '../wall';

export interface Applying {
  object: HubspotObject;
  recordId: string;
  companyId: string;
  /** As they are told; an empty one empties the field. */
  values: Readonly<Record<string, string>>;
  /** Somebody who chose it, or the synchronisation itself. */
  by: Principal;
  /** What stood before is put back: it is not HubSpot that says it. */
  back?: true;
  /** Names this write among others of the record. */
  key: string;
  now: Date;
}

/** @param touched cases whose processes have news, to be told after COMMIT */
export async function applyValues(trx: Transaction, applying: Applying, touched: CaseRef[]): Promise<Refusal | null> {
  if (Object.keys(applying.values).length === 0) return null;
  const { object } = applying;
  if (object === 'company') return toAccount(trx, applying);
  if (object === 'contact') return toContact(trx, applying);
  return isActivity(object) ? toInteraction(trx, applying) : toOpportunity(trx, applying, touched);
}

const fieldsNamed = <Fields extends object>(
  names: Readonly<Record<string, keyof Fields>>,
  values: Readonly<Record<string, string>>,
): Partial<Fields> =>
  Object.fromEntries(
    Object.entries(values).flatMap(([property, value]) => {
      const field = names[property];
      return field === undefined ? [] : [[field, value === '' ? null : value]];
    }),
  ) as Partial<Fields>;

const accountFields: Readonly<Record<string, keyof AccountFields>> = {
  name: 'tradeName',
  jalon_legal_name: 'legalName',
  address: 'addressLine',
  zip: 'postcode',
  city: 'city',
  phone: 'phone',
  jalon_source: 'source',
};

async function toAccount(trx: Transaction, { recordId, values, by, back, now }: Applying): Promise<Refusal | null> {
  const wall = await accountWall(trx, recordId);
  if (!wall) return refuse('not_found');
  const company = values['siren'] === undefined ? null : parseIdentifier(values['siren']);
  if (company && isIdentifierProblem(company)) return refuse('siren_invalid');
  const fields = fieldsNamed<AccountFields>(accountFields, values);
  const origin = back ? undefined : { from: 'hubspot' as const };
  const written = await updateAccount(trx, {
    by,
    accountId: recordId,
    version: wall.version,
    now,
    company,
    fields,
    origin,
  });
  return isRefusal(written) ? written : null;
}

const contactFields: Readonly<Record<string, keyof ContactFields>> = {
  firstname: 'firstName',
  lastname: 'lastName',
  email: 'email',
  phone: 'phone',
  jobtitle: 'title',
};

async function toContact(trx: Transaction, { recordId, values, by, now }: Applying): Promise<Refusal | null> {
  const row = await trx('contacts').where({ id: recordId }).first<{ version: number } | undefined>('version');
  const fields = fieldsNamed<ContactFields>(contactFields, values);
  if (!row) return refuse('not_found');
  const written = await updateContact(trx, {
    by,
    contactId: recordId,
    version: row.version,
    now,
    fields,
    takeOverVault: false,
  });
  return isRefusal(written) ? written : null;
}

async function toOpportunity(
  trx: Transaction,
  { recordId, values, by, key, now }: Applying,
  touched: CaseRef[],
): Promise<Refusal | null> {
  const { dealstage, ...others } = values;
  const give = async (command: AnyCommand, name: string): Promise<Refusal | null> => {
    const row = await lockCase(trx, recordId);
    const handled = await handleInside(trx, row, {
      caseId: recordId,
      command,
      principal: by,
      key: `hubspot/${name}/${key}`,
      now,
    });
    touched.push(...handled.touched);
    return isRefusal(handled.answer) ? handled.answer : null;
  };
  if (Object.keys(others).length > 0) {
    const row = await trx('opportunities').where({ id: recordId }).first<{ version: number } | undefined>('version');
    if (!row) return refuse('not_found');
    const refusal = await give({ type: 'changeFields', version: row.version, fields: dealFields(others) }, 'fields');
    if (refusal) return refusal;
  }
  if (dealstage === undefined) return null;
  const to = stageOfDeal(dealstage);
  return to === null ? refuse('transition_not_allowed') : give({ type: 'transition', to, fields: {} }, 'stage');
}

function dealFields({ dealname, closedate, amount }: Readonly<Record<string, string>>): FieldChanges {
  return {
    ...(dealname !== undefined && { name: dealname }),
    ...(closedate !== undefined && { expectedSignatureOn: closedate === '' ? null : closedate }),
    ...(amount !== undefined && { amountCents: amount === '' ? null : parseAmount(amount) }),
  };
}

const first = (values: Readonly<Record<string, string>>, suffix: string) =>
  Object.entries(values).find(([property]) => property.endsWith(suffix))?.[1];

/** Subject and comment of an exchange; of a note, its first line and the rest. */
export function wordsOf(
  object: HubspotObject,
  values: Readonly<Record<string, string>>,
): { subject?: string; comment?: string | null } {
  if (object === 'note') {
    const { hs_note_body: body = '' } = values;
    const [subject = '', ...rest] = body.split('\n');
    const whole = subject.length > LONGEST_SUBJECT ? body : rest.join('\n');
    return { subject: subject.slice(0, LONGEST_SUBJECT), comment: whole.trim() === '' ? null : whole.trim() };
  }
  const subject = first(values, '_title') ?? first(values, '_subject');
  const comment = first(values, '_body') ?? first(values, '_text');
  return {
    ...(subject !== undefined && { subject }),
    ...(comment !== undefined && { comment: comment === '' ? null : comment }),
  };
}

const LONGEST_SUBJECT = 200;

/** In the name of whoever it is of: HubSpot says no other. */
async function toInteraction(
  trx: Transaction,
  { object, recordId, companyId, values, by, back, now }: Applying,
): Promise<Refusal | null> {
  const row = await trx('interactions')
    .where({ id: recordId })
    .first<{ version: number; assigneeId: string } | undefined>('version', 'assignee_id as assigneeId');
  if (!row) return refuse('not_found');
  const person = by.kind === 'person' ? by : await personInCompany(trx, row.assigneeId, companyId);
  const fields = wordsOf(object, values);
  if (!person || fields.subject === '') return refuse('reference_unknown');
  const written = await updateInteraction(trx, {
    person,
    interactionId: recordId,
    version: row.version,
    now,
    fields,
    ...(back ? {} : { through: 'hubspot' as const }),
  });
  return isRefusal(written) ? written : null;
}
