import { z } from 'zod';
import { codeLengths, contactTextLengths as ofContact } from '../../domain/account/lengths';
import { operation } from '../operation';
import { id, idParam, instant, text } from '../values';
import { email } from './email';

export const contactTypes = ['vault', 'dunning', 'signatory'] as const;
/** What somebody does at one account; each of their accounts says its own (requirement 69). */
export const contactPlace = {
  title: z.string().trim().max(ofContact.title).nullable(),
  department: z.string().trim().max(ofContact.department).nullable(),
  hierarchyLevel: z.string().max(codeLengths.hierarchyLevel).nullable(),
  types: z.array(z.enum(contactTypes)).max(3),
};
const contactFields = {
  civility: text(codeLengths.civility),
  firstName: text(ofContact.firstName),
  lastName: text(ofContact.lastName),
  email: email.nullable(),
  phone: z.string().trim().max(codeLengths.phone).nullable(),
  ...contactPlace,
};
/** « Connexion réalisée »: Client Relations alone may send another value than the one that stands (requirement 79). */
const platformConnected = z.boolean();
/** Takes the vault over from whoever opens it, in the same instant: never two, never nobody (requirement 95). */
export const handOver = { takeOverVault: z.literal(true).optional() };
/** Says that it is somebody else than the contact of another account who has the same address. */
const anotherPerson = { separate: z.literal(true).optional() };
/** The account that title, department, level and types are meant for; the contact's own when not given. */
const placeMeant = { atAccountId: id };
export const contact = z.object({
  id,
  /** The account that it is shown at: its title, level and types are those of there. */
  accountId: id,
  home: z.boolean().meta({ description: 'Whether that is its own account, or one that it is attached to' }),
  civility: z.string(),
  firstName: z.string(),
  lastName: z.string(),
  title: z.string().nullable(),
  department: z.string().nullable(),
  hierarchyLevel: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  types: z.array(z.enum(contactTypes)),
  version: z.number().int(),
  /** When the last entry takes effect on the client platform, and its role for the vault (D26). */
  platformFrom: instant,
  vaultFrom: instant.nullable(),
  /** Since when it is « Connecté », and who of Client Relations said so (requirement 327). */
  platformConnection: z.object({ at: instant, by: z.string() }).nullable(),
  /** Its other accounts, as far as the reader sees them. */
  accounts: z.array(
    z.object({ id, number: z.string(), name: z.string(), home: z.boolean(), title: z.string().nullable() }),
  ),
});
export type ContactView = z.infer<typeof contact>;

export const contactOperations = {
  listContacts: operation({
    id: 'listContacts',
    method: 'get',
    path: '/accounts/{id}/contacts',
    tag: 'accounts',
    summary: 'Contacts of an account, its own and those attached to it',
    access: 'session',
    status: 200,
    params: idParam,
    answer: z.object({ items: z.array(contact) }),
  }),
  createContact: operation({
    id: 'createContact',
    method: 'post',
    path: '/accounts/{id}/contacts',
    tag: 'accounts',
    summary: 'Add a contact',
    access: 'session',
    status: 201,
    idempotent: true,
    etag: true,
    params: idParam,
    body: z.strictObject({
      ...contactFields,
      platformConnected: platformConnected.default(false),
      ...handOver,
      ...anotherPerson,
    }),
    answer: contact,
    errors: ['contact_known', 'contact_email_used', 'vault_contact_exists', 'connection_reserved', 'phone_invalid'],
  }),
  updateContact: operation({
    id: 'updateContact',
    method: 'patch',
    path: '/contacts/{id}',
    tag: 'accounts',
    summary: 'Change a contact: who they are, and what they do at one of their accounts',
    access: 'session',
    status: 200,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: z.strictObject({ ...contactFields, platformConnected, ...handOver, ...placeMeant }).partial(),
    answer: contact,
    errors: ['contact_email_used', 'vault_contact_exists', 'connection_reserved', 'phone_invalid'],
  }),
  deleteContact: operation({
    id: 'deleteContact',
    method: 'delete',
    path: '/contacts/{id}',
    tag: 'accounts',
    summary: 'Remove a contact that nothing names',
    access: 'session',
    status: 204,
    ifMatch: true,
    params: idParam,
    errors: ['contact_in_use', 'contact_attached'],
  }),
} as const;
