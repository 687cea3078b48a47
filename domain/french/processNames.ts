/** Steps of processes, and how they end, in words: on the diagram, beside it, and on paper. */
import type { ProcessGraph } from '../processes/graph';
import { backTarget } from '../processes/stepBack';
import { taskNames } from './names';

/** What happens at a step that nobody performs. */
export const nodeNames = {
  opened: 'Opportunité ouverte',
  submitted: 'Demande envoyée',
  asked: 'Accord demandé',
  identification: 'Identification',
  qualification: 'Qualification',
  proposition: 'Proposition',
  won: 'Gagnée',
  lost: 'Perdue',
  prepareProposition: 'Préparer mission et proposition',
  win: 'Déclarer gagnée',
  registerCheck: 'Consulter la base Sirene',
  startControl: 'Passer la mission en contrôle',
  releaseControl: 'Remettre la mission en avant-vente',
  convertToOrder: 'Transformer en commande',
  createBillingSchedule: 'Créer le tableau de facturation',
  activateMission: 'Passer la mission en réalisation',
  notifyInitiator: 'Prévenir le demandeur',
  archiveProposal: 'Archiver la proposition',
  loseMission: 'Passer la mission en perdue',
  deletePlanningBlocks: 'Supprimer les blocs planning',
  loseOpportunity: 'Déclarer perdue',
  recordImpossible: 'Noter l’archivage impossible',
  resolve: 'Déclarer traitée',
  recordApproval: 'Reporter la décision',
  autoClose: 'Délai de réouverture',
  unanswered: 'Close sans réponse, délai de réouverture',
  close: 'Clore',
  ended: 'Fin',
  issueCreditNote: 'Émettre l’avoir',
  replaceInstalments: 'Remplacer les échéances',
  recordMandate: 'Enregistrer le mandat',
  openServices: 'Ouvrir les services',
  changeMission: 'Mettre à jour la mission',
  changeClient: 'Mettre à jour la fiche client',
  openSite: 'Ajouter le site au compte',
  closeMissions: 'Clore les missions',
  closeVault: 'Fermer le coffre-fort',
  stopSynchronisations: 'Arrêter les synchronisations',
  startRetention: 'Démarrer la conservation',
  createGroup: 'Créer le groupe',
  returnToQualification: 'Revenir en Qualification',
} as const;

/** How a step ended. */
export const outcomeNames = {
  passed: 'conforme',
  returned: 'à compléter',
  refused: 'refus',
  resubmitted: 'complétée',
  granted: 'accordée',
  configured: 'paramétrée',
  confirmed: 'confirmée',
  approved: 'approuvée',
  done: 'fait',
  identification: 'retour',
  qualification: 'Qualification',
  proposition: 'Proposition',
  lost: 'perdue',
  missionActive: 'mission en réalisation',
  elapsed: 'délai écoulé',
  reopened: 'rouverte',
  unanswered: 'sans réponse',
} as const;

const nameIn = (names: Readonly<Record<string, string>>, code: string): string => names[code] ?? code;

/** A task is called by what it asks, anything else by what happens there. */
export function stepName(graph: ProcessGraph, node: string): string {
  return nameIn(graph.nodes[node]?.type === 'userTask' ? taskNames : nodeNames, node);
}

export function outcomeName(outcome: string): string {
  const back = backTarget(outcome);
  return back === null ? nameIn(outcomeNames, outcome) : `retour à « ${nameIn(taskNames, back)} »`;
}
