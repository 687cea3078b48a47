/** French names of what has a code, the same on every screen and in every file that leaves. */

/** Where an opportunity stands. */
export const stageNames = {
  identification: 'Identification',
  qualification: 'Qualification',
  proposition: 'Proposition',
  won: 'Gagnée',
  lost: 'Perdue',
} as const;

/** Where a mission stands (D14). */
export const missionStateNames = {
  AVV: 'Avant-vente',
  CHK: 'Contrôle',
  REA: 'Réalisation',
  TER: 'Terminée',
  PER: 'Perdue',
} as const;

/** Where a proposal stands. */
export const proposalStateNames = {
  draft: 'Brouillon',
  pending_approval: 'En attente d’accord',
  approved: 'Approuvée',
  sent: 'Lettre envoyée',
  signed: 'Signée',
  refused: 'Accord refusé',
  archived: 'Archivée',
} as const;

/** What a request is made from. */
export const templateNames = {
  acceptance: 'Acceptation client / mission',
  missionSetup: 'Paramétrage mission',
  lossArchival: 'Archivage d’une opportunité perdue',
  proposalApproval: 'Accord sur une proposition',
  creditNote: 'Création d’un avoir',
  billingChange: 'Création / modification de facturation',
  sepaMandate: 'Mandat SEPA / prélèvement',
  otherRequest: 'Autre demande',
  onboarding: 'Embarquement complet',
  missionChange: 'Modification / renouvellement / clôture de mission',
  clientChange: 'Modification fiche client',
  additionalSite: 'Site additionnel',
  clientExit: 'Sortie client',
  clientGroup: 'Ajout de groupe client',
  stageReturn: 'Retour à la qualification',
} as const;

/** Where a request stands (D19). */
export const requestStatusNames = {
  draft: 'Brouillon',
  submitted: 'Envoyée',
  in_progress: 'En cours',
  returned: 'À compléter',
  waiting: 'En attente',
  resolved: 'Traitée',
  refused: 'Refusée',
  cancelled: 'Annulée',
  closed: 'Close',
} as const;

/** What kind of case it is, in one or two words. */
export const caseKindNames = {
  opportunity: 'Opportunité',
  acceptance: 'Acceptation',
  missionSetup: 'Paramétrage',
  lossArchival: 'Archivage',
  proposalApproval: 'Accord',
  creditNote: 'Avoir',
  billingChange: 'Facturation',
  sepaMandate: 'Mandat SEPA',
  otherRequest: 'Autre demande',
  onboarding: 'Embarquement',
  missionChange: 'Mission',
  clientChange: 'Fiche client',
  additionalSite: 'Site',
  clientExit: 'Sortie client',
  clientGroup: 'Groupe client',
  stageReturn: 'Retour',
} as const;

/** What a task asks, as a verb. */
export const taskNames = {
  review: 'Contrôler les pièces',
  complete: 'Compléter la demande',
  kyc: 'Contrôles KYC et indépendance',
  decide: 'Décider de l’acceptation',
  check: 'Contrôler la lettre de mission',
  configure: 'Paramétrer la mission',
  confirm: 'Confirmer l’archivage',
  approve: 'Approuver la proposition',
  handle: 'Traiter la demande',
  connect: 'Connecter le client',
  rework: 'Reprendre la demande rouverte',
  adHoc: 'Tâche ajoutée',
} as const;

/** What an account is to the firm. */
export const accountKindNames = {
  prospect: 'Prospect',
  client: 'Client',
} as const;

/** What an évènement is (requirements 200, 203). */
export const interactionKindNames = {
  meeting: 'Rdv (physique ou tel)',
  video: 'Visio',
  demo: 'Démo',
  call: 'Échange téléphonique',
  email: 'E-mail',
  appointment: 'Prise de rdv',
  proposal: 'Proposition',
  task: 'Tâche',
  note: 'Note',
} as const;

/** Where a report has nothing to name (requirement 237). */
export const emptyName = '(Vide)';

/** What a contact may do for its company (requirement 78). */
export const contactTypeNames = {
  vault: 'Coffre-fort numérique',
  dunning: 'Recouvrement',
  signatory: 'Signataire',
} as const;

/** Who has the ball, where it is nobody by name. */
export const holderNames = {
  requester: 'Demandeur',
  business_support: 'Business Support',
  approver: 'Approbateur',
  client: 'Client',
  third_party: 'Tiers',
  event: 'Événement attendu',
  system: 'Traitement en cours',
  nobody: '–',
} as const;

/** What a line of a checklist asks for. */
export const checklistLineNames = {
  ownershipChart: 'Organigramme du client',
  identity: 'Pièce d’identité',
  kbis: 'Extrait KBIS',
  beneficialOwners: 'Liste ou déclaration des bénéficiaires effectifs',
  beneficialOwnerIdentity: 'Pièce d’identité des bénéficiaires effectifs',
  articles: 'Statuts',
  activity: 'Activité du client',
  engagementLetter: 'Lettre de mission signée',
  bankDetails: 'RIB',
  sepaMandate: 'Mandat de prélèvement SEPA signé',
  details: 'Informations saisies',
  amendment: 'Avenant ou lettre de renouvellement signé',
  termination: 'Courrier de résiliation',
} as const;

/** What is decided of a priority target (requirement 215). */
export const priorityTargetNames = {
  proposed: 'Proposée',
  validated: 'Validée',
  refused: 'Refusée',
  withdrawn: 'Retirée',
} as const;

/** Of whom activity is told apart (requirement 225). */
export const activityPriorityNames = {
  prospect: 'Prospects prioritaires',
  client: 'Clients prioritaires',
  other: 'Autres comptes',
} as const;

/** What somebody is in the firm, by the roles they hold (glossary). */
export const roleNames = {
  consultant: 'Collaborateur',
  business_support: 'Business Support',
  support_supervisor: 'Superviseur Business Support',
  client_relations: 'Relation Client',
  bu_head: 'Responsable de BU',
  hub_director: 'Directeur de hub',
  regional_offer_head: 'Responsable régional de l’offre',
  development_team: 'Équipe cœur de développement',
  development_lead: 'Animateur de développement',
  administrator: 'Administrateur',
  auditor: 'Auditeur',
} as const;
