import type { ContactView } from '../../../../contracts/accounts';
import { contactTypes } from '../../../../contracts/accounts';
import { showPhone } from '../../../../domain/identity/phone';
import type { ContactBody } from '../api/accountCommands';

export interface ContactForm {
  civility: string;
  firstName: string;
  lastName: string;
  title: string;
  department: string;
  hierarchyLevel: string;
  email: string;
  phone: string;
  types: string[];
  platformConnected: boolean;
}

const empty: ContactForm = {
  civility: '',
  firstName: '',
  lastName: '',
  title: '',
  department: '',
  hierarchyLevel: '',
  email: '',
  phone: '',
  types: [],
  platformConnected: false,
};

export function contactFormOf(contact: ContactView | null): ContactForm {
  if (contact === null) return empty;
  const { civility, firstName, lastName, title, department, hierarchyLevel, email, phone, types } = contact;
  return {
    ...{ civility, firstName, lastName, title: title ?? '', department: department ?? '', email: email ?? '', types },
    hierarchyLevel: hierarchyLevel ?? '',
    phone: phone === null ? '' : showPhone(phone),
    platformConnected: contact.platformConnection !== null,
  };
}

/** What cannot be saved without (requirement 71). */
export const isContactComplete = ({ civility, firstName, lastName }: ContactForm): boolean =>
  [civility, firstName, lastName].every((text) => text.trim() !== '');

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

export function contactBodyOf(form: ContactForm): ContactBody {
  const { civility, firstName, lastName, title, department, hierarchyLevel, email, phone, types, platformConnected } =
    form;
  return {
    civility,
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    title: orNull(title),
    department: orNull(department),
    hierarchyLevel: orNull(hierarchyLevel),
    email: orNull(email),
    phone: orNull(phone),
    types: contactTypes.filter((type) => types.includes(type)),
    platformConnected,
  };
}
