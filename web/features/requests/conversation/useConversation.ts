import type { z } from 'zod';
import { conversationOperations } from '../../../../contracts/conversation';
import { call } from '../../../api/call';
import { record } from '../../../api/keys';
import { useCommand } from '../../../api/useCommand';
import { usePages } from '../../../api/usePages';

const keyOf = (id: string) => record('message', id);

/** What was said on a request, oldest of the page last, with what the server says of the whole. */
export function useConversation(id: string) {
  return usePages({
    queryKey: keyOf(id),
    fetchPage: async (cursor, signal) =>
      (
        await call(
          conversationOperations.listMessages,
          {
            params: { id },
            query: { limit: 20, ...(cursor !== undefined && { cursor }) },
          },
          { signal },
        )
      ).data,
  });
}

export type NewMessage = z.input<typeof conversationOperations.postMessage.body & z.ZodType>;

export function usePostMessage(id: string, onDone: () => void) {
  return useCommand({
    send: async (body: NewMessage, key) =>
      (await call(conversationOperations.postMessage, { params: { id }, body }, { idempotencyKey: key })).data,
    touches: [keyOf(id), [...record('request', id), 'timeline'], ['task']],
    onDone,
  });
}

export function useFollow(id: string) {
  return useCommand({
    send: async (following: boolean, key) =>
      (
        await call(
          conversationOperations.followRequest,
          { params: { id }, body: { following } },
          { idempotencyKey: key },
        )
      ).data,
    touches: [keyOf(id)],
  });
}

/** Keeps on the server what is being written; a failure costs nothing, the next pause keeps it again. */
export function useKeepDraft(id: string) {
  return useCommand({
    send: async (draft: z.input<typeof conversationOperations.saveMessageDraft.body & z.ZodType>, key) =>
      (await call(conversationOperations.saveMessageDraft, { params: { id }, body: draft }, { idempotencyKey: key }))
        .data,
  });
}
