import type { AcceptanceStanding } from '../../acceptance/standing';
import type { Cents } from '../../money/cents';
import type { Settings } from '../../settings/settings';
import type { MissionState } from '../../mission/state';
import type { ProposalState as AnyProposalState } from '../../proposal/state';
import type { ReturnFacts } from '../stageReturn/announced';
import type { Stage } from './commands';
import type { OpportunityFieldValues } from './fields';

export interface ProposalState {
  id: string;
  state: Exclude<AnyProposalState, 'archived'>;
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
  /** Of a lost one: when its partner is to be reminded of it, until that was done. */
  recallOn: string | null;
  version: number;
  fields: OpportunityFieldValues;
  mission: {
    id: string;
    state: MissionState;
    hasTimeOrExpenses: boolean;
    planningBlocks: number;
    hasBillingSchedule: boolean;
  } | null;
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
  line: {
    id: string;
    cataloguePriceCents: Cents;
    unitPriceCents: Cents;
    priceForced: boolean;
    alwaysKept: boolean;
  } | null;
  product: { id: string; cataloguePriceCents: Cents } | null;
  /** Of an edit of several lines: those that the proposal has, and whether each must stay when all of them go. */
  lines: { id: string; alwaysKept: boolean }[];
  /** Whether the person assigned by an edit works in the firm. */
  assigneeKnown: boolean;
  /** The contacts that a sending names, as far as they are the client's; whether the firm has a letterhead to write on. */
  recipients: { contactId: string; name: string; email: string | null }[];
  letterhead: boolean;
  /** The document that a signature names. */
  letter: { documentId: string; feeCents: Cents; signedOn: string } | null;
  /** Read for the way back from Proposition. */
  stageReturn: ReturnFacts | null;
  /** Read for a change of business unit: a proposal, a mission, a request or an approval of it is not over. */
  workUnderWay: boolean;
  /** The approval that is being recorded. */
  approvalOutcome: { outcome: 'approved' | 'refused' | 'void'; contentHash: string } | null;
}
