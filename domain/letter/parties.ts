/** Who writes to whom, and the mentions that each of the firm's papers carries. */
import { frenchEuros, frenchSiren } from '../french/figures';
import { french } from '../french/typography';
import type { LetterFacts, Letterhead } from './facts';

export function senderOf({ name, addressLine, postcode, city, phone, email }: Letterhead): string[] {
  return [name, addressLine, `${postcode} ${city}`, phone, email].map(french);
}

export function addresseeOf({ client, addressee }: Pick<LetterFacts, 'client' | 'addressee'>): string[] {
  const place = [client.postcode, client.city].filter((part) => part !== null).join(' ');
  const person = addressee && `À l’attention de ${addressee.civility} ${addressee.firstName} ${addressee.lastName}`;
  return [client.name, person, addressee?.title ?? null, client.addressLine, place]
    .filter((line): line is string => line !== null && line !== '')
    .map(french);
}

/** "SAS au capital de 50 000,00 €, immatriculée au RCS de Paris sous le numéro 732 829 320" */
export function identityOf({ legalForm, capitalCents, siren, registry }: Letterhead): string {
  const capital = capitalCents === null ? '' : ` au capital de ${frenchEuros(capitalCents)}`;
  const register =
    registry === null
      ? `SIREN ${frenchSiren(siren)}`
      : `immatriculée au RCS de ${registry} sous le numéro ${frenchSiren(siren)}`;
  return french(`${legalForm}${capital}, ${register}`);
}

export function mentionsOf(firm: Letterhead): string[] {
  const { name, addressLine, postcode, city, vatNumber, professionalBody, insurer, insurancePolicy } = firm;
  const body = professionalBody === null ? [] : [professionalBody];
  return [
    french(
      `${name}, ${identityOf(firm)}. Siège social : ${addressLine}, ${postcode} ${city}. TVA intracommunautaire : ${vatNumber}.`,
    ),
    french(
      [...body, `Assurance de responsabilité civile professionnelle : ${insurer}, police ${insurancePolicy}`].join(
        '. ',
      ) + '.',
    ),
  ];
}

export function clientIdentity({ name, legalForm, siren }: LetterFacts['client']): string {
  return french(
    [name, legalForm, siren === null ? null : `SIREN ${frenchSiren(siren)}`].filter((part) => part !== null).join(', '),
  );
}
