import type { CaseRef } from '../../domain/cases/kinds';
import type { Change } from '../changes';

/**
 * What open screens are told when a case moved. An opportunity is told under its own name too: that is what the 360°
 * profile hears across business units (requirements 296-300), where it hears nothing of requests and approvals.
 */
export function changesOfCase({ kind, caseId, companyId, buId }: CaseRef & { companyId: string; buId: string }, at: Date): Change[] {
  const moved = { companyId, buId, id: caseId, version: at.getTime() };
  return [{ ...moved, topic: 'case' }, ...(kind === 'opportunity' ? [{ ...moved, topic: 'opportunity' }] : [])];
}
