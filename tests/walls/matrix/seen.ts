/** One call with what it makes the product do: of a foreign record and a missing one neither the answer nor the work behind it may differ, for work takes time. */
import type { OperationId } from '../../../contracts';
import type { ApiClient } from '../../support/apiClient';
import { askedBy } from '../../support/trips';
import type { Call } from './row';
import { said, send, type Said } from './send';

/** Written behind the answer, whoever asked for what, when the session has lived for a while. */
const SESSION_KEPT = /^UPDATE "sessions" SET expire/;

export interface Seen extends Said {
  /** The statements that PostgreSQL was asked, in their order; what they are given travels beside them. */
  statements: string[];
}

export async function seen(client: ApiClient, id: OperationId, call: Call): Promise<Seen> {
  let answer: Said | undefined;
  const { statements } = await askedBy(async () => {
    answer = said(await send(client, id, call));
  });
  return { ...answer!, statements: statements.filter((text) => !SESSION_KEPT.test(text)) };
}
