import { changeCase } from './changeCase';
import type { CaseContext } from './context';

/** It is over: nobody has it any more, and nothing of it is due. */
export async function closeCase(context: CaseContext): Promise<void> {
  const { row, now } = context;
  row.closedAt = now;
  await changeCase(context, {
    closed_at: now,
    holder_kind: 'nobody',
    holder_cause: null,
    holder_user_id: null,
    holder_region_id: null,
    holder_since: now,
    due_at: null,
  });
}
