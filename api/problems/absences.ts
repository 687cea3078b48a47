/** Absences and substitutes. */
import { dayText, type ProblemText } from './text';

export const absences = {
  absence_dates: {
    status: 422,
    title: 'Dates à revoir',
    detail: 'L’absence commence aujourd’hui au plus tôt, et finit le jour où elle commence ou après.',
  },
  absence_overlaps: {
    status: 409,
    title: 'Absence déjà enregistrée',
    detail: ({ params }) =>
      `Une absence court déjà du ${dayText(params?.['startsOn'])} au ${dayText(params?.['endsOn'])}. Annulez-la, ou choisissez d’autres jours.`,
  },
  absence_over: { status: 409, title: 'Absence terminée', detail: 'Elle est annulée ou passée : elle ne change plus.' },
  substitute_self: {
    status: 422,
    title: 'Remplaçant à choisir',
    detail: 'On ne se remplace pas soi-même. Choisissez une autre personne.',
  },
  substitute_gone: {
    status: 422,
    title: 'Compte désactivé',
    detail: 'Cette personne n’a plus accès à Jalon. Choisissez un autre remplaçant.',
  },
  substitute_role: {
    status: 422,
    title: 'Rôle insuffisant',
    detail:
      'Cette personne n’a pas le rôle que ce travail demande. Choisissez quelqu’un du même groupe, ou qui approuve aussi.',
  },
  substitute_perimeter: {
    status: 422,
    title: 'Périmètre insuffisant',
    detail: 'Cette personne ne voit pas toutes les BU de la personne absente. Choisissez quelqu’un qui les voit.',
  },
  substitute_circular: {
    status: 409,
    title: 'Remplacement en rond',
    detail:
      'Cette personne est absente ces jours-là, et le remplacement reviendrait à la personne absente. Choisissez quelqu’un d’autre.',
  },
} as const satisfies Record<string, ProblemText>;
