import { queryOptions, useQuery } from '@tanstack/react-query';
import { hubspotOperations } from '../../../contracts/hubspot';
import { call } from '../../api/call';
import { useCommand } from '../../api/useCommand';
import { usePages } from '../../api/usePages';

const everything = ['hubspot'] as const;
const lookEveryMs = 10_000;

const standingQuery = queryOptions({
  queryKey: [...everything, 'standing'],
  queryFn: async ({ signal }) => (await call(hubspotOperations.getHubspot, {}, { signal })).data,
  // Nothing announces what a worker does beside the cases.
  refetchInterval: lookEveryMs,
});

export const useHubspot = () => useQuery(standingQuery);

export function useLedger() {
  return usePages({
    queryKey: [...everything, 'ledger'],
    fetchPage: async (cursor, signal) =>
      (await call(hubspotOperations.listHubspotLedger, { query: cursor === undefined ? {} : { cursor } }, { signal }))
        .data,
  });
}

export const useRetry = () =>
  useCommand({
    send: async (_nothing, idempotencyKey) => (await call(hubspotOperations.retryHubspot, {}, { idempotencyKey })).data,
    touches: [everything],
  });

export const useUndo = (lineId: string) =>
  useCommand({
    send: async (_nothing, idempotencyKey) =>
      (await call(hubspotOperations.undoHubspot, { body: { lineId } }, { idempotencyKey })).data,
    touches: [everything],
  });

export const useReread = () =>
  useCommand({
    send: async (_nothing, idempotencyKey) =>
      (await call(hubspotOperations.rereadHubspot, {}, { idempotencyKey })).data,
    touches: [everything],
  });

const questionsQuery = queryOptions({
  queryKey: [...everything, 'questions'],
  queryFn: async ({ signal }) => (await call(hubspotOperations.listHubspotQuestions, {}, { signal })).data,
  refetchInterval: lookEveryMs,
});

export const useQuestions = () => useQuery(questionsQuery);

export const useAnswer = (id: string) =>
  useCommand({
    send: async (answer: 'ours' | 'theirs' | 'seen', idempotencyKey) =>
      (await call(hubspotOperations.answerHubspotQuestion, { body: { questionId: id, answer } }, { idempotencyKey }))
        .data,
    touches: [everything],
  });
