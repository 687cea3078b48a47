import type { KeptListView, KeptValueView } from '../../../contracts/lists';

export interface ListDialogProps {
  list: KeptListView;
  onClose: () => void;
  /** With what was done, to be said. */
  onDone: (words: string) => void;
}

export interface ValueDialogProps extends ListDialogProps {
  value: KeptValueView;
}
