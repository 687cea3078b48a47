import type { TrackingRow } from '../../../contracts/tracking';

/** The opportunity on whose page a case is read: its own, or the one whose proposal waits for approval, which has no page. Null for a request. */
export function readOnOpportunity({
  id,
  kind,
  opportunityId,
}: Pick<TrackingRow, 'id' | 'kind' | 'opportunityId'>): string | null {
  if (kind === 'opportunity') return id;
  return kind === 'proposalApproval' ? opportunityId : null;
}

/** Of that page, the part that the case is about. */
export const tabOfCase = ({ kind }: Pick<TrackingRow, 'kind'>): { onglet?: 'proposition' } =>
  kind === 'proposalApproval' ? { onglet: 'proposition' } : {};
