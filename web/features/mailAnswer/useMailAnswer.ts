import { useQuery } from '@tanstack/react-query';
import { mailAnswerOperations } from '../../../contracts/mailAnswer';
import type { MailAnswerGiven } from '../../../contracts/mailAnswer';
import { call } from '../../api/call';
import { useCommand } from '../../api/useCommand';

export const useMailAnswer = (token: string) =>
  useQuery({
    queryKey: ['mail-answer', token],
    queryFn: async ({ signal }) =>
      (await call(mailAnswerOperations.readMailAnswer, { query: { token } }, { signal })).data,
    retry: false,
    staleTime: Infinity,
  });

export const useGiveMailAnswer = (token: string, onGiven: (outcome: MailAnswerGiven['outcome']) => void) =>
  useCommand({
    send: async (answer: MailAnswerGiven, idempotencyKey) =>
      (await call(mailAnswerOperations.giveMailAnswer, { body: { token, answer } }, { idempotencyKey })).data,
    onDone: ({ outcome }) => onGiven(outcome),
  });
