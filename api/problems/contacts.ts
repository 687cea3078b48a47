/** Contacts: who they are, and which accounts they belong to. */
import type { Facts, ProblemText } from './text';

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

export const contacts = {
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
} as const satisfies Record<string, ProblemText>;
