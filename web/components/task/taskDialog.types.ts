import type { TaskSummary } from '../../../contracts/tasks/summary';

export interface TaskDialogProps {
  task: TaskSummary;
  onClose: () => void;
}
