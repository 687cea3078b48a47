import type { z } from 'zod';
import type { AccountView, accountOperations } from '../../../../contracts/accounts/account';
import type { PersonRef } from '../../../../contracts/values';
import { changedFields } from '../../../../domain/account/fields';
import { structureFor } from '../../../../domain/account/identityRefusal';
import { missingForStructure } from '../../../../domain/identity/legalForm';
import { showPhone } from '../../../../domain/identity/phone';

type Person = Pick<PersonRef, 'id' | 'name'>;

/** An account as its form holds it: what is empty is an empty text. */
export interface AccountForm {
  identifier: string;
  legalName: string;
  tradeName: string;
  legalForm: string;
  apeCode: string;
  addressLine: string;
  postcode: string;
  city: string;
  civility: string;
  firstName: string;
  lastName: string;
  phone: string;
  invoiceEmails: string[];
  sourceType: string;
  source: string;
  segment: string;
  prioritySector: string;
  clientLeadPartner: Person | null;
  accountManager: Person | null;
  /** By its code and label. */
  clientGroup: Person | null;
  groupPosition: string;
}
export type AccountFormField = keyof AccountForm;

export const emptyForm: AccountForm = {
  identifier: '',
  legalName: '',
  tradeName: '',
  legalForm: '',
  apeCode: '',
  addressLine: '',
  postcode: '',
  city: '',
  civility: '',
  firstName: '',
  lastName: '',
  phone: '',
  invoiceEmails: [],
  sourceType: '',
  source: '',
  segment: '',
  prioritySector: '',
  clientLeadPartner: null,
  accountManager: null,
  clientGroup: null,
  groupPosition: '',
};

export function formOf(account: AccountView): AccountForm {
  const { clientLeadPartner, accountManager, clientGroup, legalName, tradeName, legalForm, invoiceEmails } = account;
  const text = (value: string | null) => value ?? '';
  return {
    identifier: text(account.siren),
    legalName,
    tradeName,
    legalForm,
    apeCode: text(account.apeCode),
    addressLine: text(account.addressLine),
    postcode: text(account.postcode),
    city: text(account.city),
    civility: text(account.civility),
    firstName: text(account.firstName),
    lastName: text(account.lastName),
    phone: account.phone === null ? '' : showPhone(account.phone),
    invoiceEmails,
    sourceType: text(account.sourceType),
    source: text(account.source),
    segment: text(account.segment),
    prioritySector: text(account.prioritySector),
    clientLeadPartner: clientLeadPartner && { id: clientLeadPartner.id, name: clientLeadPartner.name },
    accountManager: accountManager && { id: accountManager.id, name: accountManager.name },
    clientGroup: clientGroup && { id: clientGroup.id, name: groupName(clientGroup) },
    groupPosition: text(clientGroup && clientGroup.position),
  };
}

/** `AA00 - label`, as the manual shows a group (requirement 262). */
export const groupName = ({ code, label }: { code: string; label: string }): string => `${code} - ${label}`;

type CreateBody = z.input<typeof accountOperations.createAccount.body & z.ZodType>;
export type AccountChange = z.input<typeof accountOperations.updateAccount.body & z.ZodType>;

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What is sent to record the account. */
export function bodyOf(form: AccountForm): CreateBody {
  const {
    clientLeadPartner,
    accountManager,
    clientGroup,
    groupPosition,
    invoiceEmails,
    identifier,
    legalName,
    tradeName,
    legalForm,
    ...texts
  } = form;
  const optional = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, orNull(text)])) as {
    [Field in keyof typeof texts]: string | null;
  };
  return {
    ...optional,
    identifier: orNull(identifier),
    legalName: legalName.trim(),
    tradeName: tradeName.trim() === '' ? legalName.trim() : tradeName.trim(),
    legalForm,
    invoiceEmails,
    clientLeadPartnerId: clientLeadPartner?.id ?? null,
    accountManagerId: accountManager?.id ?? null,
    clientGroupId: clientGroup?.id ?? null,
    clientGroupPosition: groupPosition === 'principal' ? 'principal' : 'secondary',
  };
}

type Comparable = {
  [Field in AccountFormField]: AccountForm[Field] extends string | string[] ? AccountForm[Field] : string | null;
};

/** The same with people by their id, so that two forms compare field by field. */
export function comparable(form: AccountForm): Comparable;
export function comparable(form: Partial<AccountForm>): Partial<Comparable>;
export function comparable({
  clientLeadPartner,
  accountManager,
  clientGroup,
  ...rest
}: Partial<AccountForm>): Partial<Comparable> {
  return {
    ...rest,
    ...(clientLeadPartner !== undefined && { clientLeadPartner: clientLeadPartner?.id ?? null }),
    ...(accountManager !== undefined && { accountManager: accountManager?.id ?? null }),
    ...(clientGroup !== undefined && { clientGroup: clientGroup?.id ?? null }),
  };
}

const group = ['clientGroupId', 'clientGroupPosition'] as const;
/** Fields that go out under other names; a group and the place in it go together. */
const wireNames: Partial<Record<AccountFormField, readonly (keyof CreateBody)[]>> = {
  clientLeadPartner: ['clientLeadPartnerId'],
  accountManager: ['accountManagerId'],
  clientGroup: group,
  groupPosition: group,
};

/** The fields whose value differs from the record: what the bar counts and what is saved. */
export function changesOf(base: AccountForm, form: AccountForm): { fields: AccountFormField[]; body: AccountChange } {
  const fields = changedFields(comparable(base), comparable(form));
  const sent = bodyOf(form);
  const names = [...new Set(fields.flatMap((field) => wireNames[field] ?? [field as keyof CreateBody]))];
  return { fields, body: Object.fromEntries(names.map((name) => [name, sent[name]])) };
}

/** What cannot be saved without: the names, the form, and for a natural person who it is (requirement 53). */
export function missingOf(form: AccountForm): AccountFormField[] {
  const always = (['legalName', 'legalForm'] as const).filter((field) => form[field].trim() === '');
  const natural = missingForStructure(structureFor(form.legalForm), form).map(({ field }) => field as AccountFormField);
  return [...always, ...natural];
}
