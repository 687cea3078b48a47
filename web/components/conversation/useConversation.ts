import type { z } from 'zod';
import { conversationOperations } from '../../../contracts/conversation';
import { call } from '../../api/call';
import { record } from '../../api/keys';
import { useCommand } from '../../api/useCommand';
import { usePages } from '../../api/usePages';
import type { Talk } from './talk.types';

const keyOf = (requestId: string) => record('message', requestId);

/** What was said on a request, or about a task of it, oldest of the page last, with what the server says of the whole. */
export function useConversation({ requestId, taskId }: Pick<Talk, 'requestId' | 'taskId'>) {
  return usePages({
    queryKey: taskId === null ? keyOf(requestId) : record('message', requestId, taskId),
    fetchPage: async (cursor, signal) => {
      const query = { limit: 20, ...(taskId !== null && { taskId }), ...(cursor !== undefined && { cursor }) };
      return (await call(conversationOperations.listMessages, { params: { id: requestId }, query }, { signal })).data;
    },
  });
}

export type NewMessage = Omit<z.input<typeof conversationOperations.postMessage.body & z.ZodType>, 'taskId'>;

/** @param onDone called once it is said */
export function usePostMessage({ requestId, taskId }: Talk, onDone: () => void) {
  return useCommand({
    send: async (body: NewMessage, key) =>
      (
        await call(
          conversationOperations.postMessage,
          { params: { id: requestId }, body: { ...body, taskId } },
          { idempotencyKey: key },
        )
      ).data,
    // A comment is counted on its task, which the request shows.
    touches: [
      keyOf(requestId),
      taskId === null ? record('request', requestId, 'timeline') : record('request', requestId),
      ['task'],
    ],
    onDone,
  });
}

export function useFollow(requestId: string) {
  return useCommand({
    send: async (following: boolean, key) =>
      (
        await call(
          conversationOperations.followRequest,
          { params: { id: requestId }, body: { following } },
          { idempotencyKey: key },
        )
      ).data,
    touches: [keyOf(requestId)],
  });
}

type Draft = Omit<z.input<typeof conversationOperations.saveMessageDraft.body & z.ZodType>, 'taskId'>;

/** Keeps on the server what is being written; a failure costs nothing, the next pause keeps it again. */
export function useKeepDraft({ requestId, taskId }: Talk) {
  return useCommand({
    send: async (draft: Draft, key) =>
      (
        await call(
          conversationOperations.saveMessageDraft,
          { params: { id: requestId }, body: { ...draft, taskId } },
          { idempotencyKey: key },
        )
      ).data,
  });
}

/** Throws away a file that was deposited for a note and sent with none. */
export function useDiscardNoteFile({ requestId }: Pick<Talk, 'requestId'>) {
  return useCommand({
    send: async (fileId: string, key) =>
      (
        await call(
          conversationOperations.discardNoteFile,
          { params: { id: requestId, fileId } },
          { idempotencyKey: key },
        )
      ).data,
    touches: [keyOf(requestId)],
  });
}
