import type { AcceptanceStanding } from '../../acceptance/standing';
import type { Cents } from '../../money/cents';
import type { Settings } from '../../settings/settings';
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
  /** In force for the opportunity's business unit today ⚙. */
  settings: Settings;
  accountingOffer: boolean;
  acceptance: AcceptanceStanding;
  approval: {
    /** Signed, sent and approved proposals of the client in the last 30 days, this one excluded. */
    clientOthers30DaysCents: Cents;
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
