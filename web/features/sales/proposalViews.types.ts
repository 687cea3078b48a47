import type { ProposalRow } from '../../../contracts/proposals/list';

/** What the table and the tree of proposals are given. */
export interface ProposalsViewProps {
  rows: readonly ProposalRow[];
  /** Opens the detail of one. */
  onShow: (row: ProposalRow) => void;
  hasMore: boolean;
  loadingMore: boolean;
  onLoadMore: () => void;
}
