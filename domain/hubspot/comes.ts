/** What HubSpot says, in the words of Jalon: a value that cannot be one here is none, and is shown to somebody instead. */
import { normaliseEmail } from '../identity/email';
import { normalisePhone } from '../identity/phone';
import { todayInParis } from '../dates/zone';
import { amountProblem, formatAmount, parseAmount } from '../money/cents';
import type { HubspotObject } from './objects';

function asPhone(text: string): string | null {
  const phone = normalisePhone(text);
  return 'e164' in phone ? phone.e164 : null;
}

function asEmail(text: string): string | null {
  const email = normaliseEmail(text);
  return 'email' in email ? email.email : null;
}

/** HubSpot keeps a day as one, as an instant of it, or as the milliseconds of that. */
function asDay(text: string): string | null {
  const date = /^\d{11,14}$/.test(text) ? new Date(Number(text)) : new Date(text);
  return Number.isNaN(date.getTime()) ? null : todayInParis(date);
}

function asAmount(text: string): string | null {
  const written = /^\d+$/.test(text) ? `${text}.00` : text.replace(/^(\d+\.\d)$/, '$10');
  return amountProblem(written) === undefined && !written.startsWith('-') ? formatAmount(parseAmount(written)) : null;
}

const readers: Readonly<Record<string, (text: string) => string | null>> = {
  phone: asPhone,
  email: asEmail,
  closedate: asDay,
  amount: asAmount,
};

/** A record is never left without them. */
const neverEmpty: readonly string[] = ['name', 'jalon_legal_name', 'firstname', 'lastname', 'dealname'];

/** Written as we would have told it, so that the same value is the same; null where it is no such value. Nothing is nothing, but of a name. */
export function asToldHere(object: HubspotObject, property: string, text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '') return neverEmpty.includes(property) ? null : '';
  // A note may be long; everything else has the room of a line.
  if (trimmed.length > (property.endsWith('_body') || property.endsWith('_text') ? 5000 : 200)) return null;
  const read = readers[property];
  return read && object !== 'note' ? read(trimmed) : trimmed;
}
