/** Accounts: identity, register, groups, priority targets, values of lists. */
import type { Facts, ProblemText } from './text';

const sirenProblems: Readonly<Record<string, string>> = {
  siren_missing: 'Sans SIREN, choisissez la forme juridique « En cours d’immatriculation », ou saisissez le SIREN.',
  sites_of_another_siren:
    'Des établissements de ce compte appartiennent à l’ancien SIREN. Faites une demande au Business Support avant de le changer.',
};

function heldBy({ params }: Facts): string {
  const { name, number } = params ?? {};
  return name === undefined
    ? 'Un compte du cabinet porte déjà ce numéro.'
    : `${name} (${String(number)}) porte déjà ce numéro.`;
}

export const accounts = {
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
  value_retired: {
    status: 422,
    title: 'Valeur retirée de la liste',
    detail: 'Cette valeur ne se choisit plus. Choisissez-en une autre dans la liste.',
  },
  reference_unknown: {
    status: 422,
    title: 'Référence inconnue',
    detail: 'Un élément choisi n’existe pas dans votre périmètre. Choisissez-le de nouveau dans la liste.',
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
  required_by_case: {
    status: 422,
    title: 'Champ exigé par un dossier en cours',
    detail: 'Un dossier ouvert a besoin de ce champ : remplacez sa valeur au lieu de la vider.',
  },
} as const satisfies Record<string, ProblemText>;
