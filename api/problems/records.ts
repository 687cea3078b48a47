/** Accounts, contacts, documents, interactions. */
import type { Facts, ProblemText } from './text';

const sirenProblems: Readonly<Record<string, string>> = {
  siren_missing: 'Sans SIREN, choisissez la forme juridique « En cours d’immatriculation », ou saisissez le SIREN.',
  sites_of_another_siren:
    'Des établissements de ce compte appartiennent à l’ancien SIREN. Faites une demande au Business Support avant de le changer.',
};

const mergeProblems: Readonly<Record<string, string>> = {
  itself: 'Choisissez un autre compte que celui-ci.',
  sirens: 'Deux SIREN sont deux entreprises. Corrigez d’abord le numéro qui est faux, ou gardez deux comptes.',
  client: 'Un client ne devient pas prospect : gardez le compte du client.',
  left: 'Le compte à garder est celui d’un client sorti : gardez l’autre.',
  groups: 'Les deux comptes sont dans un groupe : retirez d’abord l’un des deux de son groupe.',
  mandates: 'Chacun a un mandat SEPA en cours : mettez fin à l’un des deux par une demande au Business Support.',
  services: 'Un même service est ouvert aux deux : fermez-le d’abord sur l’un des deux.',
  perimeter: 'Une BU hors de votre périmètre travaille avec l’un des deux : demandez la fusion à un administrateur.',
};

const contradictions: Readonly<Record<string, string>> = {
  siren: 'Le SIREN du compte fusionné est maintenant celui d’un autre compte, ou a été confirmé sur celui-ci.',
  identity: 'La fiche gardée n’identifierait plus une entreprise : sa forme juridique ou son SIREN a changé depuis.',
  contact: 'Depuis la fusion, un contact sert aux dossiers des deux comptes.',
  site: 'Depuis la fusion, un site sert aux dossiers des deux comptes.',
  document: 'Depuis la fusion, un document sert aux dossiers des deux comptes.',
};

function heldBy({ params }: Facts): string {
  const { name, number } = params ?? {};
  return name === undefined
    ? 'Un compte du cabinet porte déjà ce numéro.'
    : `${name} (${String(number)}) porte déjà ce numéro.`;
}

function usesText(params: Facts['params']): string {
  const uses = [plural(params?.['opportunities'], 'opportunité'), plural(params?.['interactions'], 'évènement')].filter(
    (use) => use !== '',
  );
  return uses.length > 0 ? uses.join(' et ') : 'un dossier d’une autre BU';
}

function plural(count: string | number | undefined, word: string): string {
  const number = Number(count ?? 0);
  return number === 0 ? '' : `${number} ${word}${number > 1 ? 's' : ''}`;
}

