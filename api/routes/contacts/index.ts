import type { Route } from '../../routing/handler';
import { createContact } from './createContact';
import { listContacts } from './listContacts';
import { updateContact } from './updateContact';

export const contactRoutes: Route[] = [listContacts, createContact, updateContact];
