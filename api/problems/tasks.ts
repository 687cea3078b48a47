/** Tasks, alone and many at once, and what people keep to work with them: views and macros. */
import { sinceText, untilText, type Facts, type ProblemText } from './text';

const whoHasIt = ({ winner }: Facts, otherwise: string) =>
  winner && winner.name !== '' ? `${winner.name} l’a${sinceText(winner.since)}${untilText(winner.until)}. ` : otherwise;

export const tasks = {
  task_already_claimed: {
    status: 409,
    title: 'Tâche déjà prise',
    detail: (facts) => `${whoHasIt(facts, 'Quelqu’un l’a prise avant vous. ')}Choisissez-en une autre.`,
  },
  task_not_claimed: { status: 409, title: 'Tâche non prise', detail: 'Prenez la tâche avant d’y répondre.' },
  task_not_yours: {
    status: 409,
    title: 'Tâche d’une autre personne',
    detail: (facts) => `${whoHasIt(facts, '')}Demandez-lui de la rendre, ou à un superviseur de vous la confier.`,
  },
  task_not_open: {
    status: 409,
    title: 'Tâche terminée',
    detail: (facts) => `${whoHasIt(facts, '')}Elle n’attend plus de réponse : revenez à la liste.`,
  },
  task_not_candidate: {
    status: 403,
    title: 'Tâche d’un autre groupe',
    detail: 'Seules les personnes du groupe désigné peuvent la prendre.',
  },
  own_work: {
    status: 403,
    title: 'Votre propre travail',
    detail: 'Une autre personne doit se prononcer sur ce que vous avez fait.',
  },
  outcome_not_allowed: {
    status: 422,
    title: 'Réponse impossible',
    detail: 'Cette réponse n’est pas prévue à cette étape. Choisissez-en une parmi celles proposées.',
  },
  task_delegated: {
    status: 409,
    title: 'Tâche confiée pour avis',
    detail: ({ params }) =>
      `${String(params?.['owner'] ?? 'Son responsable')} la reprend pour conclure. Rendez-la avec votre avis.`,
  },
  blocking_task_open: {
    status: 409,
    title: 'Une tâche bloquante reste à faire',
    detail: ({ params }) =>
      `« ${String(params?.['task'] ?? '')} » doit être faite ou annulée avant de répondre à la demande.`,
  },
  task_parts_open: {
    status: 409,
    title: 'Des sous-tâches restent à faire',
    detail: 'Terminez-les ou annulez-les, puis terminez cette tâche.',
  },
  task_of_process: {
    status: 409,
    title: 'Tâche du déroulement',
    detail: 'La demande attend cette tâche : elle se traite ou se renvoie, elle ne s’annule pas.',
  },
  too_many_tasks: {
    status: 409,
    title: 'Trop de tâches ajoutées',
    detail: 'Cette demande en compte déjà cent. Terminez celles qui restent, ou écrivez dans la conversation.',
  },
  task_not_delegated: {
    status: 409,
    title: 'Tâche non confiée',
    detail: 'Personne n’attend qu’elle lui revienne. Rechargez la liste.',
  },
  task_changed: {
    status: 409,
    title: 'Tâche modifiée depuis',
    detail: 'Elle n’est plus telle que vous l’aviez sous les yeux : relisez-la, puis recommencez pour elle seule.',
  },
  bulk_running: {
    status: 409,
    title: 'Action groupée en cours',
    detail: 'Attendez qu’elle soit terminée, puis recommencez.',
  },
  nothing_to_undo: {
    status: 409,
    title: 'Rien à annuler',
    detail: 'Cette action groupée est déjà annulée, ou ce qu’elle a fait ne se défait pas.',
  },
  too_many_views: {
    status: 409,
    title: 'Trop de vues enregistrées',
    detail: 'Supprimez-en une, puis enregistrez celle-ci.',
  },
  macro_out_of_order: {
    status: 422,
    title: 'Étapes dans le désordre',
    detail:
      'La prise de la tâche vient en premier, la réponse après les lignes et la relance, et une ligne n’est jugée qu’une fois. Changez l’ordre des étapes.',
  },
  macro_line_missing: {
    status: 409,
    title: 'Ligne absente de cette demande',
    detail: ({ params }) =>
      `La macro juge la ligne « ${params?.['line'] ?? ''} », qui n’est pas demandée ici. Traitez la demande à la main, ou corrigez la macro.`,
  },
  too_many_macros: {
    status: 409,
    title: 'Trop de macros',
    detail: 'Vous en gardez déjà vingt. Supprimez-en une avant d’en ajouter.',
  },
} as const satisfies Record<string, ProblemText>;
