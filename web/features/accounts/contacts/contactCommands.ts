import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { contactOperations } from '../../../../contracts/accounts/contact';
import { contactAttachmentOperations } from '../../../../contracts/accounts/attachments';
import type { ContactView } from '../../../../contracts/accounts/contact';
import { call } from '../../../api/call';
import { etagOf } from '../../../api/etag';
import { useCommand } from '../../../api/useCommand';

export type ContactBody = z.input<typeof contactOperations.createContact.body & z.ZodType>;
export type AttachBody = z.input<typeof contactAttachmentOperations.attachContact.body & z.ZodType>;

/** Somebody of several accounts is shown at each of them. */
const touches = [['account']] as const;

/** Contacts of one's perimeter by name or e-mail; nothing before two letters. */
export const contactSearchQuery = (q: string) =>
  queryOptions({
    queryKey: ['account', 'contacts-found', q],
    queryFn: async ({ signal }) =>
      (await call(contactAttachmentOperations.findContacts, { query: { q } }, { signal })).data.items,
    enabled: q.trim().length >= 2,
    staleTime: 30_000,
  });

/** Adds a contact, or changes the one given: who they are, and what they do at the account that they are shown at. */
export function useSaveContact(accountId: string, contact: ContactView | null, onDone: () => void) {
  return useCommand({
    send: async (body: ContactBody, key) =>
      contact === null
        ? (await call(contactOperations.createContact, { params: { id: accountId }, body }, { idempotencyKey: key }))
            .data
        : (
            await call(
              contactOperations.updateContact,
              { params: { id: contact.id }, body: { ...body, atAccountId: accountId } },
              { ifMatch: etagOf(contact) },
            )
          ).data,
    touches,
    onDone,
  });
}

export function useAttachContact(accountId: string, onDone: () => void) {
  return useCommand({
    send: async (body: AttachBody, key) =>
      (
        await call(
          contactAttachmentOperations.attachContact,
          { params: { id: accountId }, body },
          { idempotencyKey: key },
        )
      ).data,
    touches,
    onDone,
  });
}

/** Removes a contact from its own account, or detaches it from another; in use there, it stays, and the refusal says by what. */
export function useTakeContactOff(accountId: string, onDone: () => void) {
  return useCommand({
    send: async (contact: Pick<ContactView, 'id' | 'version' | 'home'>) => {
      const unchanged = { ifMatch: etagOf(contact) };
      if (contact.home) await call(contactOperations.deleteContact, { params: { id: contact.id } }, unchanged);
      else
        await call(
          contactAttachmentOperations.detachContact,
          { params: { id: accountId, contactId: contact.id } },
          unchanged,
        );
    },
    touches,
    onDone,
  });
}

/** Makes another of a contact's accounts their own. */
export function useMoveHome(contact: Pick<ContactView, 'id' | 'version'>, onDone: () => void) {
  return useCommand({
    send: async (accountId: string, key) =>
      (
        await call(
          contactAttachmentOperations.moveContactHome,
          { params: { id: contact.id }, body: { accountId } },
          { ifMatch: etagOf(contact), idempotencyKey: key },
        )
      ).data,
    touches,
    onDone,
  });
}
