import { contactTextLengths, tooLong } from '../account/lengths';
import { contactTypeNames } from '../french/names';
import { normaliseEmail } from '../identity/email';
import { normalisePhone } from '../identity/phone';
import { accountNumbered } from './accountNamed';
import { codeIn, type Offered } from './offered';
import type { RowProblem } from './verdict';

export type ContactTypeCode = keyof typeof contactTypeNames;

/** What a row says of a contact; what it leaves out stays as it is on one that is there. */
export interface ContactRowFields {
  civility?: string;
  lastName: string;
  firstName: string;
  title?: string;
  department?: string;
  hierarchyLevel?: string;
  email?: string;
  phone?: string;
  types?: ContactTypeCode[];
  platformConnected?: boolean;
}

export interface ContactRow {
  /** By what its account is found. */
  account: { siren: string } | { number: string };
  fields: ContactRowFields;
}

export interface ContactLists {
  civility: readonly Offered[];
  hierarchyLevel: readonly Offered[];
}

/** How a file says « Connexion réalisée »; an export of ours writes the first. */
const connection: readonly Offered[] = [
  { code: 'yes', label: 'Connecté' },
  { code: 'yes', label: 'Oui' },
  { code: 'no', label: 'Non' },
];
const types: readonly Offered[] = Object.entries(contactTypeNames).map(([code, label]) => ({ code, label }));

/** What a row of a file says of a contact, or the first thing that is wrong with it. */
export function readContactRow(
  said: Readonly<Record<string, string>>,
  lists: ContactLists,
): ContactRow | { problem: RowProblem } {
  const { account, lastName, firstName, title, department } = said;
  if (account === undefined) return { problem: 'account_missing' };
  if (lastName === undefined || firstName === undefined) return { problem: 'name_missing' };
  if (tooLong(said, contactTextLengths)) return { problem: 'too_long' };
  const coded = codedFields(said, lists);
  if ('problem' in coded) return coded;
  return {
    account: accountNumbered(account),
    fields: {
      lastName,
      firstName,
      ...(title !== undefined && { title }),
      ...(department !== undefined && { department }),
      ...coded,
    },
  };
}

function codedFields(
  said: Readonly<Record<string, string>>,
  lists: ContactLists,
): Omit<ContactRowFields, 'lastName' | 'firstName'> | { problem: RowProblem } {
  const { civility, hierarchyLevel, email, phone } = said;
  const read: Omit<ContactRowFields, 'lastName' | 'firstName'> = {};
  for (const [field, text] of [
    ['civility', civility],
    ['hierarchyLevel', hierarchyLevel],
  ] as const) {
    if (text === undefined) continue;
    const code = codeIn(lists[field], text);
    if (code === null) return { problem: 'value_unknown' };
    read[field] = code;
  }
  if (email !== undefined) {
    const normal = normaliseEmail(email);
    if ('problem' in normal) return { problem: 'email_wrong' };
    read.email = normal.email;
  }
  if (phone !== undefined) {
    const normal = normalisePhone(phone);
    if (!('e164' in normal)) return { problem: 'phone_invalid' };
    read.phone = normal.e164;
  }
  if (said['types'] !== undefined) {
    const codes = said['types'].split(/[;,]/).map((text) => codeIn(types, text));
    if (codes.includes(null)) return { problem: 'value_unknown' };
    read.types = codes.filter((code): code is ContactTypeCode => code !== null).sort();
  }
  if (said['platformConnected'] !== undefined) {
    const code = codeIn(connection, said['platformConnected']);
    if (code === null) return { problem: 'value_unknown' };
    read.platformConnected = code === 'yes';
  }
  return read;
}
