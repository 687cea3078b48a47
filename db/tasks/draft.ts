import { refuse, type Refusal } from '../../domain/errors/refusal';
import type { Person } from '../../domain/principal/principal';
import { whyNotHolder } from '../../domain/tasks/candidate';
import { lockCase } from '../cases/caseRow';
import { narrowToRow, type Transaction } from '../wall';
import { renewLease } from './lease';
import { readTask } from './taskRow';

interface Draft {
  person: Person;
  taskId: string;
  text: string;
  now: Date;
}

/** Keeps what the holder is writing on the task itself, so that whoever takes it over finds it. Writing is work: it renews the lease. */
export async function saveDraft(
  trx: Transaction,
  { person, taskId, text, now }: Draft,
): Promise<{ saved: true } | Refusal> {
  const found = await trx('tasks').where({ id: taskId }).first<{ case_id: string } | undefined>('case_id');
  const row = found && (await lockCase(trx, found.case_id));
  const task = row && (await readTask(trx, row.id, taskId));
  if (!row || !task) return refuse('not_found');
  const barred = whyNotHolder(task, person);
  if (barred) return barred;
  await narrowToRow(trx, row.companyId, row.buId);
  await trx('tasks')
    .where({ id: taskId })
    .update({ draft: text === '' ? null : text, draft_by: person.userId, draft_at: now });
  await renewLease({ trx, row, now }, person.userId);
  return { saved: true };
}
