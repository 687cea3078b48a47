import type { Route } from '../../routing/handler';
import { createContact } from './createContact';
import { deleteContact } from './deleteContact';
import { listContacts } from './listContacts';
import { updateContact } from './updateContact';

export const contactRoutes: Route[] = [listContacts, createContact, updateContact, deleteContact];
