import type { RequestView } from '../../../../contracts/requests/request';
import type { Decide } from './useDecide';

/** What each dialog of an answer is given. */
export interface DecideDialogProps {
  request: RequestView;
  deciding: Decide;
  opened: boolean;
  onClose: () => void;
}
