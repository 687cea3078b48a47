import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { requestOperations } from '../../../../contracts/requests';
import type { RequestView } from '../../../../contracts/requests';
import { call } from '../../../api/call';
import { etagOf } from '../../../api/etag';
import { record } from '../../../api/keys';
import { inOrder, requestQuery } from '../../../api/requests';
import { useCommand } from '../../../api/useCommand';

type Body<Operation extends { body?: z.ZodType }> = z.input<Operation['body'] & z.ZodType>;
export type RequestChange = Body<typeof requestOperations.updateRequest>;
export type Answer = Body<typeof requestOperations.answerItem> & { itemId: string };
export type Judgement = Body<typeof requestOperations.judgeItem> & { itemId: string };

/** Shows what a command answered at once; answers may cross on the wire, so an older one never replaces a newer. */
function useShowRequest() {
  const queryClient = useQueryClient();
  return (request: RequestView): void => {
    queryClient.setQueryData(requestQuery(request.id).queryKey, (shown) =>
      shown !== undefined && shown.version > request.version ? shown : request,
    );
  };
}

const around = (id: string) => [
  [...record('request', id), 'timeline'],
  [...record('request', id), 'next'],
  ['request', 'list'],
  ['account'],
];

export function useJudge(id: string) {
  const show = useShowRequest();
  return useCommand({
    scope: inOrder(id),
    send: async ({ itemId, ...body }: Judgement, key) =>
      (await call(requestOperations.judgeItem, { params: { id, itemId }, body }, { idempotencyKey: key })).data,
    touches: [[...record('request', id), 'timeline']],
    onDone: show,
  });
}

export function useAnswer(id: string) {
  const show = useShowRequest();
  return useCommand({
    scope: inOrder(id),
    send: async ({ itemId, ...body }: Answer, key) =>
      (await call(requestOperations.answerItem, { params: { id, itemId }, body }, { idempotencyKey: key })).data,
    touches: [[...record('request', id), 'timeline']],
    onDone: show,
  });
}

export function useSubmitRequest(id: string, onDone: (request: RequestView) => void) {
  const show = useShowRequest();
  return useCommand({
    scope: inOrder(id),
    send: async (_: null, key) =>
      (await call(requestOperations.submitRequest, { params: { id } }, { idempotencyKey: key })).data,
    touches: [['request'], ['opportunity']],
    onDone: (request) => {
      show(request);
      onDone(request);
    },
  });
}

export function useCancelRequest(id: string, onDone: () => void) {
  const show = useShowRequest();
  return useCommand({
    send: async (reason: string, key) =>
      (await call(requestOperations.cancelRequest, { params: { id }, body: { reason } }, { idempotencyKey: key })).data,
    touches: [...around(id), ['opportunity'], ['task']],
    onDone: (request) => {
      show(request);
      onDone();
    },
  });
}

export function useReopenRequest(id: string, onDone: () => void) {
  const show = useShowRequest();
  return useCommand({
    send: async (reason: string, key) =>
      (await call(requestOperations.reopenRequest, { params: { id }, body: { reason } }, { idempotencyKey: key })).data,
    touches: [...around(id), ['task']],
    onDone: (request) => {
      show(request);
      onDone();
    },
  });
}

export function useLinkRequest(id: string, onDone: () => void) {
  const show = useShowRequest();
  return useCommand({
    send: async (body: Body<typeof requestOperations.linkRequest>, key) =>
      (await call(requestOperations.linkRequest, { params: { id }, body }, { idempotencyKey: key })).data,
    touches: [['request']],
    onDone: (request) => {
      show(request);
      onDone();
    },
  });
}

export function useUnlinkRequest(id: string) {
  const show = useShowRequest();
  return useCommand({
    send: async (linkId: string, key) =>
      (await call(requestOperations.unlinkRequest, { params: { id, linkId } }, { idempotencyKey: key })).data,
    touches: [['request']],
    onDone: show,
  });
}

export function useWaitRequest(id: string, onDone: () => void) {
  const show = useShowRequest();
  return useCommand({
    send: async (body: Body<typeof requestOperations.waitRequest>, key) =>
      (await call(requestOperations.waitRequest, { params: { id }, body }, { idempotencyKey: key })).data,
    touches: [['request'], ['task']],
    onDone: (request) => {
      show(request);
      onDone();
    },
  });
}

export function useMoveClosing(id: string, onDone: () => void) {
  const show = useShowRequest();
  return useCommand({
    send: async (body: Body<typeof requestOperations.moveClosing>, key) =>
      (await call(requestOperations.moveClosing, { params: { id }, body }, { idempotencyKey: key })).data,
    touches: around(id),
    onDone: (request) => {
      show(request);
      onDone();
    },
  });
}

export function useResumeRequest(id: string, onDone: () => void) {
  const show = useShowRequest();
  return useCommand({
    send: async (_: null, key) =>
      (await call(requestOperations.resumeRequest, { params: { id } }, { idempotencyKey: key })).data,
    touches: [['request'], ['task']],
    onDone: (request) => {
      show(request);
      onDone();
    },
  });
}

export function useCreateRequest(onDone: (request: RequestView) => void) {
  const show = useShowRequest();
  return useCommand({
    send: async (body: Body<typeof requestOperations.createRequest>, key) =>
      (await call(requestOperations.createRequest, { body }, { idempotencyKey: key })).data,
    touches: [['request', 'list'], ['opportunity']],
    onDone: (request) => {
      show(request);
      onDone(request);
    },
  });
}

export interface Edit {
  request: Pick<RequestView, 'id' | 'version'>;
  change: RequestChange;
}

export function useUpdateRequest(onDone?: (request: RequestView) => void) {
  const show = useShowRequest();
  return useCommand({
    send: async ({ request, change }: Edit) =>
      (
        await call(
          requestOperations.updateRequest,
          { params: { id: request.id }, body: change },
          { ifMatch: etagOf(request) },
        )
      ).data,
    onDone: (request) => {
      show(request);
      onDone?.(request);
    },
  });
}
