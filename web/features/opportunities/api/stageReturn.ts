import { requestOperations } from '../../../../contracts/requests/life';
import { call } from '../../../api/call';
import { useCommand } from '../../../api/useCommand';

interface Asked {
  reason: string;
  explanation: string;
}

/** Makes the request and sends it: what was made and could not be sent waits as a draft, and the dialog leads to it. */
export const useAskStageReturn = (opportunityId: string, onDone: () => void) =>
  useCommand({
    send: async (fields: Asked, key) => {
      const draft = (
        await call(
          requestOperations.createRequest,
          { body: { template: 'stageReturn', opportunityId, fields: { ...fields } } },
          { idempotencyKey: key },
        )
      ).data;
      return (
        await call(requestOperations.submitRequest, { params: { id: draft.id } }, { idempotencyKey: `${key}/sent` })
      ).data;
    },
    touches: [['opportunity'], ['request'], ['task']],
    onDone,
  });
