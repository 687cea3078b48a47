import type { Cents } from '../../money/cents';

/** What the rules of a request need to know of the world, read in the transaction that decides. */
export interface RequestFacts {
  /** Today in Europe/Paris. */
  today: string;
  opportunityStage: 'identification' | 'qualification' | 'proposition' | 'won' | 'lost' | null;
  mission: { id: string; state: 'AVV' | 'CHK' | 'REA' | 'TER' | 'PER'; hasTimeOrExpenses: boolean } | null;
  proposal: { id: string; state: string; netCents: Cents; letterSigned: boolean } | null;
  /** The engagement letter that the request names, if it exists on the account. */
  letter: { documentId: string; feeCents: Cents } | null;
  /** Months for which a granted acceptance stays valid ⚙. */
  acceptanceValidityMonths: number;
}
