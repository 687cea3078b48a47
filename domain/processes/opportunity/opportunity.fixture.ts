/** An opportunity at Proposition and what is known of it, to be changed where a test needs it. */
import { settingsAt } from '../../settings/settings';
import type { OpportunityFacts, OpportunityState, ProposalState } from './state';

export const today = '2026-11-24';
export const fields: OpportunityState['fields'] = {
  name: 'RSE_Diagnostic',
  businessUnitId: 'b1',
  engagementPartnerId: 'u1',
  engagementManagerId: 'u2',
  referrerId: null,
  practiceId: 'p',
  offerFamilyId: 'f',
  offerId: 'o',
  sourceType: 'network',
  source: null,
  amountCents: 334_000,
  currency: 'EUR',
  rateMillionths: 1_000_000,
  expectedSignatureOn: '2026-12-01',
  serviceType: 'conseil',
  salesDynamic: null,
  productionStartOn: '2027-01-01',
  productionEndOn: '2027-12-31',
  productionEndReason: null,
  closingOn: null,
  siteId: null,
  mainContactId: null,
};
export const proposal = (state: ProposalState['state'], more: Partial<ProposalState> = {}): ProposalState => ({
  id: 'p1',
  state,
  version: 1,
  netCents: 334_000,
  catalogueCents: 334_000,
  contentHash: 'h',
  authorId: 'u1',
  lineCount: 1,
  letterSigned: false,
  ...more,
});
export const at = (more: Partial<OpportunityState>): OpportunityState => ({
  stage: 'proposition',
  recallOn: null,
  version: 1,
  fields,
  mission: null,
  proposal: null,
  ...more,
});
export const mission = (state: 'AVV' | 'CHK' | 'REA' | 'TER' | 'PER') => ({
  id: 'm',
  state,
  hasTimeOrExpenses: false,
  planningBlocks: 0,
  hasBillingSchedule: true,
});
export const facts = (more: Partial<OpportunityFacts> = {}): OpportunityFacts => ({
  today,
  accountingOffer: false,
  acceptance: 'granted',
  settings: settingsAt([], today, 'b1'),
  approval: { clientOthers30DaysCents: 0, approver: { userId: 'boss', role: 'bu_head' } },
  line: null,
  product: null,
  lines: [],
  assigneeKnown: true,
  recipients: [],
  letterhead: true,
  letter: null,
  approvalOutcome: null,
  stageReturn: null,
  workUnderWay: false,
  ...more,
});
