/** What a report on the work of Business Support and of approvers is counted from. */
import { requestKinds, type CaseKind } from '../cases/kinds';
import type { HolidayRule } from '../calendar/holidays';
import type { HolderKind } from '../serviceLevel/ledger';
import { AD_HOC } from '../tasks/task';

export type ReportedKind = Exclude<CaseKind, 'opportunity'>;
export const reportedKinds: readonly [ReportedKind, ...ReportedKind[]] = ['proposalApproval', ...requestKinds];

interface Work {
  kind: ReportedKind;
  node: string;
  /** Of the region that the case's unit belongs to. */
  holidays: HolidayRule;
  openedAt: Date;
  /** Whoever has or did a task of a group; null for a task that is one person's from its beginning, or that nobody took. */
  agent: { id: string; name: string } | null;
}

/** A step of a process, not what people added beside it. */
export const isStep = ({ node }: Pick<Work, 'node'>): boolean => node !== AD_HOC;

export interface DoneTask extends Work {
  claimedAt: Date | null;
  completedAt: Date;
}

export interface OpenTask extends Work {
  dueAt: Date | null;
}

export interface HeldSpan {
  holder: HolderKind;
  holidays: HolidayRule;
  from: Date;
  to: Date | null;
}
