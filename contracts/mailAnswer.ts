import { z } from 'zod';
import { answerKinds } from '../domain/mailAnswer/mailAnswer';
import { operation } from './operation';
import { instant, money, text } from './values';

/** What stands in the mail: it identifies one person and one task, and nothing else is asked. */
const token = z.string().min(1).max(100);
const comment = z.string().trim().max(2000).optional();

/** The answers of the page, each with what it takes. */
export const mailAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({ outcome: z.literal('approved'), comment }),
  z.strictObject({ outcome: z.literal('refused'), reasonCodes: z.array(z.string().max(60)).min(1).max(10), comment }),
  z.strictObject({ outcome: z.literal('question'), question: text(1000) }),
]);
export type MailAnswerGiven = z.infer<typeof mailAnswer>;

const answered = z.object({ outcome: z.enum(answerKinds) });

const shown = z.object({
  /** In whose name it is answered. */
  person: z.string(),
  proposal: z.object({ number: z.string(), name: z.string() }),
  account: z.string(),
  author: z.string(),
  total: money,
  reasons: z.array(z.string()),
  dueAt: instant.nullable(),
  expiresAt: instant,
  refusalReasons: z.array(z.object({ code: z.string(), label: z.string() })),
});
export type MailAnswerView = z.infer<typeof shown>;

const why = [
  'link_unknown',
  'link_used',
  'link_expired',
  'too_many_attempts',
  'task_not_open',
  'task_not_yours',
  'task_delegated',
  'own_work',
  'approval_void',
] as const;

export const mailAnswerOperations = {
  readMailAnswer: operation({
    id: 'readMailAnswer',
    method: 'get',
    path: '/mail-answers',
    tag: 'mail',
    summary: 'What the link of a mail asks its reader to decide; changes nothing',
    access: 'public',
    status: 200,
    query: z.strictObject({ token }),
    answer: shown,
    errors: why,
  }),
  giveMailAnswer: operation({
    id: 'giveMailAnswer',
    method: 'post',
    path: '/mail-answers',
    tag: 'mail',
    summary:
      'Answer a task from its mail, as the person whom the link stands for; the same answer again is the same answer',
    access: 'public',
    status: 200,
    idempotent: true,
    body: z.strictObject({ token, answer: mailAnswer }),
    answer: answered,
    errors: [...why, 'reference_unknown', 'refusal_without_reason'],
  }),
} as const;
