import type { AccountFields } from '../../../domain/account/fields';
import { DomainError } from '../../../domain/errors/domainError';
import { refuse } from '../../../domain/errors/refusal';
import { parseApeCode } from '../../../domain/identity/apeCode';
import { normaliseEmail } from '../../../domain/identity/email';
import { normalisePhone } from '../../../domain/identity/phone';
import { InvalidInput } from '../../problems/invalidInput';

/** Fields as zod gives them: one that was not sent may be there as `undefined`. */
export type Sent<Fields> = { [Field in keyof Fields]?: Fields[Field] | undefined };
/** The same fields, with those that were sent alone. */
export type Stated<Given> = { [Field in keyof Given]: Exclude<Given[Field], undefined> };

/** From the wire to the rule: what is blank is nothing, telephones become E.164, addresses and codes get their one form. */
export function fieldsOf<Given extends Sent<AccountFields>>(given: Given): Stated<Given> {
  const { phone, invoiceEmails, apeCode, ...rest } = withoutBlanks(given);
  return {
    ...rest,
    ...(phone !== undefined && { phone: phoneOf(phone) }),
    ...(invoiceEmails !== undefined && {
      invoiceEmails: [...new Set(invoiceEmails.map((email, index) => emailOf(email, `invoiceEmails.${index}`)))],
    }),
    ...(apeCode !== undefined && { apeCode: apeCodeOf(apeCode) }),
  } as Stated<Given>;
}

export function withoutBlanks<Given extends object>(given: Given): Stated<Given> {
  const sent = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(
    sent.map(([field, value]) => [field, value === '' ? null : (value as unknown)]),
  ) as Stated<Given>;
}

/** @throws DomainError `phone_invalid` */
export function phoneOf(text: string | null): string | null {
  if (text === null) return null;
  const phone = normalisePhone(text);
  if ('e164' in phone) return phone.e164;
  throw new DomainError(refuse('phone_invalid', { params: { ...phone, field: 'phone' } }));
}

/** @throws InvalidInput */
export function emailOf(text: string, path: string): string {
  const email = normaliseEmail(text);
  if ('email' in email) return email.email;
  throw new InvalidInput([{ path, message: 'Écrivez une adresse e-mail, par exemple prenom.nom@exemple.fr.' }]);
}

function apeCodeOf(text: string | null): string | null {
  if (text === null) return null;
  const ape = parseApeCode(text);
  if ('code' in ape) return ape.code;
  throw new InvalidInput([
    { path: 'apeCode', message: 'Écrivez le code APE en quatre chiffres et une lettre, par exemple 47.73Z.' },
  ]);
}
