import type { Cents } from '../../money/cents';
import type { Stage } from './commands';
import type { OpportunityFieldValues } from './fields';

export interface ProposalState {
  id: string;
  state: 'draft' | 'pending_approval' | 'approved' | 'sent' | 'signed' | 'refused';
  version: number;
  netCents: Cents;
  catalogueCents: Cents;
  contentHash: string;
  authorId: string | null;
  lineCount: number;
  letterSigned: boolean;
}

export interface OpportunityState {
  stage: Stage;
  version: number;
  fields: OpportunityFieldValues;
  mission: { id: string; state: 'AVV' | 'CHK' | 'REA' | 'TER' | 'PER'; hasTimeOrExpenses: boolean; planningBlocks: number; hasBillingSchedule: boolean } | null;
  proposal: ProposalState | null;
}

/** What the rules need to know of the world, read in the transaction that decides. */
export interface OpportunityFacts {
  /** Today in Europe/Paris. */
  today: string;
  accountingOffer: boolean;
  acceptance: 'none' | 'requested' | 'granted';
  /** Where a BU wants acceptance to be granted ⚙ (D6). */
  acceptanceGrantedBefore: 'letter' | 'proposition';
  approval: {
    amountThresholdCents: Cents;
    discountThresholdBasisPoints: number;
    /** Signed, sent and approved proposals of the client in the last 30 days, this one excluded. */
    clientOthers30DaysCents: Cents;
    clientTotalCounts: boolean;
    /** The right approver for this author, one level up when they are the author; null when nobody holds the role. */
    approver: { userId: string; role: string } | null;
  };
  /** The line and product that an edit names. */
  line: { id: string; cataloguePriceCents: Cents; unitPriceCents: Cents; priceForced: boolean } | null;
  product: { id: string; cataloguePriceCents: Cents } | null;
  /** The document that a signature names. */
  letter: { documentId: string; feeCents: Cents; signedOn: string } | null;
  /** The approval that is being recorded. */
  approvalOutcome: { outcome: 'approved' | 'refused' | 'void'; contentHash: string } | null;
}
