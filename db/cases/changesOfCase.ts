import type { CaseRef } from '../../domain/cases/kinds';
import type { Change } from '../changes';

/** What the open screens of people are told when something came for them, each theirs alone. */
export function changesForTold(
  userIds: readonly string[],
  { companyId, buId }: { companyId: string; buId: string },
  at: Date,
): Change[] {
  return [...new Set(userIds)].map((userId) => ({
    companyId,
    buId,
    topic: 'notification',
    id: userId,
    version: at.getTime(),
    only: userId,
  }));
}

/**
 * What open screens are told when a case moved. An opportunity is told under its own name too: that is what the 360°
 * profile hears across business units (requirements 296-300), where it hears nothing of requests and approvals.
 */
export function changesOfCase(
  { kind, caseId, companyId, buId }: CaseRef & { companyId: string; buId: string },
  at: Date,
): Change[] {
  const moved = { companyId, buId, id: caseId, version: at.getTime() };
  return [{ ...moved, topic: 'case' }, ...(kind === 'opportunity' ? [{ ...moved, topic: 'opportunity' }] : [])];
}
