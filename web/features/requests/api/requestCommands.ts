import { useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { requestOperations } from '../../../../contracts/requests/life';
import { checklistOperations } from '../../../../contracts/requests/checklist';
import { requestLinkOperations } from '../../../../contracts/requests/links';
import { requestWaitOperations } from '../../../../contracts/requests/waits';
import type { RequestView } from '../../../../contracts/requests/request';
import { call } from '../../../api/call';
import { etagOf } from '../../../api/etag';
import { record } from '../../../api/keys';
import { Problem } from '../../../api/problem';
import { inOrder, requestQuery } from '../../../api/requests';
import { useCommand } from '../../../api/useCommand';

type Body<Operation extends { body?: z.ZodType }> = z.input<Operation['body'] & z.ZodType>;
export type RequestChange = Body<typeof requestOperations.updateRequest>;
export type Answer = Body<typeof checklistOperations.answerItem> & { itemId: string };
export type Judgement = Body<typeof checklistOperations.judgeItem> & { itemId: string };

/** Shows what a command answered at once; answers may cross on the wire, so an older one never replaces a newer. */
function useShowRequest() {
  const queryClient = useQueryClient();
  return (request: RequestView): void => {
    queryClient.setQueryData(requestQuery(request.id).queryKey, (shown) =>
      shown !== undefined && shown.version > request.version ? shown : request,
    );
  };
}

/** Whoever was told that a line is no longer what they saw reads it as it is. */
function useReadAgain(id: string) {
  const queryClient = useQueryClient();
  return async (error: unknown): Promise<never> => {
    if (error instanceof Problem && error.code === 'line_changed')
      await queryClient.invalidateQueries({ queryKey: requestQuery(id).queryKey, exact: true });
    throw error;
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
  const readAgain = useReadAgain(id);
  return useCommand({
    scope: inOrder(id),
    send: async ({ itemId, ...body }: Judgement, key) =>
      (
        await call(checklistOperations.judgeItem, { params: { id, itemId }, body }, { idempotencyKey: key }).catch(
          readAgain,
        )
      ).data,
    touches: [[...record('request', id), 'timeline']],
    onDone: show,
  });
}

export function useAnswer(id: string) {
  const show = useShowRequest();
  const readAgain = useReadAgain(id);
  return useCommand({
    scope: inOrder(id),
    send: async ({ itemId, ...body }: Answer, key) =>
      (
        await call(checklistOperations.answerItem, { params: { id, itemId }, body }, { idempotencyKey: key }).catch(
          readAgain,
        )
      ).data,
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
    send: async (body: Body<typeof requestLinkOperations.linkRequest>, key) =>
      (await call(requestLinkOperations.linkRequest, { params: { id }, body }, { idempotencyKey: key })).data,
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
      (await call(requestLinkOperations.unlinkRequest, { params: { id, linkId } }, { idempotencyKey: key })).data,
    touches: [['request']],
    onDone: show,
  });
}

export function useWaitRequest(id: string, onDone: () => void) {
  const show = useShowRequest();
  return useCommand({
    send: async (body: Body<typeof requestWaitOperations.waitRequest>, key) =>
      (await call(requestWaitOperations.waitRequest, { params: { id }, body }, { idempotencyKey: key })).data,
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
      (await call(requestWaitOperations.resumeRequest, { params: { id } }, { idempotencyKey: key })).data,
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
