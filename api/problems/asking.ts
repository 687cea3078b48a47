/** Who asks, and how it was asked. */
import type { ProblemText } from './text';

const inAMoment = 'Réessayez dans un instant : votre saisie n’est pas perdue.';

export const asking = {
  not_authenticated: { status: 401, title: 'Session fermée', detail: 'Connectez-vous, puis recommencez.' },
  invalid_credentials: {
    status: 401,
    title: 'Connexion refusée',
    detail: 'L’adresse e-mail ou le mot de passe ne convient pas. Vérifiez-les, ou demandez à votre administrateur.',
  },
  too_many_attempts: {
    status: 429,
    title: 'Trop de tentatives',
    detail: ({ params }) => `Attendez ${String(params?.['retryAfterSeconds'] ?? 60)} secondes avant de réessayer.`,
  },
  cross_origin: {
    status: 403,
    title: 'Requête venue d’un autre site',
    detail: 'Ouvrez Jalon à son adresse habituelle, puis recommencez depuis ses pages.',
  },
  not_allowed: {
    status: 403,
    title: 'Action non autorisée',
    detail: 'Votre rôle ne permet pas cette action. Adressez-vous à la personne qui en est chargée.',
  },
  rights_changed: {
    status: 403,
    title: 'Vos droits viennent de changer',
    detail: 'Rien n’a été enregistré. Rechargez la page : elle montre ce que vous pouvez faire maintenant.',
  },
  not_found: {
    status: 404,
    title: 'Introuvable',
    detail: 'Cet élément n’existe pas ou n’est pas dans votre périmètre. Revenez à la liste.',
  },
  invalid_input: {
    status: 400,
    title: 'Saisie à corriger',
    detail: 'Corrigez les champs signalés, puis envoyez de nouveau.',
  },
  unsupported_media_type: {
    status: 415,
    title: 'Format non accepté',
    detail: 'Envoyez du JSON (application/json), ou un formulaire multipart pour un fichier.',
  },
  payload_too_large: {
    status: 413,
    title: 'Envoi trop volumineux',
    detail: 'Raccourcissez les textes ou envoyez en plusieurs fois.',
  },
  idempotency_key_missing: {
    status: 400,
    title: 'Clé d’intention absente',
    detail: 'Ajoutez l’en-tête Idempotency-Key, un identifiant par intention.',
  },
  idempotency_key_reused: {
    status: 422,
    title: 'Clé déjà employée',
    detail: 'Cette clé a servi pour une autre demande. Recommencez avec une nouvelle clé.',
  },
  request_in_flight: {
    status: 409,
    title: 'Demande en cours',
    detail: 'La même demande est en cours de traitement. Attendez quelques secondes avant de réessayer.',
  },
  if_match_missing: {
    status: 428,
    title: 'Version non précisée',
    detail: 'Relisez la fiche, puis enregistrez avec sa version (en-tête If-Match).',
  },
  stale_version: {
    status: 412,
    title: 'Modifié entre-temps',
    detail:
      'Quelqu’un a modifié cet élément depuis que vous l’avez ouvert. Rechargez-le, puis reportez vos changements.',
  },
  invalid_cursor: {
    status: 400,
    title: 'Page introuvable',
    detail: 'Cette suite de liste n’est plus valable. Revenez au début de la liste.',
  },
  conflict: {
    status: 409,
    title: 'Déjà enregistré',
    detail: 'Un élément identique existe déjà. Rechargez la page pour le voir.',
  },
  internal: {
    status: 500,
    title: 'Erreur de notre côté',
    detail: 'L’incident est enregistré. Réessayez ; si cela persiste, transmettez son numéro à votre administrateur.',
  },
  service_unavailable: { status: 503, title: 'Service momentanément indisponible', detail: inAMoment },
  paper_not_drawn: {
    status: 503,
    title: 'Document non composé',
    detail: 'Trop de documents se composent en ce moment, ou celui-ci est trop long. Réessayez dans une minute.',
  },
  database_busy: { status: 503, title: 'Serveur très occupé', detail: inAMoment },
} as const satisfies Record<string, ProblemText>;
