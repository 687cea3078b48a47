/** Documents, and what is read in them. */
import type { ProblemText } from './text';

export const documents = {
  document_type_refused: {
    status: 422,
    title: 'Type de fichier refusé',
    detail: 'Déposez un PDF, une image ou un document bureautique.',
  },
  document_infected: {
    status: 422,
    title: 'Fichier refusé par l’antivirus',
    detail:
      'Il n’est pas conservé. Ne le transmettez à personne, et demandez-en un autre à qui vous l’a envoyé ; votre administrateur retrouve le refus dans l’audit.',
  },
  scanner_unavailable: {
    status: 503,
    title: 'Antivirus indisponible',
    detail: 'Un fichier qui n’a pas été examiné n’est pas conservé. Déposez-le de nouveau dans quelques minutes.',
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
  upload_incomplete: {
    status: 409,
    title: 'Fichier reçu en partie',
    detail: 'Il n’est pas arrivé tel qu’il est parti. Déposez-le de nouveau : il sera renvoyé en entier.',
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
} as const satisfies Record<string, ProblemText>;
