import type { TaskSummary } from '../../../contracts/requests';

export interface TaskDialogProps {
  task: TaskSummary;
  onClose: () => void;
}
