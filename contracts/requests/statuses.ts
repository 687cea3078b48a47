import { requestKinds } from '../../domain/cases/kinds';

export const requestTemplates = requestKinds;
export const requestStatuses = [
  'draft',
  'submitted',
  'in_progress',
  'returned',
  'waiting',
  'resolved',
  'refused',
  'cancelled',
  'closed',
] as const;
