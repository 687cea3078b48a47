/** What a letterhead says, as its form calls it. */
export const letterheadFieldNames = {
  name: 'dénomination',
  legalForm: 'forme juridique',
  capitalCents: 'capital',
  siren: 'SIREN',
  registry: 'greffe',
  addressLine: 'adresse',
  postcode: 'code postal',
  city: 'ville',
  vatNumber: 'numéro de TVA',
  professionalBody: 'ordre professionnel',
  insurer: 'assureur',
  insurancePolicy: 'police d’assurance',
  phone: 'téléphone',
  email: 'e-mail',
  logo: 'logo',
} as const;

/** French names of the fields of an opportunity, as forms and histories call them. */
export const opportunityFieldNames = {
  name: 'Nom de l’opportunité',
  engagementPartnerId: 'Responsable signataire',
  businessUnitId: 'BU',
  engagementManagerId: 'Chef de mission',
  referrerId: 'Apporteur d’affaire',
  practiceId: 'Filière',
  offerFamilyId: 'Famille d’offre',
  offerId: 'Offre',
  sourceType: 'Type de source',
  source: 'Source',
  amount: 'Montant',
  currency: 'Devise',
  rateMillionths: 'Taux',
  expectedSignatureOn: 'Date de signature prévisionnelle',
  serviceType: 'Type de prestation',
  salesDynamic: 'Dynamique commerciale',
  productionStartOn: 'Début de production',
  productionEndOn: 'Fin de production',
  productionEndReason: 'Motif de la fin de production anticipée',
  closingOn: 'Date de clôture',
  siteId: 'Site',
  mainContactId: 'Contact principal',
  acceptance: 'Acceptation client / mission',
  lossReason: 'Motif de perte',
  lostOn: 'Perdue le',
  reason: 'Motif',
  competitor: 'Concurrent retenu',
  reviveOn: 'À relancer le',
} as const;

/** Of an account, as its form calls them. */
export const accountFormNames = {
  identifier: 'SIREN, SIRET ou TVA',
  tradeName: 'Nom d’appel',
  legalName: 'Raison sociale',
  legalForm: 'Forme juridique',
  apeCode: 'Code APE',
  addressLine: 'Adresse',
  postcode: 'Code postal',
  city: 'Ville',
  civility: 'Civilité',
  lastName: 'Nom',
  firstName: 'Prénom',
  phone: 'Téléphone',
  invoiceEmails: 'E-mail de démat. de factures',
  sourceType: 'Type de source',
  source: 'Source',
  segment: 'Segmentation',
  prioritySector: 'Secteur prioritaire',
  clientLeadPartner: 'Responsable de compte',
  accountManager: 'Maître de dossier',
  clientGroup: 'Groupe client',
  groupPosition: 'Positionnement dans le groupe',
  ceasedOn: 'Fermeture de l’entreprise',
} as const;

/** Of a contact, as its form calls them. */
export const contactFormNames = {
  civility: 'Civilité',
  lastName: 'Nom',
  firstName: 'Prénom',
  title: 'Titre',
  department: 'Service',
  hierarchyLevel: 'Niveau hiérarchique',
  email: 'E-mail',
  phone: 'Téléphone',
  platformConnected: 'Connexion réalisée',
} as const;

/** Fields that histories keep under another name than their form's. */
const keptNames = {
  clientLeadPartnerId: accountFormNames.clientLeadPartner,
  accountManagerId: accountFormNames.accountManager,
  siren: 'SIREN',
  siret: 'SIRET du siège',
  leftOn: 'Fin de la relation',
  sites: 'Sites',
  types: 'Type de contact',
} as const;

/** Of an interaction, as histories keep them; its form asks for days and hours apart. */
const interactionFieldNames = {
  kind: 'Type',
  subject: 'Objet',
  comment: 'Commentaire',
  startsAt: 'Début',
  endsAt: 'Fin',
  assigneeId: 'Affectée à',
  contactIds: 'Contacts présents',
  opportunityId: 'Opportunité',
  report: 'Compte rendu',
  documentIds: 'Documents',
  done: 'Terminé',
} as const;

/** Whatever a history can say has changed: one name for each, on every page that shows it. */
export const changedFieldNames: Readonly<Record<string, string>> = {
  ...opportunityFieldNames,
  ...interactionFieldNames,
  ...accountFormNames,
  ...contactFormNames,
  ...keptNames,
};
