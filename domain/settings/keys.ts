import { DEFAULT_ACCOUNT_MEGABYTES } from '../account/documents';
import { DEFAULT_START_MONTH } from '../dates/fiscalYear';
import { DEFAULT_PRODUCTION_END_MONTHS } from '../opportunity/productionEnd';
import type { Probabilities } from '../opportunity/stage';
import { DEFAULT_PROBABILITIES } from '../opportunity/stage';
import type { LadderPercents } from '../serviceLevel/ladder';
import { DEFAULT_LADDER } from '../serviceLevel/ladder';
import { DEFAULT_SERVICE_LEVELS } from '../serviceLevel/levels';
import { DEFAULT_SILENCE_DAYS } from '../serviceLevel/silence';
import { DEFAULT_LEASE_MINUTES } from '../tasks/lease';
import type { Operator } from './threshold';

/** Every value marked ⚙ in the decisions, with its type. A key is stored: renaming one needs a migration. */
export interface SettingValues {
  /** D9: whole percentages by stage. */
  stageProbabilities: Probabilities;
  /** D6: by when a BU wants acceptance granted. */
  acceptanceGrantedBefore: 'proposition' | 'letter';
  /** D7: months added to the mission end or the year end. */
  productionEndMonths: number;
  /** D12: total excluding VAT, in cents. */
  approvalAmountCents: number;
  /** D12: overall discount, in basis points. */
  approvalDiscountBasisPoints: number;
  /** D12: whether the proposals of one client are added up. */
  approvalClientTotal30Days: boolean;
  /** D18: how long a granted acceptance is reused. */
  acceptanceValidityMonths: number;
  /** D18: the part of the voting rights beyond which somebody controls a client, in basis points. */
  controlVotingBasisPoints: number;
  /** D19: business days between the answer and the automatic closing. */
  autoCloseWorkingDays: number;
  /** D19: business days that a requester may stay silent on what is back with them; `observe` tells them and closes nothing. */
  silenceWorkingDays: number;
  /** D20: business minutes. */
  'serviceLevelMinutes.firstLook': number;
  'serviceLevelMinutes.acceptance': number;
  'serviceLevelMinutes.missionSetup': number;
  'serviceLevelMinutes.lossArchival': number;
  'serviceLevelMinutes.billing': number;
  'serviceLevelMinutes.creditNote': number;
  'serviceLevelMinutes.other': number;
  /** D20: business minutes for one task that is back with its requester. */
  'serviceLevelMinutes.requester': number;
  /** D20: business minutes for an approver's answer. */
  'serviceLevelMinutes.approver': number;
  /** Business minutes that a claim lasts without any work on the case. */
  taskLeaseMinutes: number;
  /** D20: whole percentages of the budget. */
  serviceLevelLadder: LadderPercents;
  /** D22: 1 to 12. */
  fiscalYearStartMonth: number;
  /** Millions of bytes that the documents of one account may take together. */
  accountDocumentsMegabytes: number;
}

export type SettingKey = keyof SettingValues;

/** What holds until somebody sets a value. */
export const DEFAULT_VALUES: Readonly<SettingValues> = {
  stageProbabilities: DEFAULT_PROBABILITIES,
  acceptanceGrantedBefore: 'letter',
  productionEndMonths: DEFAULT_PRODUCTION_END_MONTHS,
  approvalAmountCents: 1_000_000,
  approvalDiscountBasisPoints: 500,
  approvalClientTotal30Days: true,
  acceptanceValidityMonths: 12,
  controlVotingBasisPoints: 4_000,
  autoCloseWorkingDays: 5,
  silenceWorkingDays: DEFAULT_SILENCE_DAYS,
  'serviceLevelMinutes.firstLook': DEFAULT_SERVICE_LEVELS.firstLook,
  'serviceLevelMinutes.acceptance': DEFAULT_SERVICE_LEVELS.acceptance,
  'serviceLevelMinutes.missionSetup': DEFAULT_SERVICE_LEVELS.missionSetup,
  'serviceLevelMinutes.lossArchival': DEFAULT_SERVICE_LEVELS.lossArchival,
  'serviceLevelMinutes.billing': DEFAULT_SERVICE_LEVELS.billing,
  'serviceLevelMinutes.creditNote': DEFAULT_SERVICE_LEVELS.creditNote,
  'serviceLevelMinutes.other': DEFAULT_SERVICE_LEVELS.other,
  'serviceLevelMinutes.requester': DEFAULT_SERVICE_LEVELS.requester,
  'serviceLevelMinutes.approver': DEFAULT_SERVICE_LEVELS.approver,
  taskLeaseMinutes: DEFAULT_LEASE_MINUTES,
  serviceLevelLadder: DEFAULT_LADDER,
  fiscalYearStartMonth: DEFAULT_START_MONTH,
  accountDocumentsMegabytes: DEFAULT_ACCOUNT_MEGABYTES,
};

/** Thresholds are crossed strictly: "plus de 10 000 €", "plus de 5 %". Other settings are values and compare with nothing. */
const STRICT_THRESHOLDS: readonly SettingKey[] = [
  'approvalAmountCents',
  'approvalDiscountBasisPoints',
  'controlVotingBasisPoints',
];

export function defaultOperator(key: SettingKey): Operator {
  return STRICT_THRESHOLDS.includes(key) ? '>' : '=';
}
