/** What operators are told. */
import type { ProblemText } from './text';

export const administration = {
  repair_not_applicable: { status: 409, title: 'Réparation sans objet', detail: 'Cet incident est clos, déjà relancé, ou se répare autrement. Actualisez la page pour voir où il en est.' },
} as const satisfies Record<string, ProblemText>;
