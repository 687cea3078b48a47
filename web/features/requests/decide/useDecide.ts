import { useTranslation } from 'react-i18next';
import { useCompleteTask } from '../../../api/tasks';
import type { Completion } from '../../../api/tasks';
import { announce } from '../../../components/LiveRegion';

/** Sends the answer to a task; `of` an outcome says whether it is on its way or was refused. */
export function useDecide(taskId: string, onDone: () => void) {
  const { t } = useTranslation('requests');
  const complete = useCompleteTask(() => {
    announce(t('decided'));
    onDone();
  });
  const sent = complete.variables?.completion.outcome;
  return {
    decide: (completion: Completion) => complete.mutate({ id: taskId, completion }),
    of: (outcome: string) => ({
      pending: complete.isPending && sent === outcome,
      problem: sent === outcome ? complete.error : null,
    }),
    problem: complete.error,
  };
}

export type Decide = ReturnType<typeof useDecide>;
