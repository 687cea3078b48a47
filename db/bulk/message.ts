/** What a bulk says on the request of each of its tasks: judged and written as what is said on its page. */
import { whyNoConversation } from '../../domain/conversation/message';
import type { Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import type { BulkMessage } from '../../domain/tasks/bulk';
import type { CaseRow } from '../cases/caseRow';
import { postMessage, whyNotPosted, type Posted } from '../conversation/post';
import type { Transaction } from '../wall';

const saying = (person: Person, { id }: CaseRow, { visibility }: BulkMessage) => ({
  person,
  requestId: id,
  visibility,
  mentions: [],
  documentIds: [],
  taskId: null,
});

export async function whyNotSaidOn(
  trx: Transaction,
  row: CaseRow,
  person: Person,
  action: BulkMessage,
): Promise<Refusal | null> {
  return whyNoConversation(row.kind) ?? whyNotPosted(trx, saying(person, row, action));
}

/** Once on each request, however many of its tasks were chosen. */
export function sayOn(
  trx: Transaction,
  row: CaseRow,
  { person, action, bulkId, now }: { person: Person; action: BulkMessage; bulkId: string; now: Date },
): Promise<Posted | Refusal> {
  return postMessage(trx, {
    ...saying(person, row, action),
    key: `bulk/${bulkId}/${row.id}`,
    clock: () => now,
    body: action.body,
    through: 'bulk',
  });
}
