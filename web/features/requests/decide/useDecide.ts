import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../../contracts/requests/request';
import { inOrder } from '../../../api/requests';
import { useCompleteTask } from '../../../api/tasks';
import type { Completion } from '../../../api/tasks';
import { announce } from '../../../components/page/LiveRegion';
import { useRefusal } from '../api/useRefusal';

/** Sends the answer to a task; `of` an outcome says whether it is on its way or was refused. */
export function useDecide(request: Pick<RequestView, 'id' | 'version'>, taskId: string, onDone: () => void) {
  const { t } = useTranslation('requests');
  const refusal = useRefusal(request);
  const complete = useCompleteTask(() => {
    announce(t('decided'));
    onDone();
  }, inOrder(request.id));
  const sent = complete.variables?.completion.outcome;
  return {
    decide: (completion: Completion) => complete.mutate({ id: taskId, completion }, { onError: refusal.note }),
    of: (outcome: string) => ({
      pending: complete.isPending && sent === outcome,
      problem: sent === outcome ? complete.error : null,
    }),
    problem: refusal.stands ? complete.error : null,
  };
}

export type Decide = ReturnType<typeof useDecide>;
