import type { AcceptanceMoment, ArchivalMoment, EarlyLoss, SetupMoment } from './arcs';
import type { DeskMoment } from './desk';

/** Requests for acceptance, so that one is late, one due today, one with its requester, one at each task, one of each end. */
export const acceptances: AcceptanceMoment[] = [
  // Sixteen hours of service from 16:45 end at 17:45 two days later.
  { day: 2, minute: 1005, ending: 'waiting' },
  { day: 5, ending: 'waiting' },
  { day: 3, ending: 'waiting' },
  { day: 1, ending: 'waiting' },
  { day: 0, minute: 545, ending: 'waiting' },
  { day: 2, minute: 1000, ending: 'claimed' },
  { day: 4, ending: 'claimed' },
  { day: 2, ending: 'returned' },
  { day: 7, ending: 'returned' },
  { day: 4, ending: 'resubmitted' },
  { day: 2, ending: 'kyc' },
  { day: 2, ending: 'decide' },
  { day: 1, ending: 'draft' },
  { day: 12, ending: 'refused' },
  { day: 9, ending: 'cancelled' },
];

/** Mission set-ups that are under way. */
export const setups: SetupMoment[] = [
  { day: 1, ending: 'draft' },
  // Twenty-four hours of service from 16:20 end at 17:50 three days later.
  { day: 3, minute: 980, ending: 'waiting' },
  { day: 6, ending: 'waiting' },
  { day: 2, ending: 'checking' },
  { day: 3, ending: 'returned' },
  { day: 2, ending: 'configuring' },
];

export const archivals: ArchivalMoment[] = [
  { day: 1, ending: 'draft' },
  { day: 1, ending: 'waiting' },
  { day: 4, ending: 'waiting' },
  { day: 9, ending: 'refused' },
  { day: 3, ending: 'archived' },
  { day: 14, ending: 'archived' },
  { day: 40, ending: 'archived' },
];

/** Close enough that every last month, quarter and year has some. */
export const wonOn = [2, 7, 13, 19, 26, 34, 44, 56, 70, 86, 104, 126, 150, 176];

export const losses: EarlyLoss[] = [
  {
    day: 3,
    reason: 'ANNULEE_CLIENT',
    comment: 'Le dirigeant reporte son projet à l’an prochain.',
    qualifiedFirst: true,
  },
  { day: 8, reason: 'PRIX', comment: 'Budget arrêté à la moitié de notre estimation.', qualifiedFirst: true },
  { day: 15, reason: 'SANS_REPONSE', comment: '', qualifiedFirst: false },
  { day: 22, reason: 'CONCURRENT', comment: 'Le cabinet en place conserve la mission.', qualifiedFirst: true },
  { day: 31, reason: 'INTERNE', comment: 'La direction financière s’en charge.', qualifiedFirst: true },
  { day: 38, reason: 'DOUBLON', comment: '', qualifiedFirst: false },
  { day: 52, reason: 'ANNULEE_CLIENT', comment: 'Cession abandonnée par les associés.', qualifiedFirst: true },
  { day: 67, reason: 'DELAI', comment: 'Démarrage demandé sous huit jours.', qualifiedFirst: true },
  { day: 88, reason: 'PRIX', comment: 'Écart de prix avec une offre en ligne.', qualifiedFirst: true },
  { day: 110, reason: 'SANS_REPONSE', comment: 'Trois relances sans retour.', qualifiedFirst: true },
  { day: 140, reason: 'ANNULEE_CABINET', comment: 'Hors de notre domaine de compétence.', qualifiedFirst: false },
  { day: 165, reason: 'CONCURRENT', comment: 'Appel d’offres remporté par un autre cabinet.', qualifiedFirst: true },
];

/** A lost project that comes back (D17). */
export const comeback: EarlyLoss = {
  day: 20,
  reason: 'ANNULEE_CLIENT',
  comment: 'Financement refusé par la banque.',
  qualifiedFirst: true,
};

/** Requests about missions under way: of each template one done, and some on somebody's desk. */
export const deskRequests: DeskMoment[] = [
  { template: 'creditNote', ending: 'done', day: 6 },
  { template: 'creditNote', ending: 'waiting', day: 1 },
  { template: 'creditNote', ending: 'returned', day: 3 },
  { template: 'billingChange', ending: 'done', day: 9 },
  { template: 'billingChange', ending: 'claimed', day: 2 },
  { template: 'sepaMandate', ending: 'done', day: 12 },
  { template: 'sepaMandate', ending: 'returned', day: 4 },
  { template: 'otherRequest', ending: 'done', day: 5 },
  { template: 'otherRequest', ending: 'waiting', day: 0, minute: 550 },
  { template: 'creditNote', ending: 'refused', day: 10 },
  { template: 'billingChange', ending: 'draft', day: 1 },
  { template: 'otherRequest', ending: 'waiting', day: 2 },
  { template: 'missionChange', ending: 'done', day: 8 },
  { template: 'missionChange', ending: 'waiting', day: 1, minute: 640 },
  { template: 'onboarding', ending: 'returned', day: 5 },
  { template: 'clientChange', ending: 'done', day: 11 },
  { template: 'clientGroup', ending: 'done', day: 13 },
  { template: 'onboarding', ending: 'claimed', day: 3 },
  { template: 'clientExit', ending: 'draft', day: 1 },
  { template: 'clientChange', ending: 'waiting', day: 2, minute: 700 },
  { template: 'additionalSite', ending: 'done', day: 7 },
];
