/** What operators are told, and what people are told of their own settings. */
import type { ProblemText } from './text';

export const administration = {
  repair_not_applicable: { status: 409, title: 'Réparation sans objet', detail: 'Cet incident est clos, déjà relancé, ou se répare autrement. Actualisez la page pour voir où il en est.' },
  notification_not_optional: { status: 422, title: 'Notification obligatoire', detail: 'Le travail s’arrête tant que vous n’avez pas agi : cette notification ne peut pas être coupée ainsi. Choisissez un des modes proposés.' },
} as const satisfies Record<string, ProblemText>;
