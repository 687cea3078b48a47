/** Interactions: events, tasks and notes. */
import type { ProblemText } from './text';

export const interactions = {
  interaction_ends_before_start: {
    status: 422,
    title: 'Fin avant le début',
    detail: 'Choisissez une fin après le début.',
  },
  interaction_too_long: {
    status: 422,
    title: 'Durée trop longue',
    detail: ({ params }) =>
      `Un évènement dure ${String(params?.['days'] ?? 366)} jours au plus. Vérifiez les deux dates.`,
  },
  note_is_done: {
    status: 422,
    title: 'Une note est toujours terminée',
    detail: 'Choisissez le type « Tâche » pour prévoir quelque chose à faire.',
  },
  assignee_cannot_see: {
    status: 422,
    title: 'Ce compte ne lui est pas ouvert',
    detail:
      'Cette personne ne travaille dans aucune BU de ce compte. Choisissez quelqu’un d’autre, ou demandez l’ouverture du compte à sa BU.',
  },
} as const satisfies Record<string, ProblemText>;
