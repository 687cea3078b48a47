import type { BulkActionSent } from '../../../../contracts/bulk';
import type { TaskView } from '../../../../contracts/tasks/task';
import type { Visibility } from '../../../../domain/conversation/message';
import { plainOutcomes, type PlainOutcome } from '../../../../domain/tasks/bulk';

export const bulkActionTypes = ['claim', 'release', 'complete', 'followUp', 'reassign', 'due', 'message'] as const;
export type BulkActionType = (typeof bulkActionTypes)[number];

/** What the form of an action holds while it is filled. */
export interface BulkDraft {
  type: BulkActionType;
  day: string | null;
  reason: string;
  assigneeId: string | null;
  outcome: PlainOutcome | null;
  /** To whom a message goes; the desk's note unless it is said otherwise, as on the page of a request. */
  visibility: Visibility;
}

/** @param onTheDesk whether the person writes internal notes at all */
export const emptyDraft = (type: BulkActionType, onTheDesk = true): BulkDraft => ({
  type,
  visibility: onTheDesk ? 'internal' : 'shared',
  day: null,
  reason: '',
  assigneeId: null,
  outcome: null,
});

type Offered = Pick<TaskView, 'may' | 'outcomes'> & { subject: Pick<TaskView['subject'], 'kind'> };

/** What can be done to at least one of the selected tasks; the rehearsal says which of them. */
export function offeredActions(tasks: readonly Offered[]): BulkActionType[] {
  return bulkActionTypes.filter((type) => {
    if (type === 'message') return tasks.some(({ subject }) => subject.kind !== 'proposalApproval');
    return tasks.some(({ may }) => may.includes(type)) && (type !== 'complete' || offeredOutcomes(tasks).length > 0);
  });
}

/** Answers that need nothing but themselves, of the selected tasks that wait for one. */
export function offeredOutcomes(tasks: readonly Pick<Offered, 'may' | 'outcomes'>[]): PlainOutcome[] {
  return plainOutcomes.filter((outcome) =>
    tasks.some(({ may, outcomes }) => may.includes('complete') && outcomes.includes(outcome)),
  );
}

/** The action once its form is complete; null before. */
export function actionOf({ type, day, reason, assigneeId, outcome, visibility }: BulkDraft): BulkActionSent | null {
  const why = reason.trim();
  switch (type) {
    case 'claim':
      return { type };
    case 'release':
      return { type, ...(why !== '' && { note: why }) };
    case 'complete':
      return outcome && { type, outcome, ...(why !== '' && { comment: why }) };
    case 'followUp':
      return day === null ? null : { type, on: day };
    case 'due':
      return day === null || why === '' ? null : { type, on: day, reason: why };
    case 'message':
      return why === '' ? null : { type, body: why, visibility };
    case 'reassign':
      return assigneeId === null || why === '' ? null : { type, assigneeId, reason: why };
  }
}

/** Rows blocked for the same reason, the most frequent first. */
export function byReason<Row extends { why: { code: string; title: string } }>(
  blocked: readonly Row[],
): { code: string; title: string; rows: Row[] }[] {
  const groups = new Map<string, { code: string; title: string; rows: Row[] }>();
  for (const row of blocked) {
    const { code, title } = row.why;
    const group = groups.get(code) ?? { code, title, rows: [] };
    group.rows.push(row);
    groups.set(code, group);
  }
  return [...groups.values()].sort((a, b) => b.rows.length - a.rows.length);
}
