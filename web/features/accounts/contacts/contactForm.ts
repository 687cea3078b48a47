import type { ContactView } from '../../../../contracts/accounts/contact';
import { contactTypes } from '../../../../contracts/accounts/contact';
import { showPhone } from '../../../../domain/identity/phone';
import type { AttachBody, ContactBody } from './contactCommands';

/** What somebody does at one account. */
export interface PlaceForm {
  title: string;
  department: string;
  hierarchyLevel: string;
  types: string[];
}

export interface ContactForm extends PlaceForm {
  civility: string;
  firstName: string;
  lastName: string;
  email: string;
  phone: string;
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

export const placeBodyOf = ({
  title,
  department,
  hierarchyLevel,
  types,
}: PlaceForm): Omit<AttachBody, 'contactId' | 'takeOverVault'> => ({
  title: orNull(title),
  department: orNull(department),
  hierarchyLevel: orNull(hierarchyLevel),
  types: contactTypes.filter((type) => types.includes(type)),
});

export function contactBodyOf(form: ContactForm): ContactBody {
  const { civility, firstName, lastName, email, phone, platformConnected } = form;
  return {
    civility,
    firstName: firstName.trim(),
    lastName: lastName.trim(),
    email: orNull(email),
    phone: orNull(phone),
    ...placeBodyOf(form),
    platformConnected,
  };
}
