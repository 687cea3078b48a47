import type { InteractionKind } from '../../../domain/interaction/kinds';

export interface Planned {
  kind: InteractionKind;
  subject: string;
  minutes: number;
  comment: string | null;
  report: string | null;
}

export const pastExchanges: readonly Planned[] = [
  {
    kind: 'meeting',
    subject: 'Premier rendez-vous',
    minutes: 60,
    comment: 'Gérant',
    report:
      'Le dirigeant prépare l’ouverture d’un second site et veut des chiffres chaque mois.\n\n- Comptes tenus en interne, clôture en retard de trois mois\n- Budget évoqué : 4 à 6 k€ par an\n- Décision avec son associée\n\nEnvoyer une proposition avant la fin du mois.',
  },
  {
    kind: 'call',
    subject: 'Appel de cadrage',
    minutes: 30,
    comment: 'DAF',
    report: 'Périmètre confirmé. Il attend le calendrier et le nom du chef de mission.',
  },
  {
    kind: 'video',
    subject: 'Présentation de l’offre',
    minutes: 45,
    comment: 'DAF et gérant',
    report:
      'Intérêt pour le tableau de bord mensuel.\n\n- Comparer avec le prix du confrère\n- Préciser la reprise des à-nouveaux',
  },
  { kind: 'email', subject: 'Envoi des références', minutes: 0, comment: 'Assistante de direction', report: null },
  {
    kind: 'demo',
    subject: 'Démonstration de la plateforme client',
    minutes: 45,
    comment: 'Comptable',
    report: 'Convaincue par le dépôt des pièces. Une question sur les droits de ses collègues.',
  },
];

export const nextSteps: readonly Planned[] = [
  { kind: 'call', subject: 'Relancer après l’envoi de la proposition', minutes: 15, comment: 'Gérant', report: null },
  { kind: 'meeting', subject: 'Rendez-vous de restitution', minutes: 60, comment: 'DAF', report: null },
  {
    kind: 'appointment',
    subject: 'Fixer le prochain rendez-vous',
    minutes: 15,
    comment: 'Assistante de direction',
    report: null,
  },
  { kind: 'task', subject: 'Préparer le chiffrage', minutes: 60, comment: null, report: null },
  { kind: 'video', subject: 'Point d’étape en visio', minutes: 30, comment: 'DAF', report: null },
  { kind: 'proposal', subject: 'Envoyer la proposition', minutes: 30, comment: 'Gérant', report: null },
  { kind: 'email', subject: 'Demander les derniers bilans', minutes: 15, comment: 'Comptable', report: null },
];

export const notes: readonly Planned[] = [
  {
    kind: 'note',
    subject: 'Changement de banque',
    minutes: 0,
    comment: null,
    report: 'Le client a changé de banque en septembre : demander le nouveau RIB.',
  },
  {
    kind: 'note',
    subject: 'Recrutement d’un DAF',
    minutes: 0,
    comment: null,
    report: 'Un DAF arrive en janvier, il reprendra les échanges.',
  },
  {
    kind: 'note',
    subject: 'Préférence de contact',
    minutes: 0,
    comment: null,
    report: 'Joindre le gérant avant 9 h, jamais le mercredi.',
  },
];