export const records = {
  file_unreadable: {
    status: 422,
    title: 'Fichier illisible',
    detail:
      'Enregistrez-le en CSV ou en classeur Excel de 2 Mo au plus, avec une ligne de titres, les colonnes demandées et 5 000 lignes au plus.',
  },
  import_over: {
    status: 409,
    title: 'Import annulé',
    detail: 'Cet import a été annulé : déposez le fichier de nouveau.',
  },
  import_incomplete: {
    status: 422,
    title: 'Colonne à indiquer',
    detail: 'Indiquez la colonne qui porte ce champ : sans lui, rien ne peut être importé.',
  },
  import_running: { status: 409, title: 'Import inachevé', detail: 'Terminez l’import avant de l’annuler.' },
  siren_invalid: {
    status: 422,
    title: 'Numéro d’entreprise à vérifier',
    detail: ({ params }) =>
      sirenProblems[String(params?.['problem'])] ??
      'Ce n’est ni un SIREN (9 chiffres), ni un SIRET (14 chiffres), ni un numéro de TVA français. Recopiez-le depuis un document de l’entreprise.',
  },
  // Verbatim (requirement 38).
  siret_already_used: {
    status: 409,
    title: 'Ce code SIRET est déjà utilisé',
    detail: (facts) => `${heldBy(facts)} Créez l’opportunité sur ce compte.`,
  },
  siren_already_used: {
    status: 409,
    title: 'Entreprise déjà enregistrée',
    detail: (facts) => `${heldBy(facts)} Créez l’opportunité sur ce compte, ou demandez-y un site additionnel.`,
  },
  natural_person_incomplete: {
    status: 422,
    title: 'Personne physique incomplète',
    detail: 'Indiquez la civilité, le prénom, le nom et le téléphone.',
  },
  contact_email_used: {
    status: 409,
    title: 'Adresse déjà utilisée',
    detail: 'Un contact de ce compte a déjà cette adresse e-mail. Complétez sa fiche, ou saisissez une autre adresse.',
  },
  vault_contact_exists: {
    status: 409,
    title: 'Contact coffre-fort déjà désigné',
    detail: ({ params }) =>
      `Un seul contact par compte ouvre le coffre-fort${params?.['holder'] === undefined ? '' : `, aujourd’hui ${String(params['holder'])}`}. Confirmez la passation, ou laissez ce rôle à l’autre contact.`,
  },
  contact_in_use: {
    status: 409,
    title: 'Contact utilisé',
    detail: ({ params }) => `Il est cité par ${usesText(params)}. Remplacez-le d’abord, ou gardez-le.`,
  },
  contact_attached: {
    status: 409,
    title: 'Contact d’autres comptes',
    detail: ({ params }) =>
      `Il est aussi chez ${String(params?.['accounts'] ?? 'un autre compte')}. Détachez-le d’abord de ces comptes, ou faites de l’un d’eux son compte principal.`,
  },
  contact_there: {
    status: 409,
    title: 'Déjà contact de ce compte',
    detail: 'Cette personne est déjà parmi les contacts du compte : complétez sa fiche.',
  },
  contact_at_home: {
    status: 409,
    title: 'Compte principal du contact',
    detail: 'C’est son compte principal : choisissez-en un autre d’abord, ou supprimez le contact.',
  },
  contact_home_unseen: {
    status: 409,
    title: 'Compte principal hors de votre périmètre',
    detail:
      'Le compte principal de ce contact n’est pas dans votre périmètre : demandez ce changement à un administrateur.',
  },
  contact_known: {
    status: 409,
    title: 'Cette adresse est déjà celle d’un contact',
    detail: ({ params }) =>
      `${String(params?.['name'] ?? 'Quelqu’un')} (${String(params?.['accounts'] ?? 'un autre compte')}) a cette adresse. Rattachez cette personne au compte, ou confirmez qu’il s’agit de quelqu’un d’autre.`,
  },
  connection_reserved: {
    status: 403,
    title: 'Réservé à la Relation Client',
    detail:
      'Seule la Relation Client indique « Connexion réalisée », quand le client est embarqué sur la plateforme. Enregistrez le reste, et demandez-lui la présentation de la plateforme.',
  },
  phone_invalid: {
    status: 422,
    title: 'Téléphone à vérifier',
    detail: 'Écrivez le numéro complet, avec l’indicatif du pays s’il n’est pas français.',
  },
  value_retired: {
    status: 422,
    title: 'Valeur retirée de la liste',
    detail: 'Cette valeur ne se choisit plus. Choisissez-en une autre dans la liste.',
  },
  document_type_refused: {
    status: 422,
    title: 'Type de fichier refusé',
    detail: 'Déposez un PDF, une image ou un document bureautique.',
  },
  document_too_large: {
    status: 413,
    title: 'Fichier trop volumineux',
    detail: ({ params }) => `Déposez un fichier de ${String(params?.['limitMegabytes'] ?? 20)} Mo au plus.`,
  },
  account_documents_full: {
    status: 409,
    title: 'Plus de place pour les documents',
    detail: ({ params }) =>
      `Les documents d’un compte occupent ${String(params?.['megabytes'] ?? '')} Mo au plus. Demandez à votre administrateur d’en relever la limite.`,
  },
  document_empty: { status: 422, title: 'Fichier vide', detail: 'Vérifiez le fichier, puis déposez-le de nouveau.' },
  document_incomplete: {
    status: 422,
    title: 'Lettre signée incomplète',
    detail: 'Indiquez la date de signature, le signataire et les honoraires.',
  },
  document_unreadable: {
    status: 500,
    title: 'Document illisible',
    detail:
      'Son contenu n’est plus celui qui a été déposé, et n’est donc pas remis. Demandez un nouveau dépôt ; l’incident est signalé à votre administrateur.',
  },
  document_not_previewed: {
    status: 422,
    title: 'Pas d’aperçu',
    detail: 'Ce type de fichier ne s’affiche pas dans l’application. Téléchargez-le.',
  },
  document_replaced: {
    status: 409,
    title: 'Déjà une version plus récente',
    detail: ({ params }) =>
      `${params?.['by'] === undefined ? 'Quelqu’un' : String(params['by'])} a déposé entre-temps une nouvelle version de « ${String(params?.['name'] ?? '')} ». Ouvrez-la, puis remplacez-la si la vôtre est la bonne.`,
  },
  reference_unknown: {
    status: 422,
    title: 'Référence inconnue',
    detail: 'Un élément choisi n’existe pas dans votre périmètre. Choisissez-le de nouveau dans la liste.',
  },
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
  register_unavailable: {
    status: 503,
    title: 'Registre des entreprises indisponible',
    detail: 'Saisissez la fiche à la main, ou réessayez plus tard.',
  },
  register_closure_alone: {
    status: 409,
    title: 'Fermeture à regarder',
    detail: 'Une entreprise fermée ne s’applique pas avec d’autres comptes. Ouvrez la fiche du compte, et décidez là.',
  },
  register_difference_over: {
    status: 409,
    title: 'Plus à décider',
    detail:
      'Quelqu’un a déjà appliqué ou ignoré cette différence, ou le registre dit autre chose depuis. Rechargez la fiche du compte.',
  },
  group_has_principal: {
    status: 409,
    title: 'Groupe déjà mené par une autre société',
    detail: ({ params }) =>
      `${params?.['company'] === undefined ? 'Une autre société' : String(params['company'])} est la société principale de ce groupe. Choisissez « société secondaire », ou changez d’abord l’autre compte.`,
  },
  target_stands: {
    status: 409,
    title: 'Déjà proposée',
    detail: 'Ce compte est déjà une cible prioritaire de l’exercice, proposée ou validée : ouvrez sa fiche.',
  },
  target_not_waiting: {
    status: 409,
    title: 'Rien à décider',
    detail: 'Ce compte n’attend aucune validation comme cible prioritaire de cet exercice : rechargez sa fiche.',
  },
  target_needs_another: {
    status: 409,
    title: 'À valider par une autre personne',
    detail:
      'Le directeur de hub et l’animateur de développement valident chacun : votre validation est donnée, attendez celle de l’autre.',
  },
  account_merged: {
    status: 410,
    title: 'Compte fusionné',
    detail: ({ params }) =>
      `Ce compte a été fusionné avec ${String(params?.['name'] ?? 'un autre')}${params?.['number'] === undefined ? '' : ` (${String(params['number'])})`} : travaillez avec celui-là.`,
  },
  merge_refused: {
    status: 409,
    title: 'Fusion impossible',
    detail: ({ params }) =>
      mergeProblems[String(params?.['problem'])] ?? 'Ces deux comptes ne peuvent pas devenir un seul.',
  },
  merge_vault_unchosen: {
    status: 422,
    title: 'Contact coffre-fort à choisir',
    detail: ({ params }) =>
      `Un seul contact par compte ouvre le coffre-fort : ${params?.['one'] === undefined ? 'choisissez l’un des deux' : `choisissez entre ${String(params['one'])} et ${String(params['other'])}`}.`,
  },
  merge_over: {
    status: 409,
    title: 'Fusion définitive',
    detail: 'Elle a déjà été annulée, ou le délai de 30 jours est passé. Créez le compte de nouveau s’il manque.',
  },
  merge_contradicted: {
    status: 409,
    title: 'Fusion à ne plus annuler',
    detail: ({ params }) =>
      `${contradictions[String(params?.['problem'])] ?? 'Les deux comptes ne peuvent plus être distingués.'} Créez un nouveau compte plutôt que d’annuler la fusion.`,
  },
  required_by_case: {
    status: 422,
    title: 'Champ exigé par un dossier en cours',
    detail: 'Un dossier ouvert a besoin de ce champ : remplacez sa valeur au lieu de la vider.',
  },
} as const satisfies Record<string, ProblemText>;
