/** Coded reasons of a refusal: statistics count codes, people read the French label. */
export interface RefusalReason {
  code: string;
  label: string;
  for: 'line' | 'decision';
}

export const refusalReasons: readonly RefusalReason[] = [
  { code: 'missing_document', label: 'Pièce absente', for: 'line' },
  { code: 'expired_document', label: 'Pièce expirée ou de plus de trois mois', for: 'line' },
  { code: 'unreadable_document', label: 'Pièce illisible ou incomplète', for: 'line' },
  { code: 'wrong_document', label: 'Ce n’est pas la pièce demandée', for: 'line' },
  { code: 'unsigned_document', label: 'Pièce non signée ou non datée', for: 'line' },
  { code: 'inconsistent_information', label: 'Information contradictoire avec la fiche client', for: 'line' },
  { code: 'ownership_unclear', label: 'Pourcentages de détention manquants', for: 'line' },
  { code: 'conflict_of_interest', label: 'Conflit d’intérêt ou d’indépendance', for: 'decision' },
  { code: 'beneficial_owner_unknown', label: 'Bénéficiaire effectif non identifié', for: 'decision' },
  { code: 'risk_too_high', label: 'Niveau de risque trop élevé', for: 'decision' },
  { code: 'incomplete_file', label: 'Dossier incomplet après relance', for: 'decision' },
  { code: 'not_applicable', label: 'Demande sans objet', for: 'decision' },
  { code: 'price_too_low', label: 'Remise ou prix non justifié', for: 'decision' },
  { code: 'scope_unclear', label: 'Périmètre de la proposition à préciser', for: 'decision' },
];

/** Reasons are codes of a list, so that statistics count them; each is for a line or for a whole decision. */
export const isReason = (code: string, of: RefusalReason['for']): boolean =>
  refusalReasons.some((reason) => reason.code === code && reason.for === of);
