/** Under which version of which setting the decisions of a case were taken. */
import { isRequestKind, type CaseKind } from '../cases/kinds';
import type { BusinessDate } from '../dates/businessDate';
import { settingAt, versionAt, type DatedSetting, type Setting } from '../settings/settingAt';
import type { SettingKey } from '../settings/keys';
import { serviceLevelKind } from '../serviceLevel/levels';
import { templates } from '../templates/registry';

const ofSelling: readonly SettingKey[] = [
  'acceptanceGrantedBefore',
  'productionEndMonths',
  'approvalAmountCents',
  'approvalDiscountBasisPoints',
  'approvalClientTotal30Days',
  'stageProbabilities',
];
const ofDesk: readonly SettingKey[] = [
  'serviceLevelMinutes.firstLook',
  'serviceLevelMinutes.requester',
  'serviceLevelLadder',
  'taskLeaseMinutes',
  'autoCloseWorkingDays',
  'silenceWorkingDays',
];
const ofApprovals: readonly SettingKey[] = [
  'approvalAmountCents',
  'approvalDiscountBasisPoints',
  'approvalClientTotal30Days',
  'serviceLevelMinutes.approver',
  'serviceLevelLadder',
];

/** The settings that the rules and the clocks of this kind of case obey. */
export function settingsOfKind(kind: CaseKind): readonly SettingKey[] {
  if (!isRequestKind(kind)) return kind === 'opportunity' ? ofSelling : ofApprovals;
  const own: SettingKey = `serviceLevelMinutes.${serviceLevelKind(templates[kind].serviceLevel)}`;
  return [own, ...ofDesk, ...(kind === 'acceptance' ? (['acceptanceValidityMonths'] as const) : [])];
}

/** A decision by its place in the case and the day it was taken on, in Paris. */
export interface DatedDecision {
  seq: number;
  day: BusinessDate;
}

export interface RuleVersion {
  key: SettingKey;
  setting: Setting;
  /** The day it began on; null for the value that holds until somebody sets one. */
  since: BusinessDate | null;
  /** The first and the last decision that it held for. */
  fromSeq: number;
  untilSeq: number;
}

/** @param decisions in order @returns one entry for each version that held while decisions were taken, in order for each setting */
export function rulesInForce(
  list: readonly DatedSetting[],
  keys: readonly SettingKey[],
  buId: string,
  decisions: readonly DatedDecision[],
): RuleVersion[] {
  return keys.flatMap((key) => {
    const versions: RuleVersion[] = [];
    for (const { seq, day } of decisions) {
      const since = versionAt(list, key, day, buId)?.validFrom ?? null;
      const last = versions.at(-1);
      if (last?.since === since) last.untilSeq = seq;
      else versions.push({ key, setting: settingAt(list, key, day, buId), since, fromSeq: seq, untilSeq: seq });
    }
    return versions;
  });
}
