/** What a way back from Proposition is asked with and says (D17): see `effects.ts` for its rules. */
import type { AcceptanceStanding } from '../../acceptance/standing';
import type { MissionState } from '../../mission/state';
import type { Cents } from '../../money/cents';
import type { Stage } from '../../opportunity/stage';
import type { ProposalState } from '../../proposal/state';
import type { StepBackEffect } from '../request/stepBackEffects';

export const returnThings = [
  'proposal',
  'approval',
  'mission',
  'planning',
  'amount',
  'papers',
  'fields',
  'acceptance',
  'newMission',
  'newProposal',
] as const;

/** Why somebody asks for it: statistics count codes, people read the words. */
export const returnReasons = [
  'offer_changed',
  'scope_changed',
  'client_postpones',
  'entered_by_mistake',
  'other',
] as const;

/** What becomes of one thing. */
export interface ReturnEffect {
  becomes: StepBackEffect['becomes'];
  what: (typeof returnThings)[number];
  /** Of a proposal or a mission. */
  number: string | null;
  /** Where the proposal or the acceptance stands. */
  state: string | null;
  /** Planning blocks. */
  count: number | null;
  /** Of the proposal, and what the opportunity is worth again. */
  cents: Cents | null;
}

/** What going back depends on, read as one. */
export interface ReturnFacts {
  stage: Stage;
  proposal: { number: string; state: ProposalState; netCents: Cents; letterSigned: boolean } | null;
  /** The live one. */
  mission: { number: string; state: MissionState; hasTimeOrExpenses: boolean; planningBlocks: number } | null;
  /** What people estimated, before any proposal said the amount. */
  estimateCents: Cents | null;
  acceptance: AcceptanceStanding;
}
