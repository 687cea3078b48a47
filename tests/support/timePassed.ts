/** Time that passes for one case of a running application, whose clock is the real one: everything that is dated of the case moves into the past. */
import type { Knex } from 'knex';

/** Where a case and what is dated of it lie, and which columns are instants that its process reads or its pages show. */
const dated: readonly [table: string, key: string, columns: readonly string[]][] = [
  ['task_alarms', 'task_id', ['at', 'fired_at']],
  ['tasks', 'case_id', ['opened_at', 'claimed_at', 'due_at', 'completed_at', 'closes_at']],
  ['case_steps', 'case_id', ['opened_at', 'expected_at', 'closed_at']],
  ['case_holders', 'case_id', ['from_at', 'to_at']],
  ['case_events', 'case_id', ['at']],
  ['requests', 'id', ['submitted_at', 'resolved_at']],
  ['cases', 'id', ['opened_at', 'holder_since', 'due_at', 'last_event_at', 'closed_at']],
];

/**
 * As if so many milliseconds had passed. Its process is then made to look again, as it does when the relay finds news that
 * was not read: the timer that it set lies in the future of the real clock.
 */
export async function letTimePass(owner: Knex, caseId: string, milliseconds: number): Promise<void> {
  await owner.transaction(async (trx) => {
    const tasks = await trx('tasks').where({ case_id: caseId }).pluck<string[]>('id');
    for (const [table, key, columns] of dated)
      await trx(table)
        .whereIn(key, key === 'task_id' ? tasks : [caseId])
        .update(
          Object.fromEntries(
            columns.map((column) => [column, trx.raw('?? - make_interval(secs => ?)', [column, milliseconds / 1000])]),
          ),
        );
    await trx('cases')
      .where({ id: caseId })
      .update({ processed_seq: trx.raw('last_seq - 1'), told_at: null });
  });
}
