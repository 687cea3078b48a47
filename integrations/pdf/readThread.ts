/** What runs on the thread that reads PDFs from outside: one at a time, as they are asked for. */
import { answerAsked } from './answerAsked';
import { linesOfPdf } from './lines';

/** Its lines, or why there are none: what is no PDF, or is locked, does not cost the thread. */
export type Answer = string[][] | { unread: string };

answerAsked((content: Uint8Array): Promise<Answer> =>
  linesOfPdf(content).catch((error: unknown) => ({ unread: String(error) })),
);
