import type { AccountFields } from '../account/fields';
import { accountTextLengths, MOST_INVOICE_EMAILS, tooLong } from '../account/lengths';
import { parseApeCode } from '../identity/apeCode';
import { normaliseEmail } from '../identity/email';
import { IN_REGISTRATION, isLegalForm, LEGAL_FORMS } from '../identity/legalForm';
import { normalisePhone } from '../identity/phone';
import { isIdentifierProblem, parseIdentifier, type CompanyIdentifier } from '../identity/siren';
import { codeIn, type Offered } from './offered';
import { personIn } from './people';
import type { RowProblem } from './verdict';

export interface AccountRow {
  company: CompanyIdentifier | null;
  /** What the row says; what it leaves out stays as it is on an account that is there. */
  fields: Partial<AccountFields> & { legalName: string };
}

export interface AccountLists {
  civility: readonly Offered[];
  sourceType: readonly Offered[];
  segment: readonly Offered[];
  prioritySector: readonly Offered[];
  /** How files name a person → id. */
  people: ReadonlyMap<string, string>;
}

const forms: readonly Offered[] = LEGAL_FORMS.map(({ code, label }) => ({ code, label }));

/** What a row of a file says of an account, or the first thing that is wrong with it, in the order of the columns. */
export function readAccountRow(
  said: Readonly<Record<string, string>>,
  lists: AccountLists,
): AccountRow | { problem: RowProblem } {
  const {
    legalName = said['tradeName'],
    identifier,
    tradeName,
    addressLine,
    postcode,
    city,
    lastName,
    firstName,
    source,
  } = said;
  if (legalName === undefined) return { problem: 'name_missing' };
  const company = identifier === undefined ? null : parseIdentifier(identifier);
  if (company && isIdentifierProblem(company)) return { problem: 'siren_invalid' };
  if (tooLong({ ...said, legalName }, accountTextLengths)) return { problem: 'too_long' };
  const coded = codedFields(said, lists);
  if ('problem' in coded) return coded;
  const texts = { tradeName, addressLine, postcode, city, lastName, firstName, source };
  return {
    company,
    fields: {
      legalName,
      ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined)),
      ...coded,
    },
  };
}

/** The fields that are not kept as they are written. */
function codedFields(
  said: Readonly<Record<string, string>>,
  lists: AccountLists,
): Partial<AccountFields> | { problem: RowProblem } {
  const { legalForm, apeCode, phone, invoiceEmails, clientLeadPartner, accountManager } = said;
  const read: Partial<AccountFields> = {};
  if (legalForm !== undefined) {
    const code = codeIn(forms, legalForm) ?? (isLegalForm(legalForm) ? legalForm : null);
    if (code === null) return { problem: 'legal_form_unknown' };
    read.legalForm = code;
  }
  if (apeCode !== undefined) {
    const ape = parseApeCode(apeCode);
    if ('problem' in ape) return { problem: 'ape_wrong' };
    read.apeCode = ape.code;
  }
  if (phone !== undefined) {
    const normal = normalisePhone(phone);
    if (!('e164' in normal)) return { problem: 'phone_invalid' };
    read.phone = normal.e164;
  }
  if (invoiceEmails !== undefined) {
    const emails = invoiceEmails.split(/[;,\s]+/).map(normaliseEmail);
    if (emails.some((email) => 'problem' in email)) return { problem: 'email_wrong' };
    if (emails.length > MOST_INVOICE_EMAILS) return { problem: 'too_many_emails' };
    read.invoiceEmails = [...new Set(emails.flatMap((email) => ('email' in email ? [email.email] : [])))];
  }
  for (const field of ['civility', 'sourceType', 'segment', 'prioritySector'] as const) {
    const text = said[field];
    if (text === undefined) continue;
    const code = codeIn(lists[field], text);
    if (code === null) return { problem: 'value_unknown' };
    read[field] = code;
  }
  for (const [field, code] of [
    ['clientLeadPartnerId', clientLeadPartner],
    ['accountManagerId', accountManager],
  ] as const) {
    if (code === undefined) continue;
    const id = personIn(lists.people, code);
    if (id === null) return { problem: 'person_unknown' };
    read[field] = id;
  }
  return read;
}

/** All the fields of a new account: what the row leaves out is empty, and without a SIREN it is being registered (requirement 49). */
export function newAccountOf({ company, fields }: AccountRow): AccountFields {
  return {
    tradeName: fields.legalName,
    legalForm: company ? '' : IN_REGISTRATION,
    apeCode: null,
    addressLine: null,
    postcode: null,
    city: null,
    civility: null,
    firstName: null,
    lastName: null,
    phone: null,
    invoiceEmails: [],
    sourceType: null,
    source: null,
    segment: null,
    prioritySector: null,
    clientLeadPartnerId: null,
    accountManagerId: null,
    ...fields,
  };
}
