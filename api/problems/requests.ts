/** Requests to Business Support and tasks. */
import { saySteps } from '../../domain/french/stepBack';
import { centsText, sinceText, untilText, type Facts, type ProblemText } from './text';

const whoHasIt = ({ winner }: Facts, otherwise: string) =>
  winner && winner.name !== '' ? `${winner.name} l’a${sinceText(winner.since)}${untilText(winner.until)}. ` : otherwise;

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
    title: 'Le document a changé',
    detail:
      'Le document de cette ligne n’est plus celui que vous aviez sous les yeux. Relisez la ligne, puis jugez-la.',
  },
  line_locked: {
    status: 409,
    title: 'Pièce verrouillée',
    detail: 'Cette pièce est acceptée, ou ce n’est pas votre tour. Rechargez la demande.',
  },
  task_delegated: {
    status: 409,
    title: 'Tâche confiée pour avis',
    detail: ({ params }) =>
      `${String(params?.['owner'] ?? 'Son responsable')} la reprend pour conclure. Rendez-la avec votre avis.`,
  },
  task_not_delegated: {
    status: 409,
    title: 'Tâche non confiée',
    detail: 'Personne n’attend qu’elle lui revienne. Rechargez la liste.',
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
    detail: 'Relisez ce que ce retour entraîne maintenant, puis confirmez.',
  },
  task_changed: {
    status: 409,
    title: 'Tâche modifiée depuis',
    detail: 'Quelqu’un y a travaillé depuis l’action groupée. Ouvrez-la avant de revenir en arrière.',
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
  conversation_closed: {
    status: 409,
    title: 'Conversation close',
    detail: 'La demande est close. Créez une nouvelle demande pour reprendre le sujet.',
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
  template_not_applicable: {
    status: 409,
    title: 'Modèle non applicable',
    detail: 'Ce modèle ne convient pas à l’étape de l’opportunité. Choisissez-en un autre.',
  },
  delivery_lead_missing: {
    status: 422,
    title: 'Responsable de production manquant',
    detail: 'Désignez la personne qui conduira la mission.',
  },
  nothing_billed: {
    status: 409,
    title: 'Rien à créditer',
    detail:
      'Rien n’a encore été facturé sur cette mission, ou tout a déjà été crédité. Vérifiez le tableau de facturation.',
  },
  credit_exceeds_billed: {
    status: 422,
    title: 'Avoir supérieur au facturé',
    detail: ({ params }) =>
      `Il reste ${centsText(params?.['billedCents']) ?? 'moins'} à créditer sur cette mission. Diminuez le montant de l’avoir.`,
  },
  nothing_to_bill: {
    status: 409,
    title: 'Tout est facturé',
    detail: 'Aucune échéance n’est à venir sur cette mission. Renouvelez la mission, ou demandez un avoir.',
  },
  deposit_exceeds_rest: {
    status: 422,
    title: 'Acompte supérieur au reste à facturer',
    detail: ({ params }) => `Il reste ${centsText(params?.['restCents']) ?? 'moins'} à facturer. Diminuez l’acompte.`,
  },
  client_left: {
    status: 409,
    title: 'Client sorti',
    detail: 'La relation avec ce client est terminée. Ouvrez une nouvelle opportunité s’il revient.',
  },
  client_is_prospect: {
    status: 409,
    title: 'Encore un prospect',
    detail: 'Ce modèle concerne un client. Passez d’abord par l’acceptation et le paramétrage de sa première mission.',
  },
  client_has_open_work: {
    status: 409,
    title: 'Opportunités en cours',
    detail: 'Des opportunités de ce client sont ouvertes. Marquez-les perdues, ou menez-les à terme, avant sa sortie.',
  },
  client_served_elsewhere: {
    status: 409,
    title: 'Client d’une autre BU aussi',
    detail: 'Une autre BU travaille encore pour ce client. Elle clôt d’abord ses missions et ses opportunités.',
  },
  vault_contact_missing: {
    status: 422,
    title: 'Contact coffre-fort à désigner',
    detail: 'Désignez un contact coffre-fort sur le compte, ou ne demandez pas le coffre-fort.',
  },
  nothing_changes: { status: 422, title: 'Rien à modifier', detail: 'Renseignez au moins une information à modifier.' },
  renewal_not_later: {
    status: 422,
    title: 'Fin de mission inchangée',
    detail: 'Un renouvellement va au-delà de la fin actuelle de la mission. Choisissez une date plus tardive.',
  },
  siret_of_another_siren: {
    status: 422,
    title: 'SIRET d’une autre entreprise',
    detail: 'Ce SIRET n’appartient pas au SIREN du client. Une autre entreprise est un autre compte : créez-le.',
  },
  legal_structure_differs: {
    status: 422,
    title: 'Autre structure juridique',
    detail:
      'Une personne physique et une personne morale sont deux clients distincts. Créez le compte de la nouvelle structure.',
  },
  group_exists: {
    status: 409,
    title: 'Groupe déjà créé',
    detail: ({ params }) =>
      `Un groupe porte déjà ce libellé : ${String(params?.['group'] ?? '')}. Demandez le rattachement à ce groupe, ou choisissez un autre nom.`,
  },
  company_in_group: {
    status: 409,
    title: 'Entreprise déjà dans un groupe',
    detail: ({ params }) =>
      `${String(params?.['company'] ?? 'Cette entreprise')} appartient au groupe ${String(params?.['group'] ?? '')}. Retirez-la, ou demandez à modifier ce groupe.`,
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
  client_disagrees: {
    status: 422,
    title: 'Numéro et nom de client différents',
    detail: ({ params }) =>
      `Cette demande porte sur ${String(params?.['name'] ?? 'un autre client')} (${String(params?.['number'] ?? '')}). Vérifiez que les deux champs ne sont pas inversés.`,
  },
} as const satisfies Record<string, ProblemText>;
