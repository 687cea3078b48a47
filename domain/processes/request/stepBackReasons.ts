/** Why Business Support sends a request back to an earlier step: statistics count codes, people read the French label. */
export const stepBackReasons = [
  { code: 'overlooked', label: 'Un point n’a pas été contrôlé' },
  { code: 'paper_in_doubt', label: 'Doute sur une pièce acceptée' },
  { code: 'new_information', label: 'Information nouvelle du client' },
  { code: 'conclusion_to_review', label: 'Conclusion à revoir' },
] as const;

export const isStepBackReason = (code: string): boolean => stepBackReasons.some((reason) => reason.code === code);
