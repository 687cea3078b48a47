import type { OperationId } from '../../../../contracts';
import { bertrand, claire, karim, type Row } from '../row';

/** The token says who answers: whoever else has a session makes no difference. Before the proposals, which take the approval back. */
export const mailAnswerRows = {
  questionApproval: {
    by: bertrand,
    refusedTo: { [claire]: 'own_work', [karim]: 'task_not_yours' },
    call: async (find) => ({
      params: { id: (await find.task('approve', 'claimed')).id },
      body: { question: 'Pourquoi cette remise ?' },
    }),
  },
  readMailAnswer: { by: bertrand, call: async (find) => ({ query: { token: await find.mailLink() } }) },
  giveMailAnswer: {
    by: bertrand,
    call: async (find) => ({
      body: { token: await find.mailLink(), answer: { outcome: 'question', question: 'Quel est le calendrier ?' } },
    }),
  },
} satisfies Partial<Record<OperationId, Row>>;
