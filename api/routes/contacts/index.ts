import type { Route } from '../../routing/handler';
import { attachContact, detachContact, findContacts, moveContactHome } from './attachments';
import { createContact } from './createContact';
import { deleteContact } from './deleteContact';
import { listContacts } from './listContacts';
import { updateContact } from './updateContact';

export const contactRoutes: Route[] = [
  listContacts,
  createContact,
  updateContact,
  deleteContact,
  findContacts,
  attachContact,
  detachContact,
  moveContactHome,
];
