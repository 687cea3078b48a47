import { z } from 'zod';
import { operation } from '../operation';
import { id, idParam } from '../values';
import { contactPlace, handOver, contact } from './contact';

export const foundContact = z.object({
  id,
  name: z.string(),
  email: z.string().nullable(),
  accounts: z.array(z.object({ id, number: z.string(), name: z.string(), title: z.string().nullable() })),
});
export type FoundContactView = z.infer<typeof foundContact>;

export const contactAttachmentOperations = {
  findContacts: operation({
    id: 'findContacts',
    method: 'get',
    path: '/contacts',
    tag: 'accounts',
    summary: 'Contacts of the accounts that the caller sees, by name or e-mail, to attach one to another account',
    access: 'session',
    status: 200,
    query: z.strictObject({ q: z.string().trim().min(2).max(100) }),
    answer: z.object({ items: z.array(foundContact) }),
  }),
  attachContact: operation({
    id: 'attachContact',
    method: 'post',
    path: '/accounts/{id}/attachments',
    tag: 'accounts',
    summary: 'Make a contact of another account one of this account too, with what they do here (requirement 69)',
    access: 'session',
    status: 201,
    idempotent: true,
    etag: true,
    params: idParam,
    body: z.strictObject({ contactId: id, ...contactPlace, ...handOver }),
    answer: contact,
    errors: ['contact_there', 'contact_email_used', 'vault_contact_exists', 'reference_unknown'],
  }),
  detachContact: operation({
    id: 'detachContact',
    method: 'delete',
    path: '/accounts/{id}/attachments/{contactId}',
    tag: 'accounts',
    summary: 'Take a contact that nothing of the account names off an account that it is attached to',
    access: 'session',
    status: 204,
    ifMatch: true,
    params: z.strictObject({ id, contactId: id }),
    errors: ['contact_in_use', 'contact_at_home'],
  }),
  moveContactHome: operation({
    id: 'moveContactHome',
    method: 'post',
    path: '/contacts/{id}/home',
    tag: 'accounts',
    summary: 'Give a contact another of its accounts as its own; the former one keeps it, attached',
    access: 'session',
    status: 200,
    idempotent: true,
    etag: true,
    ifMatch: true,
    params: idParam,
    body: z.strictObject({ accountId: id }),
    answer: contact,
    errors: ['contact_home_unseen', 'reference_unknown'],
  }),
} as const;
