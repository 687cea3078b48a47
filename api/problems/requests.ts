/** Requests to Business Support: their life, their lines, their links, what they wait for and their conversation. */
import { saySteps } from '../../domain/french/stepBack';
import type { ProblemText } from './text';

export const requests = {
  request_not_draft: {
    status: 409,
    title: 'Demande déjà envoyée',
    detail: 'Rechargez la demande pour voir où elle en est.',
  },
  request_not_editable: {
    status: 409,
    title: 'Demande non modifiable',
    detail: 'Elle est entre les mains du Business Support. Attendez son retour pour la modifier.',
  },
  request_incomplete: {
    status: 422,
    title: 'Demande incomplète',
    detail: 'Complétez les éléments signalés, puis envoyez.',
  },
  request_exists: {
    status: 409,
    title: 'Demande déjà ouverte',
    detail: 'Une demande du même modèle est en cours sur cette opportunité. Ouvrez-la.',
  },
  refusal_without_reason: {
    status: 422,
    title: 'Motif de refus attendu',
    detail: 'Choisissez au moins un motif de refus.',
  },
  lines_not_judged: {
    status: 422,
    title: 'Pièces à examiner',
    detail: 'Acceptez ou refusez chaque pièce signalée avant de conclure.',
  },
  nothing_returned: {
    status: 422,
    title: 'Rien à corriger',
    detail: 'Refusez au moins une pièce avant de renvoyer la demande.',
  },
  lines_refused: {
    status: 409,
    title: 'Des pièces sont refusées',
    detail: 'Renvoyez la demande pour correction, ou acceptez ces pièces.',
  },
  line_changed: {
    status: 409,
    title: 'La ligne a changé',
    detail:
      'Cette ligne n’est plus telle que vous l’aviez sous les yeux : elle a été modifiée entre-temps. Relisez-la, puis recommencez.',
  },
  line_locked: {
    status: 409,
    title: 'Pièce verrouillée',
    detail: 'Cette pièce est acceptée, ou ce n’est pas votre tour. Rechargez la demande.',
  },
  request_not_in_hand: {
    status: 409,
    title: 'Personne n’a la demande en main',
    detail:
      'Une tâche s’ajoute entre l’envoi de la demande et sa réponse. Rechargez la demande pour voir où elle en est.',
  },
  no_step_before: {
    status: 422,
    title: 'Pas d’étape antérieure',
    detail: 'La demande ne peut pas revenir à cette étape. Choisissez-en une parmi celles proposées.',
  },
  effects_stay: {
    status: 409,
    title: 'Ce qui est fait ne se défait pas',
    detail: ({ params }) =>
      `${saySteps(String(params?.['effects'] ?? '').split(','))} : c’est fait. Faites une nouvelle demande pour corriger.`,
  },
  announcement_stale: {
    status: 409,
    title: 'Le dossier a changé entre-temps',
    detail: 'Relisez ce que cela entraîne maintenant, puis confirmez.',
  },
  date_not_ahead: { status: 422, title: 'Date déjà passée', detail: 'Choisissez un jour à venir.' },
  closing_not_planned: {
    status: 409,
    title: 'Pas de clôture prévue',
    detail: 'Rien n’est attendu du demandeur, ou le silence ne clôt pas cette demande. Rechargez la page.',
  },
  office_closed: {
    status: 422,
    title: 'Bureau fermé ce jour-là',
    detail: 'C’est un week-end ou un jour férié. Choisissez un jour ouvré.',
  },
  conversation_closed: {
    status: 409,
    title: 'Conversation close',
    detail: 'La demande est close. Créez une nouvelle demande pour reprendre le sujet.',
  },
  conversation_none: {
    status: 409,
    title: 'Pas de conversation',
    detail: 'Cette tâche porte sur une proposition, pas sur une demande : écrivez à la personne qui l’a soumise.',
  },
  file_internal: {
    status: 422,
    title: 'Fichier interne',
    detail: ({ params }) =>
      `« ${params?.['name'] ?? ''} » est réservé au Business Support. Versez-le d’abord au dossier du client, ou retirez-le du message.`,
  },
  mention_cannot_read: {
    status: 422,
    title: 'Mention impossible',
    detail: 'Une personne citée ne peut pas lire ce message. Retirez-la, ou écrivez un message au demandeur.',
  },
  request_closed: {
    status: 409,
    title: 'Demande terminée',
    detail: 'Elle ne change plus. Créez une nouvelle demande si nécessaire.',
  },
  request_not_resolved: {
    status: 409,
    title: 'Demande pas encore traitée',
    detail: 'On ne rouvre qu’une demande traitée. Écrivez au Business Support dans la conversation.',
  },
  link_to_itself: { status: 422, title: 'Lien avec elle-même', detail: 'Choisissez une autre demande.' },
  link_exists: {
    status: 409,
    title: 'Demandes déjà liées',
    detail: 'Retirez le lien existant pour en poser un autre.',
  },
  link_circular: {
    status: 409,
    title: 'Attente circulaire',
    detail: 'L’autre demande attend déjà celle-ci, directement ou par une autre. Liez-les sans attente.',
  },
  wait_never_ends: {
    status: 409,
    title: 'Attente sans fin',
    detail:
      'Ce qui est attendu est déjà arrivé, ou ne peut plus arriver. Poursuivez la demande, ou choisissez une autre attente.',
  },
  request_waits: {
    status: 409,
    title: 'Demande en attente',
    detail: 'Elle attend quelque chose. Reprenez-la d’abord, puis recommencez.',
  },
  request_not_waiting: {
    status: 409,
    title: 'Demande pas en attente',
    detail: 'Elle n’attend plus rien. Rechargez la demande.',
  },
} as const satisfies Record<string, ProblemText>;
