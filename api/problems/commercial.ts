/** Opportunities, proposals, missions. */
import { centsText, type ProblemText } from './text';

const logoWords: Readonly<Record<string, string>> = {
  not_a_picture: 'Ce fichier n’est ni une image PNG ni une image JPEG. Choisissez-en une.',
  damaged:
    'L’image est incomplète, ou d’une sorte qui ne s’imprime pas (entrelacée, 16 bits, CMJN). Exportez-la de nouveau en PNG ou JPEG ordinaire.',
  too_heavy: 'L’image dépasse 200 Ko. Exportez-la plus petite : 600 pixels de large suffisent.',
  too_large: 'L’image dépasse 2000 × 1000 pixels. Réduisez-la : 600 pixels de large suffisent.',
};

export const commercial = {
  transition_not_allowed: {
    status: 409,
    title: 'Changement de stade impossible',
    detail: 'Ce stade ne suit pas le stade actuel. Rechargez la fiche pour voir les stades possibles.',
  },
  gate_incomplete: {
    status: 422,
    title: 'Informations manquantes',
    detail: 'Complétez les champs signalés, puis changez de stade.',
  },
  reason_required: { status: 422, title: 'Motif attendu', detail: 'Indiquez le motif, puis recommencez.' },
  loss_needs_request: {
    status: 409,
    title: 'Perte à demander',
    detail:
      'Après la proposition, faites une demande d’archivage au Business Support : il passera l’opportunité en perdue.',
  },
  going_back_needs_request: {
    status: 409,
    title: 'Retour à demander',
    detail:
      'Une proposition et une mission existent déjà. Demandez le retour à la qualification au Business Support depuis la fiche de l’opportunité.',
  },
  won_is_automatic: {
    status: 409,
    title: 'Le gain est automatique',
    detail:
      'L’opportunité passe en gagnée quand la lettre signée est déposée et la mission configurée. Faites la demande de configuration.',
  },
  opportunity_closed: {
    status: 409,
    title: 'Opportunité terminée',
    detail: 'Elle est gagnée ou perdue et ne change plus. Créez une nouvelle opportunité sur ce compte.',
  },
  unit_works_on_it: {
    status: 409,
    title: 'Travail en cours dans cette BU',
    detail:
      'Une proposition, une mission ou une demande de cette opportunité est en cours. Attendez qu’elle se termine, ou annulez-la, puis changez de BU.',
  },
  amount_follows_proposals: {
    status: 409,
    title: 'Montant lié à la proposition',
    detail:
      'Le montant est celui de la proposition approuvée ou signée. Reprenez la proposition en brouillon pour qu’il redevienne une estimation.',
  },
  production_end_too_early: {
    status: 422,
    title: 'Fin de production trop proche',
    detail: 'La fin de production doit suivre son début. Corrigez les dates.',
  },
  production_end_needs_reason: {
    status: 422,
    title: 'Durée inhabituelle',
    detail: 'Expliquez en une phrase pourquoi la fin de production s’écarte de la règle.',
  },
  not_ready_to_win: {
    status: 409,
    title: 'Pas encore gagnée',
    detail: 'Il manque la lettre signée ou la configuration de la mission. Voyez ce qui reste sur la fiche.',
  },
  time_or_expenses_entered: {
    status: 409,
    title: 'Temps ou frais déjà saisis',
    detail: 'La mission porte des temps ou des frais. Faites-les retirer avant de recommencer.',
  },
  mission_active: {
    status: 409,
    title: 'Mission en cours',
    detail: 'La mission est déjà ouverte. Adressez-vous au Business Support.',
  },
  letter_sent: {
    status: 409,
    title: 'Lettre envoyée au client',
    detail:
      'Le client a la lettre sous les yeux. Reprenez d’abord la proposition en brouillon, puis demandez le retour.',
  },
  letter_signed: {
    status: 409,
    title: 'Lettre signée',
    detail:
      'Le client a signé : l’opportunité ne revient plus en arrière. Faites paramétrer la mission, ou demandez l’archivage.',
  },
  proposition_not_ready: {
    status: 409,
    title: 'Proposition en préparation',
    detail: 'La mission et le brouillon se créent. Attendez quelques secondes.',
  },
  proposal_not_editable: {
    status: 409,
    title: 'Proposition figée',
    detail: 'Reprenez-la en brouillon pour la modifier.',
  },
  line_always_kept: {
    status: 409,
    title: 'Ligne à conserver',
    detail:
      'Cette ligne fait toujours partie de la proposition type. Mettez sa quantité à zéro au lieu de la supprimer.',
  },
  proposal_empty: {
    status: 422,
    title: 'Proposition sans ligne',
    detail: 'Ajoutez au moins une ligne avant de soumettre.',
  },
  price_not_forced: {
    status: 422,
    title: 'Prix différent du catalogue',
    detail: 'Cochez « prix forcé » pour vous écarter du catalogue.',
  },
  proposal_not_submittable: {
    status: 409,
    title: 'Proposition déjà soumise',
    detail: 'Seul un brouillon se soumet. Rechargez la fiche.',
  },
  approval_pending: {
    status: 409,
    title: 'Approbation en attente',
    detail: 'L’approbateur ne s’est pas encore prononcé. Relancez-le, ou reprenez la proposition en brouillon.',
  },
  acceptance_not_granted: {
    status: 409,
    title: 'Acceptation manquante',
    detail: 'Obtenez l’acceptation du client par le Business Support avant d’envoyer la proposition.',
  },
  proposal_not_sendable: {
    status: 409,
    title: 'Envoi impossible',
    detail: 'Seule une proposition approuvée s’envoie. Voyez son état sur la fiche.',
  },
  proposal_not_signable: {
    status: 409,
    title: 'Signature impossible',
    detail: 'Seule une proposition envoyée se signe. Enregistrez d’abord l’envoi.',
  },
  letter_amount_differs: {
    status: 422,
    title: 'Montants différents',
    detail: ({ params }) => {
      const letter = centsText(params?.['letterCents']);
      const proposal = centsText(params?.['proposalCents']);
      const gap = letter && proposal ? `La lettre porte ${letter}, la proposition ${proposal}. ` : '';
      return `${gap}Déposez la bonne lettre, ou révisez la proposition.`;
    },
  },
  letterhead_missing: {
    status: 409,
    title: 'En-tête de la société manquant',
    detail: 'Demandez à votre administrateur de renseigner l’en-tête de la société, puis recommencez.',
  },
  logo_not_usable: {
    status: 422,
    title: 'Logo refusé',
    detail: ({ params }) => logoWords[String(params?.['problem'])] ?? 'Choisissez une image PNG ou JPEG.',
  },
  vat_number_of_another: {
    status: 422,
    title: 'Numéro de TVA à vérifier',
    detail: ({ params }) => {
      const expected = params?.['expected'] === undefined ? '' : ` (${String(params['expected'])} pour ce SIREN)`;
      return `Le numéro de TVA d’une société française se compose de FR, d’une clé et de son SIREN${expected}. Corrigez l’un ou l’autre.`;
    },
  },
  contact_without_email: {
    status: 422,
    title: 'Contact sans e-mail',
    detail: 'Complétez l’adresse e-mail du contact sur la fiche du client, ou choisissez un autre destinataire.',
  },
  letter_missing: {
    status: 422,
    title: 'Lettre signée manquante',
    detail: 'Déposez la lettre de mission signée, puis recommencez.',
  },
  approval_void: {
    status: 409,
    title: 'Approbation caduque',
    detail: 'La proposition a changé depuis. Soumettez-la de nouveau.',
  },
  no_approver: {
    status: 409,
    title: 'Aucun approbateur',
    detail: 'Personne ne peut approuver cette proposition. Demandez à votre administrateur de désigner un responsable.',
  },
  proposal_not_signed: {
    status: 409,
    title: 'Proposition non signée',
    detail: 'Enregistrez la signature de la proposition avant de continuer.',
  },
  mission_state_differs: {
    status: 409,
    title: 'État de la mission inattendu',
    detail: 'La mission n’est plus à l’état attendu. Rechargez la fiche pour voir où elle en est.',
  },
} as const satisfies Record<string, ProblemText>;
