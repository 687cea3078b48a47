/** What an evidence pack is printed from. */
import type { CaseKind } from '../cases/kinds';
import type { Role } from '../principal/roles';
import type { Happened } from '../french/timeline';
import type { DatedSetting } from '../settings/settingAt';
import type { HolderKind } from '../serviceLevel/ledger';

export interface EvidenceDecision {
  seq: number;
  at: Date;
  type: string;
  data: Readonly<Record<string, unknown>>;
  by: { kind: 'person' | 'substitute' | 'service' | 'system'; userId: string | null; name: string };
  said: Happened;
}

export interface EvidenceStep {
  node: string;
  round: number;
  outcome: string | null;
  openedAt: Date;
  closedAt: Date | null;
  by: string | null;
  /** Who could not do it, because it is their own work that it judges. */
  excluded: string | null;
}

export interface EvidenceDocument {
  name: string;
  /** Null for a document that has one version only. */
  version: number | null;
  kind: string;
  sizeBytes: number;
  sha256: string;
  depositedBy: string;
  depositedAt: Date;
  /** Of a signed letter. */
  signed: { on: string; by: string } | null;
}

/** One line of the audit about the case or what belongs to it. */
export interface EvidenceLine {
  at: Date;
  by: string;
  action: string;
  object: string;
  /** Why it was refused; null for a reading. */
  code: string | null;
  /** The same in words; null for a code that an older build wrote. */
  reason: string | null;
}

export interface EvidenceTime {
  budgetMinutes: number;
  usedMinutes: number;
  lateMinutes: number;
  promisedAt: Date;
  calendar: string;
  spans: readonly { holder: HolderKind; name: string | null; from: Date; to: Date | null; minutes: number }[];
}

export interface EvidenceFacts {
  firm: string;
  businessUnit: string;
  kind: CaseKind;
  number: string;
  title: string;
  client: { number: string; name: string };
  buId: string;
  openedAt: Date;
  openedBy: string | null;
  closedAt: Date | null;
  /** How it stands, in words. */
  standing: string;
  /** Of the process that it was born under. */
  processVersion: number;
  madeAt: Date;
  madeBy: { name: string; roles: readonly Role[] };
  /** What each person is to the case, by id. */
  parts: ReadonlyMap<string, string>;
  /** The earliest first; the last ones of a case that has more than a paper can hold are counted in `later`. */
  decisions: readonly EvidenceDecision[];
  later: number;
  settings: readonly DatedSetting[];
  steps: readonly EvidenceStep[];
  documents: readonly EvidenceDocument[];
  time: EvidenceTime | null;
  /** Requests and approvals of an opportunity: each has a pack of its own. */
  related: readonly { number: string; kind: CaseKind; title: string; openedAt: Date; closedAt: Date | null }[];
  /** Null for whoever may not read the audit. */
  audit: {
    refused: readonly EvidenceLine[];
    read: readonly EvidenceLine[];
    /** Later lines, too many for a paper. */ later: number;
  } | null;
  /** Where the chain of the company's audit ended, and the last line of this case in it; null while nothing is sealed. */
  chain: {
    companyId: string;
    seq: number;
    hash: string;
    sealedAt: Date;
    lastOfCase: number | null;
    notSealed: number;
  } | null;
}
