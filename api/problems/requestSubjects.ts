/** What a request asks for does not go with its client, its mission or what is billed. */
import { centsText, type ProblemText } from './text';

export const requestSubjects = {
  template_not_applicable: {
    status: 409,
    title: 'Modèle non applicable',
    detail: 'Ce modèle ne convient pas au stade de l’opportunité. Choisissez-en un autre.',
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
  client_without_siren: {
    status: 409,
    title: 'SIREN à compléter',
    detail: 'Un site appartient à une entreprise immatriculée. Complétez d’abord le SIREN sur la fiche du client.',
  },
  site_exists: {
    status: 409,
    title: 'Site déjà enregistré',
    detail: ({ params }) =>
      `Ce SIRET est celui d’un site du compte : ${String(params?.['site'] ?? '')}. Choisissez-le sur l’opportunité.`,
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
  client_disagrees: {
    status: 422,
    title: 'Numéro et nom de client différents',
    detail: ({ params }) =>
      `Cette demande porte sur ${String(params?.['name'] ?? 'un autre client')} (${String(params?.['number'] ?? '')}). Vérifiez que les deux champs ne sont pas inversés.`,
  },
} as const satisfies Record<string, ProblemText>;
