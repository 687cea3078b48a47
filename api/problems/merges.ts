/** Two accounts of one client made one, and that taken back. */
import type { ProblemText } from './text';

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

export const merges = {
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
} as const satisfies Record<string, ProblemText>;
