/** What operators are told, and what people are told of their own settings and of the links in their mails. */
import { hubspotPropertyName, hubspotValueSaid } from '../../domain/french/hubspot';
import type { ProblemText } from './text';

const usedWords: Readonly<Record<string, string>> = {
  approved: 'Vous avez déjà approuvé par ce lien.',
  refused: 'Vous avez déjà refusé par ce lien.',
  question: 'Vous avez déjà demandé une précision par ce lien.',
};

export const administration = {
  repair_not_applicable: {
    status: 409,
    title: 'Réparation sans objet',
    detail: 'Cet incident est clos, déjà relancé, ou se répare autrement. Actualisez la page pour voir où il en est.',
  },
  hubspot_answered: {
    status: 409,
    title: 'Écart déjà tranché',
    detail: 'Quelqu’un a répondu, ou les deux côtés disent la même chose depuis. Actualisez la page.',
  },
  hubspot_not_undoable: {
    status: 409,
    title: 'Pas de valeur à annuler',
    detail:
      'Cette ligne est déjà annulée, ou n’est plus une valeur venue de HubSpot qui remplace une des nôtres. Actualisez la page.',
  },
  hubspot_value_changed: {
    status: 409,
    title: 'Valeur modifiée depuis',
    detail: ({ params }) => {
      const [property, value] = [String(params?.['property'] ?? ''), String(params?.['value'] ?? '')];
      const present = value === '' ? 'vide' : `« ${hubspotValueSaid(property, value)} »`;
      return `${hubspotPropertyName(property)} : c’est maintenant ${present}. Rien n’a été annulé ; corrigez la fiche si cette valeur ne convient pas.`;
    },
  },
  list_changed: {
    status: 412,
    title: 'Liste modifiée entre-temps',
    detail: ({ params }) =>
      `${params?.['by'] === undefined ? 'Quelqu’un' : String(params['by'])} a changé cette liste depuis que vous l’avez ouverte. Rien n’a été enregistré : relisez-la, puis recommencez.`,
  },
  value_exists: {
    status: 409,
    title: 'Valeur déjà dans la liste',
    detail: ({ params }) =>
      `La liste a déjà « ${String(params?.['label'] ?? 'cette valeur')} », ou l’a eue. Rétablissez-la si elle est retirée, ou choisissez un autre code et un autre libellé.`,
  },
  last_value: {
    status: 409,
    title: 'Dernière valeur de la liste',
    detail:
      'Sans elle, les formulaires n’auraient plus rien à proposer. Ajoutez d’abord une autre valeur, ou renommez celle-ci.',
  },
  list_named_by_rules: {
    status: 409,
    title: 'Valeurs fixées par le produit',
    detail: 'Des règles nomment ces valeurs : renommez-les ou changez leur ordre, mais n’en ajoutez ni n’en retirez.',
  },
  notification_not_optional: {
    status: 422,
    title: 'Notification obligatoire',
    detail:
      'Le travail s’arrête tant que vous n’avez pas agi : cette notification ne peut pas être coupée ainsi. Choisissez un des modes proposés.',
  },
  link_unknown: {
    status: 404,
    title: 'Lien inconnu',
    detail: 'Ce lien n’est pas valable, ou ne l’est plus. Connectez-vous à Jalon pour voir vos tâches.',
  },
  link_expired: {
    status: 410,
    title: 'Lien expiré',
    detail:
      'Ce lien n’est plus valable. Connectez-vous à Jalon : si la tâche attend encore, elle est dans votre boîte.',
  },
  link_used: {
    status: 409,
    title: 'Lien déjà utilisé',
    detail: ({ params }) =>
      `${usedWords[String(params?.['usedAs'])] ?? 'Vous avez déjà répondu par ce lien.'} Un lien sert une fois : la suite est dans Jalon.`,
  },
} as const satisfies Record<string, ProblemText>;
