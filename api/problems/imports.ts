/** Files brought in. */
import type { ProblemText } from './text';

export const imports = {
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
} as const satisfies Record<string, ProblemText>;
